package org.stoa.quiz;

import java.math.BigDecimal;
import java.util.List;
import org.stoa.statement.Percentage;

/**
 * What an attempt is worth.
 *
 * @param points what the answers brought
 * @param outOf what right answers to all questions would have brought
 * @param score the share reached, rounded down to two places, so that nobody passes by rounding
 * @param questions what each question brought, in the order in which they were asked
 */
public record Mark(
    BigDecimal points, BigDecimal outOf, Percentage score, List<QuestionMark> questions) {

  public Mark {
    questions = List.copyOf(questions);
  }

  /**
   * What one question brought.
   *
   * @param share of its points, from nothing to everything
   * @param feedback what its author says to the answer that was given; may be empty
   */
  public record QuestionMark(Question question, Share share, List<String> feedback) {
    public QuestionMark {
      feedback = List.copyOf(feedback);
    }

    /** Whether the answer was entirely right. */
    public boolean right() {
      return share.isFull();
    }

    public BigDecimal points() {
      return share.of(question.points());
    }
  }
}
