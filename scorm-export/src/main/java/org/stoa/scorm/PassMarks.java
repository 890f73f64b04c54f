package org.stoa.scorm;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.stoa.criterion.Criterion;
import org.stoa.criterion.Measure;
import org.stoa.programme.Programme;
import org.stoa.statement.Percentage;

/**
 * The scores that a programme's first award asks of its quizzes. A quiz that it doesn't name, or
 * only within a weighted sum, has no mark of its own to pass: an attempt is all it takes.
 */
final class PassMarks {

  private PassMarks() {}

  /** By activity id. Where an award names a quiz twice, the higher mark counts. */
  static Map<String, Percentage> of(Programme programme) {
    Map<String, Percentage> marks = new HashMap<>();
    programme.awards().stream()
        .limit(1)
        .flatMap(award -> needs(award.when()))
        .forEach(
            need -> {
              if (need.measure() instanceof Measure.Score score) {
                marks.merge(
                    need.activity().value(),
                    score.min(),
                    (one, other) -> one.isAtLeast(other) ? one : other);
              }
            });
    return marks;
  }

  private static Stream<Criterion.Need> needs(Criterion criterion) {
    if (criterion instanceof Criterion.Need need) {
      return Stream.of(need);
    }
    if (criterion instanceof Criterion.All all) {
      return all.of().stream().flatMap(PassMarks::needs);
    }
    if (criterion instanceof Criterion.AtLeast atLeast) {
      return atLeast.of().stream().flatMap(PassMarks::needs);
    }
    return Stream.empty();
  }
}
