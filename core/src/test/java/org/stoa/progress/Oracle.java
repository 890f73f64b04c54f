package org.stoa.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.stoa.criterion.Criterion.Need;
import org.stoa.criterion.Measure;
import org.stoa.programme.Bound;
import org.stoa.programme.Edition;
import org.stoa.progress.RandomCases.Case;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Authority;
import org.stoa.statement.Interval;
import org.stoa.statement.Result;
import org.stoa.statement.Statement;
import org.stoa.statement.Verb;

/** What the laws say, worked out another way than the evaluator does. */
final class Oracle {

  private Oracle() {}

  /** Whether attendance hasn't been settled, or a review of what was handed in isn't done. */
  static boolean isSourceAwaited(Need need, Case one) {
    List<Statement> facts = standing(one.log(), need.activity());
    if (need.measure() instanceof Measure.Presence) {
      return facts.stream().noneMatch(it -> it.verb() == Verb.SETTLED);
    }
    if (!(need.measure() instanceof Measure.Reviewed reviewed)) {
      return false;
    }
    Instant deadline = deadline(need.activity(), facts, one.edition());
    Optional<Instant> last =
        facts.stream()
            .filter(it -> it.verb() == Verb.SUBMITTED && it.timestamp().isBefore(deadline))
            .map(Statement::timestamp)
            .max(Instant::compareTo);
    boolean byPeers = reviewed.by() instanceof Measure.Peers;
    Authority.Kind reviewers = byPeers ? Authority.Kind.LEARNER : Authority.Kind.STAFF;
    long reviews =
        facts.stream()
            .filter(it -> it.verb() == Verb.REVIEWED && it.authority().kind() == reviewers)
            .filter(it -> last.isPresent() && !it.timestamp().isBefore(last.get()))
            .map(it -> it.authority().name())
            .distinct()
            .count();
    return last.isPresent() && reviews < (reviewed.by() instanceof Measure.Peers it ? it.n() : 1);
  }

  private static List<Statement> standing(List<Statement> log, ActivityId activity) {
    List<UUID> voided =
        log.stream()
            .flatMap(it -> it.result() instanceof Result.Voided v ? Stream.of(v.statement()) : null)
            .toList();
    return log.stream()
        .filter(it -> it.activity().equals(activity) && !voided.contains(it.id()))
        .toList();
  }

  private static Instant deadline(ActivityId activity, List<Statement> facts, Edition edition) {
    return facts.stream()
        .filter(it -> it.result() instanceof Result.Extended)
        .map(it -> new Bound.Day(((Result.Extended) it.result()).until()).end(edition.zone()))
        .reduce(edition.deadline(activity).end(), (one, other) -> one.isAfter(other) ? one : other);
  }

  /** How many minutes of a session somebody was there, counted one by one. */
  static long minutes(Interval slot, List<Statement> log) {
    return Stream.iterate(slot.from(), slot.to()::isAfter, it -> it.plus(Duration.ofMinutes(1)))
        .filter(
            minute ->
                log.stream()
                    .anyMatch(
                        it ->
                            it.result() instanceof Result.Attended attended
                                && !minute.isBefore(attended.interval().from())
                                && minute.isBefore(attended.interval().to())))
        .count();
  }
}
