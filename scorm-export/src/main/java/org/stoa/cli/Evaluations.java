package org.stoa.cli;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.stoa.programme.AwardId;
import org.stoa.programme.Edition;
import org.stoa.progress.Evaluator;
import org.stoa.progress.Progress;
import org.stoa.progress.Status;

/** Evaluates one learner after the other, and counts how they stand. Not thread-safe. */
final class Evaluations {

  private final Evaluator evaluator;
  private final Instant asOf;
  private final Map<AwardId, Map<Status, Long>> counts = new LinkedHashMap<>();
  private long learners;

  Evaluations(Edition edition, Instant asOf) {
    this.evaluator = Evaluator.of(edition);
    this.asOf = asOf;
    edition
        .programme()
        .awards()
        .forEach(award -> counts.put(award.id(), new EnumMap<>(Status.class)));
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

  long learners() {
    return learners;
  }

  /** How many learners there were, and how they stand with each award. */
  String summary() {
    String awards =
        counts.entrySet().stream()
            .map(each -> each.getKey() + ": " + inWords(each.getValue()))
            .collect(Collectors.joining("; "));
    return ProblemReport.count(learners, "learner") + (awards.isEmpty() ? "" : "; " + awards);
  }

  private static String inWords(Map<Status, Long> count) {
    return String.format(
        Locale.ENGLISH,
        "%,d done, %,d open, %,d missed",
        count.getOrDefault(Status.SATISFIED, 0L),
        count.getOrDefault(Status.OPEN, 0L),
        count.getOrDefault(Status.MISSED, 0L));
  }
}
