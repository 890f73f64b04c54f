package org.stoa.scorm;

import java.util.HashMap;
import java.util.Map;
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
        .flatMap(award -> award.when().needs())
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
}
