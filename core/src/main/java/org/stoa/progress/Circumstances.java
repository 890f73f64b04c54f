package org.stoa.progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.stoa.programme.Activity;
import org.stoa.programme.Bound;
import org.stoa.programme.Deadline;
import org.stoa.programme.Edition;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Authority;
import org.stoa.statement.Interval;
import org.stoa.statement.Percentage;
import org.stoa.statement.Result;
import org.stoa.statement.Statement;
import org.stoa.statement.Verb;

/** One learner's facts about one activity, and the time that the edition gives her for it. */
final class Circumstances {

  private static final Comparator<Statement> AS_WRITTEN =
      Comparator.comparing(Statement::stored).thenComparing(Statement.BY_TIME);

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
    found.removeIf(fact -> !isInTime(fact));
    return found;
  }

  private boolean isInTime(Statement fact) {
    return fact.timestamp().isBefore(deadline.end());
  }

  /** Whether nothing more is expected from the activity's source. */
  boolean isSettled() {
    return !all(Verb.SETTLED).isEmpty();
  }

  /** Whether the end is the end: who was at a session is known only when its source has spoken. */
  boolean isSettledWhenOver() {
    boolean isSession =
        edition
            .programme()
            .activity(activity)
            .filter(Activity.Session.class::isInstance)
            .isPresent();
    return !isSession || isSettled();
  }

  Optional<Statement> waiver() {
    return all(Verb.WAIVED).stream().findFirst();
  }

  Optional<Interval> session() {
    return edition.slot(activity).map(slot -> slot.interval(edition.zone()));
  }

  /**
   * The attempts that count: in time, and no more than the quiz allows. Those that were written
   * down first use up the allowance, so that one that comes to light later can't push out another.
   */
  List<Statement> attempts() {
    List<Statement> attempts = all(Verb.SCORED);
    OptionalInt allowed = attemptsAllowed();
    if (allowed.isPresent() && attempts.size() > allowed.getAsInt()) {
      attempts.sort(AS_WRITTEN);
      attempts.subList(allowed.getAsInt(), attempts.size()).clear();
      attempts.sort(Statement.BY_TIME);
    }
    attempts.removeIf(attempt -> !isInTime(attempt));
    return attempts;
  }

  private OptionalInt attemptsAllowed() {
    return edition
        .programme()
        .activity(activity)
        .filter(Activity.Quiz.class::isInstance)
        .map(quiz -> ((Activity.Quiz) quiz).attempts())
        .orElse(OptionalInt.empty());
  }

  /** Whether a better score can't come any more without an act of staff. */
  boolean isScoreFinal() {
    OptionalInt allowed = attemptsAllowed();
    boolean allUsed = allowed.isPresent() && all(Verb.SCORED).size() >= allowed.getAsInt();
    return allUsed || (isOver() && !isReviewAwaited(Authority.Kind.STAFF, 1));
  }

  /** The reviews on the word of staff, or of other participants, in order of time. */
  List<Statement> reviews(Authority.Kind by) {
    List<Statement> reviews = all(Verb.REVIEWED);
    reviews.removeIf(review -> review.authority().kind() != by);
    return reviews;
  }

  /** Whether something was handed in in time that fewer reviewers than needed have seen since. */
  boolean isReviewAwaited(Authority.Kind by, int needed) {
    List<Statement> submissions = inTime(Verb.SUBMITTED);
    if (submissions.isEmpty()) {
      return false;
    }
    Statement last = submissions.get(submissions.size() - 1);
    return firstReviews(by, last.timestamp()).size() < needed;
  }

  /**
   * Each reviewer's first review of what there was at a time, in the order in which they were
   * written down: a review that is added later never comes before one that is there.
   */
  List<Statement> firstReviews(Authority.Kind by, Instant since) {
    Map<String, Statement> first = new LinkedHashMap<>();
    reviews(by).stream()
        .filter(review -> !review.timestamp().isBefore(since))
        .sorted(AS_WRITTEN)
        .forEach(review -> first.putIfAbsent(review.authority().name(), review));
    return List.copyOf(first.values());
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
