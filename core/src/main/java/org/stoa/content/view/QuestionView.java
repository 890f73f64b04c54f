package org.stoa.content.view;

import org.stoa.content.Html;

/**
 * One question, ready to be written: to be answered, or as it was answered. Before it is answered,
 * whatever would give the answer away is empty, or meant for a {@code <template>}.
 *
 * @param domId unique in the page
 * @param prompt what is asked, for the legend
 * @param hint what to do, in the reader's language; empty if that goes without saying
 * @param more whatever follows the first paragraph of the prompt
 * @param feedback what the author says afterwards
 */
public record QuestionView(
    String id,
    String domId,
    int number,
    Html prompt,
    String hint,
    Html more,
    AnswerView answer,
    Html feedback,
    State state) {

  /** Where an answer stands. */
  public enum State {
    TO_ANSWER("", ""),
    RIGHT("stoa-right", "result.right"),
    PARTLY("stoa-partly", "result.partly"),
    WRONG("stoa-wrong", "result.wrong"),
    /** Marked, and the learner isn't told how. */
    CLOSED("", "");

    private final String style;
    private final String verdict;

    State(String style, String verdict) {
      this.style = style;
      this.verdict = verdict;
    }

    /** The key of its text; empty where there is nothing to say. */
    public String verdict() {
      return verdict;
    }
  }

  public boolean isMarked() {
    return state != State.TO_ANSWER;
  }

  public String stateClass() {
    return ("stoa-question " + state.style).strip();
  }
}
