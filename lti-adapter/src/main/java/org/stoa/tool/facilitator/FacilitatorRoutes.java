package org.stoa.tool.facilitator;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.stoa.tool.classroom.Desk;
import org.stoa.tool.classroom.DeskReviews;
import org.stoa.tool.store.Deliveries;
import org.stoa.tool.store.Works;
import org.stoa.tool.web.Route;

/** All that people who teach can ask for. */
public final class FacilitatorRoutes {

  private final List<Route> routes;

  public FacilitatorRoutes(
      Desk desk, DeskReviews reviews, Works works, Deliveries deliveries, Clock clock) {
    routes =
        Stream.of(
                new PeopleRoutes(desk).routes(),
                new PersonRoutes(desk, deliveries).routes(),
                new ReviewRoutes(reviews, works).routes(),
                new DeliveryRoutes(deliveries, clock).routes())
            .flatMap(List::stream)
            .toList();
  }

  /** The addresses of it. */
  public List<Route> routes() {
    return routes;
  }
}
