package org.stoa.content.view;

import java.util.List;
import org.stoa.content.Html;

/**
 * One question, ready to be written: to be answered, or as it was answered.
 *
 * @param domId unique in the page
 * @param prompt what is asked, for the legend
 * @param more whatever follows the first paragraph of the prompt
 * @param feedback what the author says afterwards
 */
public record QuestionView(
    String id,
    String domId,
    int number,
    boolean multiple,
    Html prompt,
    Html more,
    List<ChoiceView> choices,
    Html feedback,
    State state) {

  public QuestionView {
    choices = List.copyOf(choices);
  }

  /** Where an answer stands. */
  public enum State {
    TO_ANSWER,
    RIGHT,
    WRONG,
    /** Marked, and the learner isn't told how. */
    CLOSED
  }

  public boolean isMarked() {
    return state != State.TO_ANSWER;
  }

  public String type() {
    return multiple ? "checkbox" : "radio";
  }

  public String stateClass() {
    return switch (state) {
      case RIGHT -> "stoa-question stoa-right";
      case WRONG -> "stoa-question stoa-wrong";
      case TO_ANSWER, CLOSED -> "stoa-question";
    };
  }

  /**
   * One choice.
   *
   * @param revealed whether it is shown to be right
   */
  public record ChoiceView(int number, Html text, boolean chosen, boolean revealed) {}
}
