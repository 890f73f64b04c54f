package org.stoa.authoring.lint;

import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.stoa.problem.Problems;
import org.stoa.programme.Activity;
import org.stoa.programme.Subject;

/** What is part of a group shares one of the group's themes, where both name some. */
final class ThemesAgree implements Check {

  @Override
  public void check(Manuscript manuscript, Problems problems) {
    manuscript
        .programme()
        .allActivities()
        .forEach(
            activity -> {
              if (activity instanceof Activity.Group group) {
                for (Activity part : group.parts()) {
                  compare("tags", Subject::tags, group, part, manuscript, problems);
                  compare("aligns", Subject::aligns, group, part, manuscript, problems);
                }
              }
            });
  }

  private static void compare(
      String key,
      Function<Subject, List<String>> themes,
      Activity group,
      Activity part,
      Manuscript manuscript,
      Problems problems) {
    List<String> its = plain(themes.apply(group.outline().subject()));
    List<String> parts = plain(themes.apply(part.outline().subject()));
    if (!its.isEmpty() && !parts.isEmpty() && Collections.disjoint(its, parts)) {
      problems.info(
          "THEMES_DIFFER",
          manuscript.place(part.id()),
          "\""
              + part.id()
              + "\" shares none of the "
              + key
              + " of \""
              + group.id()
              + "\", of which it is a part ("
              + String.join(", ", themes.apply(group.outline().subject()))
              + ").");
    }
  }

  private static List<String> plain(List<String> themes) {
    return themes.stream().map(Names::plain).toList();
  }
}
