package org.stoa.authoring.lint;

import java.util.List;
import java.util.stream.Stream;
import org.stoa.criterion.Criterion;
import org.stoa.criterion.Measure;
import org.stoa.problem.Problems;
import org.stoa.programme.Activity;
import org.stoa.statement.ActivityId;

/** A quiz that has to be passed can't be passed by copying its key. */
final class PassesMeanSomething implements Check {

  @Override
  public void check(Manuscript manuscript, Problems problems) {
    List<Activity.Quiz> easy =
        scored(manuscript).filter(PassesMeanSomething::givesItsKeyAway).toList();
    if (!easy.isEmpty()) {
      problems.info(
          "KEY_REVEALED",
          manuscript.place(easy.get(0).id()),
          "Anybody can pass "
              + Listing.of(easy)
              + " at the second attempt: the right answers are shown, and attempts are unlimited."
              + " If a pass should mean more, limit \"attempts\", show the score only"
              + " (\"feedback: score\") or draw the questions from a pool.");
    }
  }

  /** The quizzes of which some award asks a score. */
  static Stream<Activity.Quiz> scored(Manuscript manuscript) {
    return manuscript
        .programme()
        .allActivities()
        .flatMap(it -> it instanceof Activity.Quiz quiz ? Stream.of(quiz) : Stream.empty())
        .filter(
            quiz ->
                manuscript.programme().awards().stream()
                    .anyMatch(award -> asksAScore(award.when(), quiz.id())));
  }

  private static boolean asksAScore(Criterion rule, ActivityId quiz) {
    if (rule instanceof Criterion.Need need) {
      return need.activity().equals(quiz)
          && need.measure() instanceof Measure.Score score
          && score.min().value().signum() > 0;
    }
    return rule instanceof Criterion.Weighted
        ? rule.activities().anyMatch(quiz::equals)
        : rule.parts().stream().anyMatch(part -> asksAScore(part, quiz));
  }

  private static boolean givesItsKeyAway(Activity.Quiz quiz) {
    return quiz.feedback() == Activity.Feedback.SCORE_AND_KEY
        && quiz.attempts().isEmpty()
        && !quiz.questions().original().hasPools();
  }
}
