package org.stoa.quiz;

import java.math.BigDecimal;
import java.util.List;

/**
 * The questions of one quiz, in one language.
 *
 * @param title as a learner reads it
 * @param introduction in Markdown; may be empty
 */
public record QuestionSet(String title, String introduction, List<Question> questions) {

  public QuestionSet {
    questions = List.copyOf(questions);
  }

  /** What a learner can reach at most. */
  public BigDecimal points() {
    return questions.stream().map(Question::points).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
