package org.stoa.examples.campus.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts {@link Routes} behind a servlet container, and the same safe headers on every reply. */
public final class RoutesServlet extends HttpServlet {

  private static final long serialVersionUID = 1;

  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
          + "frame-src http: https:; base-uri 'none'; frame-ancestors 'self' ";

  private final transient Routes routes;
  private final transient URI base;
  private final transient URI pages;

  /**
   * @param base the public address
   * @param pages that of the pages, if it is another; requests that name neither host are led
   *     there, or refused, so that no foreign name can be pointed at the campus
   */
  public RoutesServlet(Routes routes, URI base, URI pages) {
    this.routes = routes;
    this.base = base;
    this.pages = pages;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Reply reply =
        Stream.of(base, pages).map(URI::getRawAuthority).anyMatch(host(request)::equals)
            ? routes.answer(request)
            : elsewhere(request);
    response.setStatus(reply.status());
    if (!reply.reason().isEmpty()) {
      ReasonPhrase.set(request, reply.reason());
    }
    response.setHeader("Content-Security-Policy", POLICY + pages);
    response.setHeader("X-Content-Type-Options", "nosniff");
    // A tool may look at the Origin of the forms that come from here, so not "no-referrer".
    response.setHeader("Referrer-Policy", "strict-origin");
    reply.headers().forEach(response::setHeader);
    if (!reply.type().isEmpty()) {
      response.setHeader("Content-Type", reply.type());
      byte[] body = reply.bytes();
      response.setContentLength(body.length);
      if (!request.getMethod().equals("HEAD")) {
        response.getOutputStream().write(body);
      }
    }
  }

  private static String host(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("Host")).orElse("");
  }

  private Reply elsewhere(HttpServletRequest request) {
    return request.getMethod().equals("GET") && request.getRequestURI().equals("/")
        ? Reply.seeOther(pages.resolve("/"))
        : Reply.empty(421);
  }
}
