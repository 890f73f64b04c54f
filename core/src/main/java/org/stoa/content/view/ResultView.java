package org.stoa.content.view;

import java.util.List;
import org.stoa.content.Texts;

/**
 * A marked attempt, ready to be written.
 *
 * @param verdict passed, not passed, or simply submitted
 * @param passed whether the verdict is a good one
 * @param score in words; empty if the learner isn't told
 * @param notes what else there is to know, a sentence each
 * @param again the address for another attempt; empty if there is none
 */
public record ResultView(
    String id,
    String title,
    String language,
    String direction,
    int level,
    String verdict,
    boolean passed,
    String score,
    List<String> notes,
    String again,
    List<QuestionView> questions,
    Texts texts) {

  public ResultView {
    notes = List.copyOf(notes);
    questions = List.copyOf(questions);
  }
}
