package org.stoa.tool.facilitator;

import java.util.List;
import java.util.Optional;
import org.stoa.programme.Edition;
import org.stoa.statement.EnrolmentId;
import org.stoa.tool.classroom.Decision;
import org.stoa.tool.classroom.Desk;
import org.stoa.tool.classroom.Standing;
import org.stoa.tool.classroom.Story;
import org.stoa.tool.store.Course;
import org.stoa.tool.store.Deliveries;
import org.stoa.tool.web.Answer;
import org.stoa.tool.web.Exchange;
import org.stoa.tool.web.Right;
import org.stoa.tool.web.Route;
import org.stoa.tool.web.Visit;

/**
 * {@code /people/{enrolment}}: all that is known of somebody in a course. What is to be decided
 * about her is posted there twice: to see what would come of it, and then for good.
 */
public final class PersonRoutes {

  private static final String TEMPLATE = "facilitator/person.jte";

  private final Desk desk;
  private final Deliveries deliveries;

  public PersonRoutes(Desk desk, Deliveries deliveries) {
    this.desk = desk;
    this.deliveries = deliveries;
  }

  /** The addresses of it. */
  public List<Route> routes() {
    return List.of(
        Route.get("/people/{enrolment}", Right.TEACH, this::show),
        Route.post("/people/{enrolment}", Right.TEACH, this::decide));
  }

  private Answer show(Exchange exchange) {
    return story(exchange)
        .map(story -> Answer.page(TEMPLATE, pages(exchange, story).view()))
        .orElseGet(Answer::missing);
  }

  private Answer decide(Exchange exchange) {
    return story(exchange)
        .map(story -> decide(exchange, story, DecisionForm.of(exchange)))
        .orElseGet(Answer::missing);
  }

  private Answer decide(Exchange exchange, Story story, DecisionForm form) {
    PersonPages pages = pages(exchange, story);
    Optional<String> lacking = form.lacking(story);
    if (lacking.isPresent()) {
      return Answer.unprocessable(TEMPLATE, pages.lacking(form, lacking.get()));
    }
    Visit visit = exchange.visit();
    Decision decision = form.decision(story).orElseThrow();
    Optional<Standing> then = desk.foresee(visit.course(), story, decision);
    if (then.isPresent() && !exchange.has("sure")) {
      return Answer.page(TEMPLATE, pages.foreseeing(form, decision, then.get()));
    }
    Course course = visit.course();
    return desk.decide(course, edition(visit), story.member().id(), decision)
        ? Answer.seeOther("/people/" + story.member().id())
        : Answer.unprocessable(TEMPLATE, pages.lacking(form, "possible"));
  }

  private Optional<Story> story(Exchange exchange) {
    Visit visit = exchange.visit();
    return exchange
        .stepId("enrolment")
        .map(EnrolmentId::new)
        .flatMap(id -> desk.story(visit.course(), edition(visit), id));
  }

  private static Edition edition(Visit visit) {
    return visit.learner().offering().edition();
  }

  private PersonPages pages(Exchange exchange, Story story) {
    Visit visit = exchange.visit();
    return new PersonPages(visit, story, deliveries.of(visit.course(), story.member().id()));
  }
}
