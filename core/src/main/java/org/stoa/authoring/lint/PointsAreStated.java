package org.stoa.authoring.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.stoa.problem.Problems;
import org.stoa.programme.Activity;

/** A quiz of which a score is asked says what its questions are worth. */
final class PointsAreStated implements Check {

  private static final Pattern QUESTION = Pattern.compile("(?m)^## ");
  private static final Pattern POINTS =
      Pattern.compile("(?m)^## .*\\{[^{}]*\\bpoints=[^{}]*}\\s*$");

  @Override
  public void check(Manuscript manuscript, Problems problems) {
    List<Activity.Quiz> unstated = new ArrayList<>();
    PassesMeanSomething.scored(manuscript)
        .forEach(
            quiz ->
                manuscript
                    .passages(Passage.Kind.QUIZ)
                    .filter(passage -> passage.of().filter(quiz.id()::equals).isPresent())
                    .findFirst()
                    .ifPresent(
                        passage -> {
                          long stated = POINTS.matcher(passage.text()).results().count();
                          if (stated == 0) {
                            unstated.add(quiz);
                          } else if (stated < QUESTION.matcher(passage.text()).results().count()) {
                            partly(passage, stated, problems);
                          }
                        }));
    if (!unstated.isEmpty()) {
      problems.info(
          "POINTS_ASSUMED",
          manuscript.place(unstated.get(0).id()),
          "Nothing says what a question is worth in "
              + Listing.of(unstated)
              + ", so all count alike: 10 points of 100 where there are ten. Write {points=10} behind"
              + " each question to say so.");
    }
  }

  private static void partly(Passage passage, long stated, Problems problems) {
    problems.warning(
        "POINTS_PARTLY",
        passage.start(),
        "Only "
            + stated
            + " of the questions have points; the others bring 1. Write {points=…} behind each, or"
            + " behind none.");
  }
}
