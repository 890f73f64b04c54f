package org.stoa.authoring.lint;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;
import org.stoa.programme.Activity;
import org.stoa.programme.Bound;
import org.stoa.programme.Edition;
import org.stoa.programme.Slot;
import org.stoa.programme.Window;

/** Times lie within the edition's period, and those of a group's parts within the group's. */
final class TimesLieWithin implements Check {

  @Override
  public void check(Manuscript manuscript, Problems problems) {
    for (Edition edition : manuscript.editions()) {
      windows(edition, manuscript, problems);
      manuscript
          .programme()
          .allActivities()
          .forEach(
              activity -> {
                edition
                    .slot(activity.id())
                    .filter(slot -> isOutside(slot, edition))
                    .ifPresent(slot -> session(activity, edition, manuscript, problems));
                if (activity instanceof Activity.Group group) {
                  group.parts().forEach(part -> part(part, group, edition, manuscript, problems));
                }
              });
    }
  }

  private static boolean isOutside(Slot slot, Edition edition) {
    LocalDateTime end = slot.start().plus(slot.length());
    return slot.start().toLocalDate().isBefore(edition.period().first())
        || end.isAfter(edition.period().last().plusDays(1).atStartOfDay());
  }

  private static void session(
      Activity activity, Edition edition, Manuscript manuscript, Problems problems) {
    problems.warning(
        "SESSION_OUTSIDE_PERIOD",
        manuscript.places().of(edition, activity.id()),
        "\""
            + activity.id()
            + "\" takes place outside the edition's period, "
            + period(edition)
            + ". Correct one of them.");
  }

  /** A pattern that gives several activities one window is told of once. */
  private static void windows(Edition edition, Manuscript manuscript, Problems problems) {
    Map<Place, List<Activity>> outside =
        manuscript
            .programme()
            .allActivities()
            .filter(it -> isOutside(edition.window(it.id()), edition))
            .collect(
                Collectors.groupingBy(
                    it -> manuscript.places().of(edition, it.id()),
                    TreeMap::new,
                    Collectors.toList()));
    outside.forEach(
        (place, activities) ->
            problems.info(
                "WINDOW_OUTSIDE_PERIOD",
                place,
                "The time of "
                    + Listing.of(activities)
                    + " isn't within the edition's period, "
                    + period(edition)
                    + "."));
  }

  private static boolean isOutside(Window window, Edition edition) {
    Instant first = new Bound.Day(edition.period().first()).start(edition.zone());
    Instant over = new Bound.Day(edition.period().last()).end(edition.zone());
    return begins(window, edition).filter(it -> !it.isBefore(over)).isPresent()
        || ends(window, edition)
            .filter(it -> !it.isAfter(first) || isLater(it, over, window))
            .isPresent();
  }

  private static void part(
      Activity part, Activity group, Edition edition, Manuscript manuscript, Problems problems) {
    Window outer = edition.window(group.id());
    Optional<Instant> until = ends(outer, edition);
    Optional<Instant> from = begins(outer, edition);
    Optional<Instant> ends = end(part, edition);
    boolean late =
        until.isPresent()
            && ends.filter(it -> isLater(it, until.get(), edition.window(part.id()))).isPresent();
    boolean early = from.isPresent() && ends.filter(it -> !it.isAfter(from.get())).isPresent();
    if (late || early) {
      problems.info(
          "PART_OUTSIDE_GROUP",
          manuscript.places().of(edition, part.id()),
          "\""
              + part.id()
              + "\" ends "
              + (late ? "after" : "before")
              + " \""
              + group.id()
              + "\" "
              + (late ? "does" : "begins")
              + ", of which it is a part.");
    }
  }

  /** A week that ends with the group's or the edition's last days is no contradiction. */
  private static boolean isLater(Instant end, Instant limit, Window window) {
    return end.isAfter(limit)
        && window
            .until()
            .filter(it -> it instanceof Bound.Week && !it.start(UTC).isAfter(limit))
            .isEmpty();
  }

  private static Optional<Instant> begins(Window window, Edition edition) {
    return window.from().map(it -> it.start(edition.zone()));
  }

  private static Optional<Instant> ends(Window window, Edition edition) {
    return window.until().map(it -> it.end(edition.zone()));
  }

  private static Optional<Instant> end(Activity activity, Edition edition) {
    return edition
        .slot(activity.id())
        .map(slot -> slot.interval(edition.zone()).from().plus(slot.length()))
        .or(() -> ends(edition.window(activity.id()), edition));
  }

  private static String period(Edition edition) {
    return edition.period().first() + " to " + edition.period().last();
  }
}
