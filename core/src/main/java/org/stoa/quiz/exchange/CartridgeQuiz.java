package org.stoa.quiz.exchange;

import java.util.function.UnaryOperator;
import org.stoa.problem.Problems;
import org.stoa.quiz.QuestionSet;

/**
 * A quiz within a Common Cartridge 1.3: QTI 1.2 with the addresses of the files around it.
 * Stateless, safe for any thread.
 */
public final class CartridgeQuiz {

  private CartridgeQuiz() {}

  /**
   * Writes questions. What the cartridge can't hold is a warning that names it.
   *
   * @param file how problems name the questions' source
   * @param address for what an author wrote as the address of a picture or a link
   */
  public static String write(
      QuestionSet questions, String file, UnaryOperator<String> address, Problems problems) {
    Losses losses = new Losses(QuizFormat.QTI_1_2.title(), file, problems);
    return new Qti12Writer(address).write(questions, losses).texts().get(0).text();
  }
}
