package org.stoa.tool.learner;

import java.util.List;
import org.stoa.content.Html;
import org.stoa.tool.web.Frame;

/**
 * A survey's page.
 *
 * @param language of the form
 * @param promise who will know what was answered
 * @param notices what has to be said first
 * @param questions none where she can't answer
 */
public record SurveyView(
    Frame frame,
    StepView step,
    Html introduction,
    String language,
    List<String> facts,
    String promise,
    List<String> notices,
    List<Question> questions) {

  /**
   * A question; its choices are sent as their numbers.
   *
   * @param name of its field
   * @param choices none where she writes
   */
  public record Question(String name, String words, boolean several, List<String> choices) {}
}
