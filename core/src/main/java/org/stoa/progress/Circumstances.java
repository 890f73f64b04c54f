package org.stoa.progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.stoa.programme.Activity;
import org.stoa.programme.Bound;
import org.stoa.programme.Deadline;
import org.stoa.programme.Edition;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Interval;
import org.stoa.statement.Percentage;
import org.stoa.statement.Result;
import org.stoa.statement.Statement;
import org.stoa.statement.Verb;

/** One learner's facts about one activity, and the time that the edition gives her for it. */
final class Circumstances {

  private final Edition edition;
  private final ActivityId activity;
  private final Instant asOf;
  private final List<Statement> facts;
  private final Deadline deadline;

  Circumstances(ActivityId activity, Edition edition, Evidence evidence, Instant asOf) {
    this.activity = activity;
    this.edition = edition;
    this.asOf = asOf;
    this.facts = evidence.about(activity);
    this.deadline = extended(edition.deadline(activity), facts, edition);
  }

  private static Deadline extended(Deadline original, List<Statement> facts, Edition edition) {
    Deadline latest = original;
    for (Statement fact : facts) {
      if (fact.result() instanceof Result.Extended extension) {
        Instant end = new Bound.Day(extension.until()).end(edition.zone());
        if (end.isAfter(latest.end())) {
          latest = new Deadline(end, false);
        }
      }
    }
    return latest;
  }

  /** The edition's deadline, or a later one that this learner was given. */
  Deadline deadline() {
    return deadline;
  }

  boolean isOver() {
    return !asOf.isBefore(deadline.end());
  }

  boolean isOver(Interval time) {
    return !asOf.isBefore(time.to());
  }

  /** All statements with this verb, in order of time. */
  List<Statement> all(Verb verb) {
    List<Statement> found = new ArrayList<>();
    for (Statement fact : facts) {
      if (fact.verb() == verb) {
        found.add(fact);
      }
    }
    return found;
  }

  /** The statements with this verb that were made before the deadline. */
  List<Statement> inTime(Verb verb) {
    List<Statement> found = all(verb);
    found.removeIf(fact -> !fact.timestamp().isBefore(deadline.end()));
    return found;
  }

  /** Whether nothing more is expected from the activity's source. */
  boolean isSettled() {
    return !all(Verb.SETTLED).isEmpty();
  }

  Optional<Statement> waiver() {
    return all(Verb.WAIVED).stream().findFirst();
  }

  Optional<Interval> session() {
    return edition.slot(activity).map(slot -> slot.interval(edition.zone()));
  }

  /** How often the activity may be attempted, if that is limited. */
  OptionalInt attempts() {
    return edition
        .programme()
        .activity(activity)
        .filter(Activity.Quiz.class::isInstance)
        .map(quiz -> ((Activity.Quiz) quiz).attempts())
        .orElse(OptionalInt.empty());
  }

  /** Whether a better score can't come any more without an act of staff. */
  boolean isScoreFinal() {
    OptionalInt attempts = attempts();
    boolean allUsed = attempts.isPresent() && inTime(Verb.SCORED).size() >= attempts.getAsInt();
    return allUsed || (isOver() && !isReviewAwaited());
  }

  /** Whether something was handed in in time that nobody has reviewed since. */
  boolean isReviewAwaited() {
    List<Statement> submissions = inTime(Verb.SUBMITTED);
    if (submissions.isEmpty()) {
      return false;
    }
    Statement last = submissions.get(submissions.size() - 1);
    return all(Verb.REVIEWED).stream()
        .allMatch(review -> review.timestamp().isBefore(last.timestamp()));
  }

  /** The best score of the statements, if there is one. */
  static Optional<Percentage> best(List<Statement> scored) {
    return scored.stream().flatMap(fact -> score(fact).stream()).max(Percentage::compareTo);
  }

  /** The score that a statement gives: an attempt's, or an accepted review's. */
  static Optional<Percentage> score(Statement fact) {
    if (fact.result() instanceof Result.Scored scored) {
      return Optional.of(scored.score());
    }
    if (fact.result() instanceof Result.Reviewed reviewed && reviewed.accepted()) {
      return Optional.of(reviewed.score());
    }
    return Optional.empty();
  }
}
