package org.stoa.authoring.lint;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;
import org.stoa.programme.Activity;
import org.stoa.programme.Edition;
import org.stoa.programme.Lifecycle;

/** What is still being made isn't in a calendar; a pattern may reach it by chance. */
final class DraftsHaveNoTime implements Check {

  @Override
  public void check(Manuscript manuscript, Problems problems) {
    for (Edition edition : manuscript.editions()) {
      Map<Place, List<Activity>> entries =
          manuscript
              .programme()
              .allActivities()
              .filter(it -> isPlanned(it, edition))
              .collect(
                  Collectors.groupingBy(
                      it -> manuscript.places().of(edition, it.id()),
                      TreeMap::new,
                      Collectors.toList()));
      entries.forEach((place, planned) -> check(place, planned, problems));
    }
  }

  private static void check(Place entry, List<Activity> planned, Problems problems) {
    if (planned.stream().allMatch(it -> it.outline().lifecycle() == Lifecycle.DRAFT)) {
      problems.warning(
          "DRAFT_PLANNED",
          entry,
          "This edition has a time for what is a draft: "
              + Listing.of(planned)
              + ". Say \"status: active\" where it exists, or take it out of the calendar.");
    }
  }

  private static boolean isPlanned(Activity activity, Edition edition) {
    return edition.slots().containsKey(activity.id())
        || edition.windows().containsKey(activity.id());
  }
}
