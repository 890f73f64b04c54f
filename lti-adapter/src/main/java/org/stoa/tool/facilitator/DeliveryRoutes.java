package org.stoa.tool.facilitator;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.stoa.tool.store.Course;
import org.stoa.tool.store.Deliveries;
import org.stoa.tool.store.GradeOutbox.State;
import org.stoa.tool.web.Answer;
import org.stoa.tool.web.Exchange;
import org.stoa.tool.web.Right;
import org.stoa.tool.web.Route;
import org.stoa.tool.web.Visit;

/**
 * {@code /deliveries}: what became of the grades of a course, each state by itself with {@code
 * ?state=}. A refused grade is posted there to be sent again.
 */
public final class DeliveryRoutes {

  private static final int MOST = 200;

  private final Deliveries deliveries;
  private final Clock clock;

  public DeliveryRoutes(Deliveries deliveries, Clock clock) {
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /** The addresses of it. */
  public List<Route> routes() {
    return List.of(
        Route.get("/deliveries", Right.TEACH, this::show),
        Route.post("/deliveries", Right.TEACH, this::sendAgain));
  }

  private Answer show(Exchange exchange) {
    Visit visit = exchange.visit();
    Course course = visit.course();
    Optional<State> state = state(exchange);
    DeliveriesView view =
        DeliveriesView.of(
            visit,
            state,
            deliveries.learnersToCome(course),
            deliveries.counts(course),
            deliveries.of(course, state, MOST));
    return Answer.page("facilitator/deliveries.jte", view);
  }

  /** What can't be sent again any more is seen on the page that follows. */
  private Answer sendAgain(Exchange exchange) {
    exchange
        .field("delivery")
        .filter(id -> id.matches("[0-9]{1,18}"))
        .map(Long::valueOf)
        .ifPresent(id -> deliveries.sendAgain(exchange.visit().course(), id, clock.instant()));
    return Answer.seeOther(DeliveriesView.address(state(exchange)));
  }

  /** The state that is asked for; what is none asks for all. */
  private static Optional<State> state(Exchange exchange) {
    return Arrays.stream(State.values())
        .filter(
            state -> exchange.field("state").filter(DeliveriesView.word(state)::equals).isPresent())
        .findFirst();
  }
}
