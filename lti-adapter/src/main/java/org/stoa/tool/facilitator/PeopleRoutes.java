package org.stoa.tool.facilitator;

import java.util.List;
import org.stoa.tool.classroom.Desk;
import org.stoa.tool.classroom.GroupStanding;
import org.stoa.tool.web.Answer;
import org.stoa.tool.web.Exchange;
import org.stoa.tool.web.Right;
import org.stoa.tool.web.Route;
import org.stoa.tool.web.Visit;

/** {@code /people}: how everybody who learns in a course stands. */
public final class PeopleRoutes {

  private final Desk desk;

  public PeopleRoutes(Desk desk) {
    this.desk = desk;
  }

  /** The addresses of it. */
  public List<Route> routes() {
    return List.of(
        Route.get("/people", Right.TEACH, this::show),
        Route.get("/people.csv", Right.TEACH, this::file));
  }

  private Answer show(Exchange exchange) {
    Visit visit = exchange.visit();
    PeopleView view = PeopleView.of(visit, group(visit), PeopleQuery.of(exchange));
    return Answer.page("facilitator/people.jte", view);
  }

  private Answer file(Exchange exchange) {
    Visit visit = exchange.visit();
    String edition = visit.learner().offering().edition().id().value();
    return Answer.csv("people-" + edition + ".csv", new PeopleTable(visit).rows(group(visit)));
  }

  private GroupStanding group(Visit visit) {
    return desk.group(visit.course(), visit.learner().offering().edition());
  }
}
