package org.stoa.content.view;

import java.util.List;
import java.util.Map;
import org.stoa.content.Html;
import org.stoa.content.Texts;

/**
 * A quiz, ready to be written.
 *
 * @param name the activity's title, as the programme lists it
 * @param title its page's title
 * @param action where its form goes
 * @param hidden what goes with it
 * @param pass the score that is needed; empty if any will do
 * @param attempts how often it may be tried; empty for any number
 * @param feedback what a learner is told: {@code none}, {@code score}, {@code key}
 * @param key for the player to mark by; {@link Html#NONE} if the server marks
 */
public record QuizView(
    String id,
    String name,
    String title,
    String language,
    String direction,
    int level,
    Html introduction,
    String action,
    Map<String, String> hidden,
    String pass,
    String attempts,
    String feedback,
    List<QuestionView> questions,
    Html key,
    Texts texts) {

  public QuizView {
    hidden = Map.copyOf(hidden);
    questions = List.copyOf(questions);
  }
}
