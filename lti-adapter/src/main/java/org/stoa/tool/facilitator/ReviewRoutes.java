package org.stoa.tool.facilitator;

import java.util.List;
import java.util.Optional;
import org.stoa.programme.Edition;
import org.stoa.statement.ActivityId;
import org.stoa.statement.EnrolmentId;
import org.stoa.tool.classroom.DeskReviews;
import org.stoa.tool.classroom.Handed;
import org.stoa.tool.store.Course;
import org.stoa.tool.store.Work;
import org.stoa.tool.store.Works;
import org.stoa.tool.web.Answer;
import org.stoa.tool.web.Exchange;
import org.stoa.tool.web.Right;
import org.stoa.tool.web.Route;
import org.stoa.tool.web.Visit;

/** {@code /reviews}: work that waits, the oldest first, and one work after the other. */
public final class ReviewRoutes {

  private static final String ONE = "facilitator/review.jte";

  private final DeskReviews reviews;
  private final Works works;

  public ReviewRoutes(DeskReviews reviews, Works works) {
    this.reviews = reviews;
    this.works = works;
  }

  /** The addresses of it. */
  public List<Route> routes() {
    return List.of(
        Route.get("/reviews", Right.TEACH, this::queue),
        Route.get("/reviews/{enrolment}/{activity}", Right.TEACH, this::show),
        Route.post("/reviews/{enrolment}/{activity}", Right.TEACH, this::review),
        Route.get("/reviews/{enrolment}/{activity}/{work}", Right.TEACH, this::file));
  }

  private Answer queue(Exchange exchange) {
    Visit visit = exchange.visit();
    List<Handed> waiting = reviews.waiting(visit.course(), edition(visit));
    QueueView view = QueueView.of(visit, waiting, exchange.has("saved"));
    return Answer.page("facilitator/reviews.jte", view);
  }

  private Answer show(Exchange exchange) {
    return handed(exchange)
        .map(it -> Answer.page(ONE, page(exchange, it, ReviewForm.EMPTY, "")))
        .orElseGet(Answer::missing);
  }

  private Answer review(Exchange exchange) {
    return handed(exchange)
        .map(it -> review(exchange, it, ReviewForm.of(exchange)))
        .orElseGet(Answer::missing);
  }

  private Answer review(Exchange exchange, Handed handed, ReviewForm form) {
    Optional<String> lacking = form.lacking(handed.task().by());
    if (lacking.isPresent()) {
      return Answer.unprocessable(ONE, page(exchange, handed, form, lacking.get()));
    }
    Visit visit = exchange.visit();
    Course course = visit.course();
    Edition edition = edition(visit);
    boolean isWritten =
        handed
            .last()
            .filter(it -> it.toString().equals(form.seen()))
            .filter(
                seen -> reviews.review(course, edition, handed, seen, form.result(), form.said()))
            .isPresent();
    return isWritten
        ? Answer.seeOther(next(reviews.waiting(course, edition)))
        : handed(exchange)
            .map(now -> Answer.unprocessable(ONE, page(exchange, now, form, "changed")))
            .orElseGet(Answer::missing);
  }

  private static String next(List<Handed> waiting) {
    String page = waiting.isEmpty() ? "/reviews" : ReviewView.address(waiting.get(0));
    return page + "?saved=yes";
  }

  private Answer file(Exchange exchange) {
    return exchange
        .stepId("work")
        .flatMap(id -> works.find(exchange.visit().course(), id))
        .filter(work -> isOf(work, exchange))
        .filter(work -> work.content() instanceof Work.File)
        .map(this::file)
        .orElseGet(Answer::missing);
  }

  private static boolean isOf(Work work, Exchange exchange) {
    return work.enrolment().toString().equals(exchange.step("enrolment"))
        && work.activity().value().equals(exchange.step("activity"));
  }

  private Answer file(Work work) {
    var file = (Work.File) work.content();
    return new Answer.Download(file.name(), file.mediaType(), out -> works.copy(work, out));
  }

  private Optional<Handed> handed(Exchange exchange) {
    Visit visit = exchange.visit();
    Optional<ActivityId> activity =
        Optional.of(exchange.step("activity")).filter(ActivityId::isValid).map(ActivityId::new);
    return exchange
        .stepId("enrolment")
        .map(EnrolmentId::new)
        .flatMap(
            id -> activity.flatMap(it -> reviews.find(visit.course(), edition(visit), id, it)));
  }

  private ReviewView page(Exchange exchange, Handed handed, ReviewForm form, String wrong) {
    Visit visit = exchange.visit();
    int waiting = reviews.waiting(visit.course(), edition(visit)).size();
    return ReviewView.of(
        visit, handed, reviews.works(handed), waiting, form, wrong, exchange.has("saved"));
  }

  private static Edition edition(Visit visit) {
    return visit.learner().offering().edition();
  }
}
