package org.stoa.cli;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.stoa.programme.AwardId;
import org.stoa.programme.Difference;
import org.stoa.programme.Edition;
import org.stoa.progress.Adoption;

/**
 * Asks of one learner after the other what an adoption would change, and counts it. Not
 * thread-safe.
 */
final class Comparison {

  private final Edition before;
  private final Edition after;
  private final Instant at;
  private final Adoption adoption;
  private final Map<AwardId, Map<Adoption.Effect, Long>> counts = new LinkedHashMap<>();
  private long learners;
  private long affected;

  /**
   * The plan of an adoption.
   *
   * @param at when it takes place, and what is known then
   */
  Comparison(Edition before, Edition after, Instant at) {
    this.before = before;
    this.after = after;
    this.at = at;
    this.adoption = new Adoption(before, after, at);
    Stream.of(before, after)
        .flatMap(edition -> edition.programme().awards().stream())
        .forEach(award -> counts.put(award.id(), new EnumMap<>(Adoption.Effect.class)));
  }

  Edition before() {
    return before;
  }

  Edition after() {
    return after;
  }

  Instant at() {
    return at;
  }

  List<Difference> differences() {
    return Difference.between(before.programme(), after.programme());
  }

  List<Adoption.Change> changes(LearnerLog log) {
    List<Adoption.Change> changes = adoption.changes(log.statements(), at);
    learners++;
    affected += changes.isEmpty() ? 0 : 1;
    changes.forEach(
        it ->
            counts
                .computeIfAbsent(it.award(), id -> new EnumMap<>(Adoption.Effect.class))
                .merge(it.effect(), 1L, Long::sum));
    return changes;
  }

  /** Of how many learners there were statements. */
  long learners() {
    return learners;
  }

  /** For how many of them something changes. */
  long affected() {
    return affected;
  }

  /** How many learners each award changes for, and how. */
  Map<AwardId, Map<Adoption.Effect, Long>> counts() {
    return counts;
  }
}
