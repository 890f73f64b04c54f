package org.stoa.authoring.lint;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.stoa.criterion.Measure;
import org.stoa.problem.Problems;
import org.stoa.programme.Award;

/** A file that reviewers are sent to is there. */
final class RubricsExist implements Check {

  private static final Pattern FILE = Pattern.compile("\\S+\\.[A-Za-z0-9]{2,5}");

  @Override
  public void check(Manuscript manuscript, Problems problems) {
    Set<String> reported = new HashSet<>();
    for (Award award : manuscript.programme().awards()) {
      award
          .when()
          .needs()
          .forEach(
              need -> {
                if (need.measure() instanceof Measure.Reviewed reviewed) {
                  reviewed
                      .rubric()
                      .filter(it -> FILE.matcher(it).matches() && !manuscript.hasFile().test(it))
                      .filter(reported::add)
                      .ifPresent(it -> report(it, award, manuscript, problems));
                }
              });
    }
  }

  private static void report(String file, Award award, Manuscript manuscript, Problems problems) {
    problems.warning(
        "RUBRIC_MISSING",
        manuscript.places().of(award.id()),
        "There is no file \""
            + file
            + "\" that says what reviewers look at. Add it, or correct its name.");
  }
}
