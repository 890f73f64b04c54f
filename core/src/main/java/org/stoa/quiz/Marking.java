package org.stoa.quiz;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.stoa.quiz.Mark.QuestionMark;
import org.stoa.statement.Percentage;

/** Marks attempts. Stateless, safe for any thread. */
public final class Marking {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Marking() {}

  /** Marks answers to the questions of a paper. What else was answered doesn't count. */
  public static Mark mark(Paper paper, Response response) {
    return mark(paper.questions(), response);
  }

  /** Marks answers to all of these questions. */
  public static Mark mark(List<Question> questions, Response response) {
    List<QuestionMark> marks = questions.stream().map(it -> mark(it, response.to(it))).toList();
    BigDecimal points =
        marks.stream().map(QuestionMark::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal outOf =
        questions.stream().map(Question::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal score = points.multiply(HUNDRED).divide(outOf, 2, RoundingMode.DOWN);
    return new Mark(points, outOf, new Percentage(score), marks);
  }

  private static QuestionMark mark(Question question, Optional<Answer> answer) {
    return new QuestionMark(
        question,
        answer.map(question::share).orElse(Share.NONE),
        answer.map(question::feedbackTo).orElse(List.of()));
  }
}
