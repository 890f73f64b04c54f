package org.stoa.tool.web;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stoa.lti.servlet.BoundedBody;
import org.stoa.tool.store.AuditTrail;
import org.stoa.tool.web.Route.Method;

/**
 * Answers what has a {@link Route}: recognises who asks, refuses who hasn't the right, notes what
 * staff change, and sends the answer. There is no other way to a page that shows anything of
 * anybody.
 */
public final class Router extends HttpServlet {

  private static final long serialVersionUID = 1L;

  /** The most bytes of a form, with all of its files. */
  private static final long LARGEST_FORM = 64L * 1024 * 1024;

  /** What of a file is held until it is written to a disk, in bytes. */
  private static final int IN_MEMORY = 64 * 1024;

  private final transient List<Route> routes;
  private final transient Browsers browsers;
  private final transient AuditTrail audit;
  private final transient Clock clock;

  public Router(List<Route> routes, Browsers browsers, AuditTrail audit, Clock clock) {
    this.routes = List.copyOf(routes);
    this.browsers = browsers;
    this.audit = audit;
    this.clock = clock;
  }

  /** Mounts it for all that no other servlet answers. */
  public void mount(ServletContext context) {
    ServletRegistration.Dynamic registration = context.addServlet("stoa-pages", this);
    registration.setMultipartConfig(
        new MultipartConfigElement("", LARGEST_FORM, LARGEST_FORM, IN_MEMORY));
    registration.addMapping("/");
  }

  /** A route, and what its path was matched with. */
  private record Match(Route route, Map<String, String> steps) {}

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(Method.GET, request, response);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(Method.POST, request, response);
  }

  private void answer(Method method, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = path(request);
    Optional<Match> match = match(method, path);
    Optional<Visit> visit = browsers.recognise(request);
    boolean needsVisit = match.filter(it -> it.route().right() == Right.NONE).isEmpty();
    if (visit.isEmpty() && needsVisit) {
      Pages.tellOutside(request, response);
    } else if (request.getContentLengthLong() > LARGEST_FORM) {
      BoundedBody.hearOut(request, 2 * LARGEST_FORM);
      Pages.tellTooLarge(request, response);
    } else if (match.isEmpty()) {
      Pages.tellMissing(visit, request, response);
    } else if (needsVisit && isRefused(match.get().route(), visit.get(), request, response)) {
      return;
    } else {
      Route route = match.get().route();
      var exchange = new Exchange(request, response, match.get().steps(), visit);
      note(route, path, visit);
      Pages.send(route.action().answer(exchange), exchange, visit);
    }
  }

  private static boolean isRefused(
      Route route, Visit visit, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!route.right().isOf(visit)) {
      Pages.tellForbidden(visit, route.right(), response);
      return true;
    }
    if (route.method() == Method.POST && !Browsers.isOurs(visit, request)) {
      Pages.tellForeign(response, visit.learner().language());
      return true;
    }
    return false;
  }

  /** Before it is done: nothing is ever changed without a note. */
  private void note(Route route, String path, Optional<Visit> visit) {
    boolean byStaff = route.right().compareTo(Right.TAKE_PART) > 0;
    if (route.method() == Method.POST && byStaff) {
      audit.note(visit.orElseThrow().learner().enrolment(), path, clock.instant());
    }
  }

  private Optional<Match> match(Method method, String path) {
    return routes.stream()
        .filter(route -> route.method() == method)
        .flatMap(route -> route.match(path).map(steps -> new Match(route, steps)).stream())
        .findFirst();
  }

  private static String path(HttpServletRequest request) {
    return request.getServletPath() + Optional.ofNullable(request.getPathInfo()).orElse("");
  }
}
