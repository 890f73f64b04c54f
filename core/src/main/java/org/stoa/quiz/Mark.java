package org.stoa.quiz;

import java.math.BigDecimal;
import java.util.List;
import org.stoa.statement.Percentage;

/**
 * What an attempt is worth.
 *
 * @param points what the right answers brought
 * @param outOf what all right answers would have brought
 * @param score the share reached, rounded down to two places, so that nobody passes by rounding
 * @param questions whether each question was answered rightly, in the order of the set
 */
public record Mark(
    BigDecimal points, BigDecimal outOf, Percentage score, List<QuestionMark> questions) {

  public Mark {
    questions = List.copyOf(questions);
  }

  /** What one question brought. */
  public record QuestionMark(Question question, boolean right) {}
}
