package org.stoa.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import org.stoa.criterion.Criterion.Need;
import org.stoa.criterion.Measure.Presence;
import org.stoa.programme.Bound;
import org.stoa.programme.Deadline;
import org.stoa.progress.Terms.SessionTime;
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

  private static final Set<Verb> ENDING = EnumSet.of(Verb.COMPLETED, Verb.SCORED, Verb.ATTENDED);

  private final Terms terms;
  private final List<Statement> facts;
  private final Instant asOf;
  private final Optional<Deadline> due;

  /**
   * What is known at an instant.
   *
   * @param facts about the activity, in order of time
   */
  Circumstances(Terms terms, ZoneId zone, List<Statement> facts, Instant asOf) {
    this.terms = terms;
    this.facts = facts;
    this.asOf = asOf;
    this.due = extended(terms.due(), facts, zone);
  }

  private static Optional<Deadline> extended(
      Optional<Deadline> original, List<Statement> facts, ZoneId zone) {
    Optional<Deadline> latest = original;
    for (int i = 0; i < facts.size(); i++) {
      if (facts.get(i).result() instanceof Result.Extended extension) {
        Instant end = new Bound.Day(extension.until()).end(zone);
        if (end.isAfter(latest.orElseThrow().end())) {
          latest = Optional.of(new Deadline(end, false));
        }
      }
    }
    return latest;
  }

  /** The last day that this learner was given, if the deadline isn't the edition's. */
  Optional<LocalDate> extendedUntil(ZoneId zone) {
    return due.equals(terms.due())
        ? Optional.empty()
        : Optional.of(end().minusNanos(1).atZone(zone).toLocalDate());
  }

  /** The edition's deadline, or a later one that this learner was given. */
  private Instant end() {
    return due.orElseThrow().end();
  }

  boolean isOver() {
    return !asOf.isBefore(end());
  }

  boolean isOver(Interval time) {
    return !asOf.isBefore(time.to());
  }

  /** All statements with this verb, in order of time. */
  List<Statement> all(Verb verb) {
    return Evidence.only(facts, fact -> fact.verb() == verb);
  }

  /** The statements with this verb that were made before the deadline. */
  List<Statement> inTime(Verb verb) {
    return Evidence.only(facts, fact -> fact.verb() == verb && isInTime(fact));
  }

  private boolean isInTime(Statement fact) {
    return fact.timestamp().isBefore(end());
  }

  /** The first statement that brings an activity to its end, if one was made in time. */
  Optional<Statement> ending() {
    return first(fact -> ENDING.contains(fact.verb()) && isInTime(fact));
  }

  /** The first statement with this verb, if one was made before the deadline. */
  Optional<Statement> firstInTime(Verb verb) {
    return first(fact -> fact.verb() == verb && isInTime(fact));
  }

  /** Whether nothing more is expected from the activity's source. */
  boolean isSettled() {
    return first(fact -> fact.verb() == Verb.SETTLED).isPresent();
  }

  /** Whether the end is the end: who was at a session is known only when its source has spoken. */
  boolean isSettledWhenOver() {
    return !terms.isAttended() || isSettled();
  }

  Optional<Statement> waiver() {
    return first(fact -> fact.verb() == Verb.WAIVED);
  }

  private Optional<Statement> first(Predicate<Statement> test) {
    for (int i = 0; i < facts.size(); i++) {
      if (test.test(facts.get(i))) {
        return Optional.of(facts.get(i));
      }
    }
    return Optional.empty();
  }

  /** The session's time, if it has one. */
  Optional<SessionTime> session() {
    return terms.session();
  }

  /**
   * A need that is met.
   *
   * @param because the statements that decided, the last of which says since when
   */
  Finding satisfied(Need need, List<Statement> because, Reason why) {
    Instant since = because.get(because.size() - 1).timestamp();
    return new Finding(
        need, Status.SATISFIED, Optional.of(since), because, why, due(need), List.of());
  }

  Finding open(Need need, Reason why) {
    return unmet(need, Status.OPEN, why);
  }

  Finding missed(Need need, Reason why) {
    return unmet(need, Status.MISSED, why);
  }

  private Finding unmet(Need need, Status status, Reason why) {
    return new Finding(need, status, Optional.empty(), List.of(), why, due(need), List.of());
  }

  /** Until when one can do something about a need: be there, as long as the session lasts. */
  private Optional<Deadline> due(Need need) {
    boolean isTimed = need.measure() instanceof Presence && terms.session().isPresent();
    return isTimed ? terms.session().get().due() : due;
  }

  /** All that is known, in order of time. */
  List<Statement> facts() {
    return facts;
  }

  /**
   * The attempts that count: in time, and no more than the quiz allows. Those that were written
   * down first use up the allowance, so that one that comes to light later can't push out another.
   */
  List<Statement> attempts() {
    List<Statement> attempts = tries();
    OptionalInt allowed = terms.attempts();
    if (allowed.isPresent() && attempts.size() > allowed.getAsInt()) {
      attempts =
          attempts.stream()
              .sorted(AS_WRITTEN)
              .limit(allowed.getAsInt())
              .sorted(Statement.BY_TIME)
              .toList();
    }
    return Evidence.only(attempts, this::isInTime);
  }

  private List<Statement> tries() {
    return Evidence.only(facts, fact -> fact.verb() == Verb.SCORED);
  }

  /** Whether a better score can't come any more without an act of staff. */
  boolean isScoreFinal() {
    OptionalInt allowed = terms.attempts();
    boolean allUsed = allowed.isPresent() && tries().size() >= allowed.getAsInt();
    return allUsed || (isOver() && !isReviewAwaited(Authority.Kind.STAFF, 1));
  }

  /** The reviews on the word of staff, or of other participants, in order of time. */
  List<Statement> reviews(Authority.Kind by) {
    return Evidence.only(all(Verb.REVIEWED), review -> review.authority().kind() == by);
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
