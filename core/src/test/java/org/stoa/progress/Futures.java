package org.stoa.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stoa.programme.Edition;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Authority;
import org.stoa.statement.Interval;
import org.stoa.statement.Percentage;
import org.stoa.statement.Result;
import org.stoa.statement.Statement;

/** The best that can happen after an instant. */
final class Futures {

  private static final Result BEST_REVIEW = new Result.Reviewed(true, Percentage.HUNDRED);

  private final Edition edition;
  private final Instant after;
  private final RandomCases random;

  Futures(Edition edition, Instant after, RandomCases random) {
    this.edition = edition;
    this.after = after;
    this.random = random;
  }

  /** All that this learner and other participants can do, at once and again every day. */
  List<Statement> everythingLearnersCanDo(ActivityId activity) {
    List<Statement> future = new ArrayList<>();
    for (int day = 0; day < 30; day += 5) {
      Instant at = after.plusNanos(1).plus(Duration.ofDays(day));
      for (int i = 0; i < 3; i++) {
        future.add(learner(activity, new Result.Submitted(), at));
      }
      future.add(learner(activity, new Result.Completed(), at));
      future.add(learner(activity, new Result.Scored(Percentage.HUNDRED), at));
      for (int peer = 0; peer < 6; peer++) {
        future.add(random.write(activity, BEST_REVIEW, at, Authority.learner("peer " + peer)));
      }
    }
    session(activity)
        .filter(session -> session.to().isAfter(after))
        .map(session -> later(session.from()))
        .ifPresent(from -> future.add(attended(activity, new Interval(from, end(activity)))));
    return future;
  }

  /** Attendance of the whole session, and the best review. No extension and no waiver. */
  List<Statement> everythingSourcesAndReviewersSay(ActivityId activity) {
    Instant at = after.plus(Duration.ofDays(90));
    List<Statement> future = new ArrayList<>();
    future.add(random.write(activity, BEST_REVIEW, at, Journal.STAFF));
    session(activity).ifPresent(session -> future.add(attended(activity, session)));
    return future;
  }

  private Statement learner(ActivityId activity, Result result, Instant at) {
    return random.write(activity, result, at, Journal.LEARNER);
  }

  private Statement attended(ActivityId activity, Interval time) {
    return random.write(activity, new Result.Attended(time), later(time.to()), Journal.SOURCE);
  }

  private Instant later(Instant time) {
    return time.isAfter(after) ? time : after.plusNanos(1);
  }

  private Optional<Interval> session(ActivityId activity) {
    return edition.slot(activity).map(slot -> slot.interval(edition.zone()));
  }

  private Instant end(ActivityId activity) {
    return session(activity).orElseThrow().to();
  }
}
