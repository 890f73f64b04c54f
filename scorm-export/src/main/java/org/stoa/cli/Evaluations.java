package org.stoa.cli;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.stoa.programme.AwardId;
import org.stoa.programme.Edition;
import org.stoa.progress.Evaluator;
import org.stoa.progress.Progress;
import org.stoa.progress.Status;

/** Evaluates one learner after the other, and counts how they stand. Not thread-safe. */
final class Evaluations {

  private final Edition edition;
  private final Evaluator evaluator;
  private final Instant asOf;
  private final Map<AwardId, Map<Status, Long>> counts = new LinkedHashMap<>();
  private long learners;

  Evaluations(Edition edition, Instant asOf) {
    this.edition = edition;
    this.evaluator = Evaluator.of(edition);
    this.asOf = asOf;
    edition
        .programme()
        .awards()
        .forEach(award -> counts.put(award.id(), new EnumMap<>(Status.class)));
  }

  Edition edition() {
    return edition;
  }

  /** When what is known counts. */
  Instant asOf() {
    return asOf;
  }

  Progress progress(LearnerLog log) {
    Progress progress = Progress.of(evaluator, log.statements(), asOf);
    learners++;
    progress
        .awards()
        .forEach(
            it ->
                counts
                    .computeIfAbsent(it.award().id(), id -> new EnumMap<>(Status.class))
                    .merge(it.finding().status(), 1L, Long::sum));
    return progress;
  }

  /** How many learners there were. */
  long learners() {
    return learners;
  }

  /** How many learners stand so with this award. */
  long count(AwardId award, Status status) {
    return counts.getOrDefault(award, Map.of()).getOrDefault(status, 0L);
  }
}
