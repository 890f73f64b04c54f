package org.stoa.authoring.lint;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stoa.authoring.lint.Timetable.Entry;
import org.stoa.problem.Problems;
import org.stoa.programme.Activity;
import org.stoa.programme.Edition;

/**
 * A group's sessions follow one another: none of them takes place when a group that comes later has
 * already had all of its own.
 */
final class OrderIsKept implements Check {

  @Override
  public void check(Manuscript manuscript, Problems problems) {
    for (Edition edition : manuscript.editions()) {
      Timetable times = Timetable.of(edition);
      siblings(manuscript).forEach(groups -> check(groups, times, manuscript, problems));
    }
  }

  /** The groups that stand side by side, in order; those of which one chooses may overlap. */
  private static Stream<List<Activity>> siblings(Manuscript manuscript) {
    Stream<List<Activity>> within =
        manuscript
            .programme()
            .allActivities()
            .flatMap(
                it ->
                    it instanceof Activity.Group group && group.choose().isEmpty()
                        ? Stream.of(group.parts())
                        : Stream.empty());
    return Stream.concat(Stream.of(manuscript.programme().activities()), within)
        .map(list -> list.stream().filter(Activity.Group.class::isInstance).toList());
  }

  private static void check(
      List<Activity> groups, Timetable times, Manuscript manuscript, Problems problems) {
    for (int i = 0; i < groups.size(); i++) {
      List<Entry> own = sessions(groups.get(i), times);
      for (Activity later : groups.subList(i + 1, groups.size())) {
        List<Entry> others = sessions(later, times);
        if (!own.isEmpty() && !others.isEmpty()) {
          Activity group = groups.get(i);
          late(own, others)
              .ifPresent(
                  entry -> report(entry, group, later, times.edition(), manuscript, problems));
        }
      }
    }
  }

  private static List<Entry> sessions(Activity group, Timetable times) {
    List<Activity> parts = group.withParts().toList();
    return times.entries().stream()
        .filter(it -> it.session().isToDo() && parts.contains(it.session()))
        .toList();
  }

  /** The first of our sessions after all of the others', if we began before they did. */
  private static Optional<Entry> late(List<Entry> own, List<Entry> others) {
    LocalDateTime end =
        others.stream().map(Entry::end).reduce((a, b) -> a.isAfter(b) ? a : b).orElseThrow();
    boolean began =
        own.get(0).end().isBefore(others.get(0).start())
            || own.get(0).end().equals(others.get(0).start());
    return own.stream().filter(it -> began && !it.start().isBefore(end)).findFirst();
  }

  private static void report(
      Entry entry,
      Activity group,
      Activity later,
      Edition edition,
      Manuscript manuscript,
      Problems problems) {
    problems.warning(
        "ORDER_BROKEN",
        manuscript.places().of(edition, entry.session().id()),
        "\""
            + entry.session().id()
            + "\" is a part of \""
            + group.id()
            + "\", and takes place after \""
            + later.id()
            + "\", which comes later. Move the session, or put it into another group.");
  }
}
