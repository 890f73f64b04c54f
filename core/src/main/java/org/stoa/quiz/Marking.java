package org.stoa.quiz;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.stoa.quiz.Mark.QuestionMark;
import org.stoa.statement.Percentage;

/** Marks attempts. A question brings all of its points or none. Stateless, safe for any thread. */
public final class Marking {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Marking() {}

  public static Mark mark(QuestionSet set, Response response) {
    List<QuestionMark> marks =
        set.questions().stream()
            .map(question -> new QuestionMark(question, isRight(question, response)))
            .toList();
    BigDecimal points =
        marks.stream()
            .filter(QuestionMark::right)
            .map(mark -> mark.question().points())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal outOf = set.points();
    BigDecimal score = points.multiply(HUNDRED).divide(outOf, 2, RoundingMode.DOWN);
    return new Mark(points, outOf, new Percentage(score), marks);
  }

  private static boolean isRight(Question question, Response response) {
    return question.key().equals(response.to(question));
  }
}
