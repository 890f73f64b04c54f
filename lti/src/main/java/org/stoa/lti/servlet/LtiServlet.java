package org.stoa.lti.servlet;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stoa.lti.LtiTool;
import org.stoa.lti.launch.LaunchAnswer;
import org.stoa.lti.launch.LaunchRequest;
import org.stoa.lti.launch.UnprovenLaunch;
import org.stoa.lti.launch.VerifiedLaunch;
import org.stoa.lti.login.LoginRedirect;
import org.stoa.lti.login.LoginRequest;
import org.stoa.lti.login.StorageLogin;
import org.stoa.lti.notice.NoticeReceiver;
import org.stoa.lti.page.Page;
import org.stoa.lti.page.StoragePages;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;
import org.stoa.lti.registration.PlatformProfile;
import org.stoa.lti.registration.RegistrationRequest;

/**
 * The endpoints of a tool: {@code login}, {@code launch}, {@code jwks} and {@code register}, and
 * {@code notice} if somebody receives them, below {@code /lti/} of a web application whose public
 * address is the tool's own.
 *
 * <p>Behaves alike in every container of Servlet 6, whatever that container's limits, encodings and
 * error pages are. The address of a request is never asked for, so a proxy may stand in front.
 *
 * <p>Safe for many threads.
 */
public final class LtiServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(LtiServlet.class);
  private static final String LOGIN_AGAIN = "/login" + CookieTrial.AGAIN;
  private static final int UNPROCESSABLE = 422;

  /** In seconds, as the advice of such refusals has it. RFC 9110, 10.2.3. */
  private static final String A_MINUTE = "60";

  /** RFC 9110, 15.4.8: unlike 302, it leaves a POST a POST. */
  private static final int TEMPORARY_REDIRECT = 307;

  private final transient LtiTool tool;
  private final transient LaunchHandler handler;
  private final transient Optional<NoticeDoor> notices;

  /** The endpoints of this tool; its verified launches go to the handler. */
  public LtiServlet(LtiTool tool, LaunchHandler handler) {
    this(tool, handler, Optional.empty());
  }

  /** The same, which takes notices too, at {@code notice}. */
  public LtiServlet(LtiTool tool, LaunchHandler handler, NoticeReceiver receiver) {
    this(tool, handler, Optional.of(new NoticeDoor(tool.notices(), receiver)));
  }

  private LtiServlet(LtiTool tool, LaunchHandler handler, Optional<NoticeDoor> notices) {
    this.tool = tool;
    this.handler = handler;
    this.notices = notices;
  }

  /**
   * Mounts the endpoints in a web application. Call it while its context starts.
   *
   * @throws IllegalStateException if something else is mounted there
   */
  public void mount(ServletContext context) {
    ServletRegistration.Dynamic mounted = context.addServlet("lti", this);
    if (mounted == null || !mounted.addMapping("/lti/*").isEmpty()) {
      throw new IllegalStateException("something else is mounted at /lti/*");
    }
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    PageResponses.protect(response);
    String path = Optional.ofNullable(request.getPathInfo()).orElse("");
    try {
      switch (request.getMethod() + " " + path) {
        case "GET /login", "POST /login" -> login(request, response);
        case "GET " + LOGIN_AGAIN, "POST " + LOGIN_AGAIN -> loginAgain(request, response);
        case "POST /launch" -> launch(request, response);
        case "GET /jwks", "HEAD /jwks" -> jwks(request, response);
        case "GET /register" -> register(request, response);
        case "POST /notice" -> notice(request, response);
        default -> unserved(path, response);
      }
    } catch (LtiRefused refused) {
      refuse(refused, request, response);
    } catch (ServletException | RuntimeException failure) {
      fail(failure, request, response);
    }
  }

  /** RFC 9110, 15.5.6: who answers 405 says what is allowed. */
  private void unserved(String path, HttpServletResponse response) {
    String allowed =
        switch (path) {
          case "/login", LOGIN_AGAIN -> "GET, POST";
          case "/launch" -> "POST";
          case "/jwks" -> "GET, HEAD";
          case "/register" -> "GET";
          case "/notice" -> notices.isPresent() ? "POST" : "";
          default -> "";
        };
    if (allowed.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setHeader("Allow", allowed);
    response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
  }

  private void login(HttpServletRequest request, HttpServletResponse response) throws LtiRefused {
    LoginRequest asked = LoginRequest.of(Form.of(request));
    if (!CookieTrial.isOpen(request, cookies(request))) {
      redirect(tool.login(asked), response);
      return;
    }
    String query = Optional.ofNullable(request.getQueryString()).map(it -> "?" + it).orElse("");
    response.addHeader("Set-Cookie", CookieTrial.cookie());
    response.setHeader("Location", tool.addresses().login() + CookieTrial.AGAIN + query);
    response.setStatus(TEMPORARY_REDIRECT);
  }

  private void loginAgain(HttpServletRequest request, HttpServletResponse response)
      throws LtiRefused, IOException {
    LoginRequest asked = LoginRequest.of(Form.of(request));
    if (!CookieTrial.isOpen(request, cookies(request))) {
      redirect(tool.login(asked), response);
      return;
    }
    StorageLogin login = tool.loginWithStorage(asked);
    response.addHeader("Set-Cookie", login.redirect().setCookie());
    Page page = StoragePages.keep(login, asked, tool.addresses().login(), reader(request));
    PageResponses.send(page, HttpServletResponse.SC_OK, response);
  }

  private static void redirect(LoginRedirect redirect, HttpServletResponse response) {
    response.addHeader("Set-Cookie", redirect.setCookie());
    response.setHeader("Location", redirect.location().toString());
    response.setStatus(HttpServletResponse.SC_FOUND);
  }

  private void launch(HttpServletRequest request, HttpServletResponse response)
      throws LtiRefused, ServletException, IOException {
    Map<String, String> parameters = Form.of(request);
    LaunchRequest posted = LaunchRequest.of(parameters, cookies(request));
    posted.endOfCookie().ifPresent(cookie -> response.addHeader("Set-Cookie", cookie));
    boolean ours = FetchMetadata.isFromOwnPage(request);
    LaunchAnswer answer = tool.launch(ours ? posted.fromOwnPage(parameters) : posted);
    if (answer instanceof UnprovenLaunch unproven) {
      Page page = StoragePages.ask(unproven, tool.addresses().launch(), reader(request));
      PageResponses.send(page, HttpServletResponse.SC_OK, response);
    } else if (answer instanceof VerifiedLaunch launch) {
      if (request.getSession(false) != null) {
        request.changeSessionId();
      }
      handler.launched(launch, request, response);
    }
  }

  private void jwks(HttpServletRequest request, HttpServletResponse response) throws IOException {
    byte[] body = tool.jwks().getBytes(StandardCharsets.UTF_8);
    response.setHeader("Cache-Control", "public, max-age=300");
    response.setContentType("application/json");
    response.setContentLength(body.length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(body);
    }
  }

  private void notice(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (notices.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    notices.get().receive(request, response);
  }

  private void register(HttpServletRequest request, HttpServletResponse response)
      throws LtiRefused, IOException {
    Registration made = tool.registration().register(RegistrationRequest.of(Form.of(request)));
    PageResponses.send(
        Page.registered(
            made.clientId(),
            made.status(),
            PlatformProfile.of(made.product()).name(),
            reader(request)),
        HttpServletResponse.SC_OK,
        response);
  }

  private static void refuse(
      LtiRefused refused, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String reference = reference();
    LOG.warn("refused, reference {}: {}", reference, refused.getMessage());
    answer(refused, reference, request, response);
  }

  /**
   * Logs what failed by its class and place alone: messages of exceptions hold values, and those
   * are people's.
   */
  private static void fail(
      Exception failure, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String reference = reference();
    LOG.error("failed, reference {}: {}", reference, Failures.described(failure));
    LtiRefused broken = new LtiRefused(Refusal.INTERNAL, "something broke");
    answer(broken, reference, request, response);
  }

  private static String reference() {
    int number = ThreadLocalRandom.current().nextInt(0x1000000);
    return "%06X".formatted(number).toUpperCase(Locale.ROOT);
  }

  /** Shows a page instead of whatever was begun, unless that is on its way already. */
  private static void answer(
      LtiRefused refused,
      String reference,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    List<String> cookies =
        response.getHeaders("Set-Cookie").stream().filter(LaunchRequest::isEndOfCookie).toList();
    response.reset();
    cookies.forEach(cookie -> response.addHeader("Set-Cookie", cookie));
    int status = status(refused.refusal(), response);
    PageResponses.send(Page.refusal(refused, reference, reader(request)), status, response);
  }

  /** Sets the status that says which sort of no it is. */
  static int status(Refusal refusal, HttpServletResponse response) {
    int status = status(refusal);
    if (status == HttpServletResponse.SC_UNAUTHORIZED) {
      // RFC 9110, 15.5.2 wants a challenge. No browser knows this one, so none asks for a password.
      response.setHeader("WWW-Authenticate", "LTI realm=\"launch\"");
    }
    if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
      response.setHeader("Retry-After", A_MINUTE);
    }
    response.setStatus(status);
    return status;
  }

  private static int status(Refusal refusal) {
    return switch (refusal.kind()) {
      case MALFORMED -> HttpServletResponse.SC_BAD_REQUEST;
      case REFUSED -> HttpServletResponse.SC_UNAUTHORIZED;
      case DENIED -> HttpServletResponse.SC_FORBIDDEN;
      case LACKING -> UNPROCESSABLE;
      case FAILED -> HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
      case UNAVAILABLE -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    };
  }

  /** The language that the browser asks for. */
  private static Locale reader(HttpServletRequest request) {
    return request.getHeader("Accept-Language") == null ? Locale.ENGLISH : request.getLocale();
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
