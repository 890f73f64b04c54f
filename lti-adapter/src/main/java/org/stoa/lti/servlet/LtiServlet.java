package org.stoa.lti.servlet;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stoa.lti.LtiTool;
import org.stoa.lti.launch.LaunchRequest;
import org.stoa.lti.launch.LoginRedirect;
import org.stoa.lti.launch.LoginRequest;
import org.stoa.lti.launch.VerifiedLaunch;
import org.stoa.lti.page.Page;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;
import org.stoa.lti.registration.RegistrationRequest;

/**
 * The endpoints of a tool: {@code login}, {@code launch}, {@code jwks} and {@code register}, below
 * the path that this servlet is mapped to, {@code /lti/*}.
 *
 * <p>Safe for many threads.
 */
public final class LtiServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(LtiServlet.class);

  private final transient LtiTool tool;
  private final transient LaunchHandler handler;

  /** The endpoints of this tool; its verified launches go to the handler. */
  public LtiServlet(LtiTool tool, LaunchHandler handler) {
    this.tool = tool;
    this.handler = handler;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    String path = Optional.ofNullable(request.getPathInfo()).orElse("");
    String endpoint = request.getMethod() + " " + path;
    try {
      switch (endpoint) {
        case "GET /login", "POST /login" -> login(request, response);
        case "POST /launch" -> launch(request, response);
        case "GET /jwks" -> jwks(response);
        case "GET /register" -> register(request, response);
        default -> response.sendError(unserved(path));
      }
    } catch (LtiRefused refused) {
      refuse(refused, response);
    }
  }

  private static int unserved(String path) {
    return switch (path) {
      case "/login", "/launch", "/jwks", "/register" -> HttpServletResponse.SC_METHOD_NOT_ALLOWED;
      default -> HttpServletResponse.SC_NOT_FOUND;
    };
  }

  private void login(HttpServletRequest request, HttpServletResponse response) throws LtiRefused {
    LoginRedirect redirect = tool.login(LoginRequest.of(parameters(request)));
    response.addHeader("Set-Cookie", redirect.setCookie());
    response.setHeader("Location", redirect.location().toString());
    response.setStatus(HttpServletResponse.SC_FOUND);
  }

  private void launch(HttpServletRequest request, HttpServletResponse response)
      throws LtiRefused, ServletException, IOException {
    VerifiedLaunch launch = tool.launch(LaunchRequest.of(parameters(request), cookies(request)));
    if (request.getSession(false) != null) {
      request.changeSessionId();
    }
    handler.launched(launch, request, response);
  }

  private void jwks(HttpServletResponse response) throws IOException {
    response.setHeader("Cache-Control", "public, max-age=300");
    response.setContentType("application/json");
    response.getOutputStream().write(tool.jwks().getBytes(StandardCharsets.UTF_8));
  }

  private void register(HttpServletRequest request, HttpServletResponse response)
      throws LtiRefused, IOException {
    Registration made = tool.registration().register(RegistrationRequest.of(parameters(request)));
    boolean approved = made.status() == Registration.Status.ACTIVE;
    write(Page.registered(made.clientId(), approved), HttpServletResponse.SC_OK, response);
  }

  private static void refuse(LtiRefused refused, HttpServletResponse response) throws IOException {
    int number = ThreadLocalRandom.current().nextInt(0x1000000);
    String reference = "%06X".formatted(number).toUpperCase(Locale.ROOT);
    LOG.warn("refused, reference {}: {}", reference, refused.getMessage());
    write(Page.refusal(refused.refusal(), reference), status(refused.refusal()), response);
  }

  private static int status(Refusal refusal) {
    return switch (refusal.kind()) {
      case MALFORMED -> HttpServletResponse.SC_BAD_REQUEST;
      case REFUSED -> HttpServletResponse.SC_UNAUTHORIZED;
      case UNAVAILABLE -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    };
  }

  private static void write(Page page, int status, HttpServletResponse response)
      throws IOException {
    response.setStatus(status);
    response.setHeader("Content-Security-Policy", page.policy());
    response.setContentType("text/html; charset=utf-8");
    response.getOutputStream().write(page.html().getBytes(StandardCharsets.UTF_8));
  }

  /** The first value of each parameter. */
  private static Map<String, String> parameters(HttpServletRequest request) {
    Map<String, String> parameters = new HashMap<>();
    request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
    return parameters;
  }

  private static Map<String, String> cookies(HttpServletRequest request) {
    Map<String, String> cookies = new HashMap<>();
    if (request.getCookies() != null) {
      for (var cookie : request.getCookies()) {
        cookies.putIfAbsent(cookie.getName(), cookie.getValue());
      }
    }
    return cookies;
  }
}
