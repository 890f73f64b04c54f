package org.stoa.authoring.lint;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.stoa.authoring.lint.Timetable.Entry;
import org.stoa.problem.Problems;
import org.stoa.programme.Activity;
import org.stoa.programme.Award;
import org.stoa.programme.Edition;

/** A room and a track hold one session at a time, and nobody has to be in two. */
final class SessionsDontCollide implements Check {

  @Override
  public void check(Manuscript manuscript, Problems problems) {
    for (Edition edition : manuscript.editions()) {
      pairs(
          Timetable.of(edition).entries(),
          (first, second) -> {
            share(first, second)
                .ifPresent(where -> collision(where, first, second, edition, manuscript, problems));
            if (areNeededTogether(first, second, manuscript)) {
              together(first, second, edition, manuscript, problems);
            }
          });
    }
  }

  /** The pairs that overlap. */
  private static void pairs(List<Entry> entries, BiConsumer<Entry, Entry> each) {
    for (int i = 0; i < entries.size(); i++) {
      Entry first = entries.get(i);
      entries.subList(i + 1, entries.size()).stream()
          .takeWhile(second -> second.start().isBefore(first.end()))
          .forEach(second -> each.accept(first, second));
    }
  }

  private static Optional<String> share(Entry first, Entry second) {
    var one = first.slot().venue();
    var other = second.slot().venue();
    Optional<String> room = one.room().filter(it -> other.room().equals(Optional.of(it)));
    return room.map(it -> "room \"" + it + "\"")
        .or(
            () ->
                one.track()
                    .filter(it -> other.track().equals(Optional.of(it)))
                    .map(it -> "track \"" + it + "\""));
  }

  private static void collision(
      String where,
      Entry first,
      Entry second,
      Edition edition,
      Manuscript manuscript,
      Problems problems) {
    problems.warning(
        "SESSIONS_COLLIDE",
        manuscript.places().of(edition, second.session().id()),
        "\""
            + second.session().id()
            + "\" begins before \""
            + first.session().id()
            + "\" has ended, in the same "
            + where
            + ". Move one of them.");
  }

  private static boolean areNeededTogether(Entry first, Entry second, Manuscript manuscript) {
    return first.session().isToDo()
        && second.session().isToDo()
        && manuscript.programme().awards().stream()
            .anyMatch(award -> needs(award, first.session()) && needs(award, second.session()));
  }

  private static boolean needs(Award award, Activity session) {
    return Reach.isNeeded(award.when(), session.id());
  }

  private static void together(
      Entry first, Entry second, Edition edition, Manuscript manuscript, Problems problems) {
    problems.warning(
        "BOTH_AT_ONCE",
        manuscript.places().of(edition, second.session().id()),
        "An award needs \""
            + first.session().id()
            + "\" and \""
            + second.session().id()
            + "\", which take place at the same time. Move one of them, or ask for one of them"
            + " (\"any\", or \"choose\" in their group).");
  }
}
