package org.stoa.authoring.lint;

import java.util.HashMap;
import java.util.Map;
import org.stoa.problem.Problems;
import org.stoa.programme.Activity;

/** An alias names one activity, whatever its case and punctuation. */
final class NamesAreUnique implements Check {

  @Override
  public void check(Manuscript manuscript, Problems problems) {
    Map<String, Activity> titles = new HashMap<>();
    manuscript
        .programme()
        .allActivities()
        .forEach(it -> titles.putIfAbsent(Names.plain(it.title().original()), it));
    Map<String, Activity> named = new HashMap<>(titles);
    manuscript
        .programme()
        .allActivities()
        .forEach(activity -> check(activity, named, manuscript, problems));
  }

  private static void check(
      Activity activity, Map<String, Activity> named, Manuscript manuscript, Problems problems) {
    for (String alias : activity.outline().aliases()) {
      Activity first = named.putIfAbsent(Names.plain(alias), activity);
      if (first != null && !first.id().equals(activity.id())) {
        problems.warning(
            "ALIAS_TWICE",
            manuscript.place(activity.id()),
            "\""
                + alias
                + "\" is a name of \""
                + first.id()
                + "\" already. Keep it for one of them.");
      }
    }
  }
}
