package org.stoa.content;

import java.util.ArrayList;
import java.util.List;
import org.stoa.content.view.QuestionView;
import org.stoa.content.view.ResultView;
import org.stoa.programme.Activity.Feedback;
import org.stoa.statement.Percentage;

/** What an attempt came to, in words. */
record ResultSummary(Texts texts, Feedback feedback, Attempt attempt) {

  ResultView view(
      String id, String title, String language, int level, List<QuestionView> questions) {
    return new ResultView(
        id,
        title,
        language,
        Texts.directionOf(language),
        level,
        verdict(),
        isPassed(),
        tellsScore() ? texts.text("result.score", score()) : "",
        notes(),
        attempt.again().orElse(""),
        questions,
        texts);
  }

  private Percentage score() {
    return attempt.mark().score();
  }

  private boolean tellsScore() {
    return feedback != Feedback.NONE;
  }

  private boolean isPassed() {
    return tellsScore() && attempt.pass().filter(score()::isAtLeast).isPresent();
  }

  private String verdict() {
    if (!tellsScore() || attempt.pass().isEmpty()) {
      return texts.text("result.marked");
    }
    return texts.text(isPassed() ? "result.passed" : "result.notPassed");
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (!tellsScore()) {
      return notes;
    }
    if (!isPassed()) {
      attempt.pass().ifPresent(pass -> notes.add(texts.text("result.needed", pass)));
    }
    if (!attempt.best().equals(score())) {
      notes.add(texts.text("result.best", attempt.best()));
    }
    return notes;
  }
}
