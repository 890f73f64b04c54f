package org.stoa.tool.page;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.stoa.tool.store.Deliveries;
import org.stoa.tool.store.Deliveries.Course;
import org.stoa.tool.store.GradeOutbox.State;

/**
 * The facilitator's page {@code /deliveries}: what became of the grades of a course, each state by
 * itself with {@code ?state=}. A refused grade is posted there to be sent again. Only who teaches
 * in the course sees it.
 */
public final class DeliveriesServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final int MOST = 200;

  private final transient Deliveries deliveries;
  private final transient Browsers browsers;
  private final transient Clock clock;

  public DeliveriesServlet(Deliveries deliveries, Browsers browsers, Clock clock) {
    this.deliveries = deliveries;
    this.browsers = browsers;
    this.clock = clock;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Visit> visit = browsers.recognise(request);
    Optional<Course> course = visit.flatMap(DeliveriesServlet::course);
    if (course.isPresent()) {
      show(visit.get(), course.get(), state(request), response);
    } else {
      turnAway(visit, request, response);
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Visit> visit = browsers.recognise(request);
    Optional<Course> course = visit.flatMap(DeliveriesServlet::course);
    if (course.isEmpty()) {
      turnAway(visit, request, response);
    } else if (!Browsers.isOurs(visit.get(), request)) {
      Pages.tellForeign(visit.get(), response);
    } else {
      // What can't be sent again any more is seen on the page that follows.
      delivery(request).ifPresent(id -> deliveries.sendAgain(course.get(), id, clock.instant()));
      Pages.seeOther(response, DeliveriesView.address(state(request)));
    }
  }

  private static Optional<Course> course(Visit visit) {
    return visit.teachesIn().map(context -> new Course(visit.learner().enrolment(), context));
  }

  private void show(Visit visit, Course course, Optional<State> state, HttpServletResponse response)
      throws IOException {
    DeliveriesView view =
        DeliveriesView.of(
            visit,
            state,
            deliveries.learnersToCome(course),
            deliveries.counts(course),
            deliveries.of(course, state, MOST));
    Pages.send(response, "deliveries.jte", view, visit);
  }

  private static void turnAway(
      Optional<Visit> visit, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (visit.isPresent()) {
      Locale reader = visit.get().learner().language();
      Pages.tell(response, HttpServletResponse.SC_FORBIDDEN, reader, "teachers");
    } else {
      Pages.tellOutside(request, response);
    }
  }

  /** The state that is asked for; what is none asks for all. */
  private static Optional<State> state(HttpServletRequest request) {
    return Arrays.stream(State.values())
        .filter(state -> DeliveriesView.word(state).equals(request.getParameter("state")))
        .findFirst();
  }

  private static Optional<Long> delivery(HttpServletRequest request) {
    return Optional.ofNullable(request.getParameter("delivery"))
        .filter(id -> id.matches("[0-9]{1,18}"))
        .map(Long::valueOf);
  }
}
