package org.stoa.authoring.lint;

import java.util.regex.Pattern;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;

/** A survey is shown as it is written: but for {@code {several}}, nothing is for Stoa alone. */
final class SurveysHaveNoMarks implements Check {

  private static final Pattern MARK =
      Pattern.compile(
          "(?m)^#{1,6} .*(\\{(?!several})[^{}\\n]{1,80}})[ \\t]*+$|^[ \\t]*+[-*+] (\\[[xX]])");

  @Override
  public void check(Manuscript manuscript, Problems problems) {
    manuscript
        .passages(Passage.Kind.SURVEY)
        .forEach(
            passage ->
                passage
                    .matches(MARK)
                    .forEach(
                        found -> {
                          int group = found.group(1) == null ? 2 : 1;
                          report(found.group(group), passage.at(found.start(group)), problems);
                        }));
  }

  private static void report(String mark, Place place, Problems problems) {
    problems.warning(
        "SURVEY_MARK",
        place,
        "\""
            + mark
            + "\" has no meaning in a survey; people would read it as it stands. Drop it, or say it"
            + " in words.");
  }
}
