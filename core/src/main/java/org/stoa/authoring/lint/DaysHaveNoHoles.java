package org.stoa.authoring.lint;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.stoa.authoring.lint.Timetable.Entry;
import org.stoa.problem.Problems;
import org.stoa.programme.Edition;

/**
 * On a day on which sessions follow one another without a gap, there is no short hole either. Where
 * short gaps are the custom, they are meant.
 */
final class DaysHaveNoHoles implements Check {

  private static final Duration LONGEST = Duration.ofMinutes(15);

  @Override
  public void check(Manuscript manuscript, Problems problems) {
    for (Edition edition : manuscript.editions()) {
      TreeMap<LocalDate, List<Entry>> days =
          Timetable.of(edition).entries().stream()
              .collect(
                  Collectors.groupingBy(
                      it -> it.start().toLocalDate(), TreeMap::new, Collectors.toList()));
      days.values().forEach(day -> check(day, edition, manuscript, problems));
    }
  }

  /** A stretch of time in which nothing takes place, and what follows it. */
  private record Hole(LocalDateTime from, Entry next) {
    Duration length() {
      return Duration.between(from, next.start());
    }
  }

  private static void check(
      List<Entry> day, Edition edition, Manuscript manuscript, Problems problems) {
    List<Hole> steps = steps(day);
    List<Hole> holes =
        steps.stream()
            .filter(it -> !it.length().isZero() && it.length().compareTo(LONGEST) <= 0)
            .toList();
    long seamless = steps.stream().filter(it -> it.length().isZero()).count();
    if (holes.size() < seamless) {
      holes.forEach(hole -> report(hole, edition, manuscript, problems));
    }
  }

  /** Every time that nothing from before goes on: how long it takes until the next begins. */
  private static List<Hole> steps(List<Entry> day) {
    List<Hole> steps = new ArrayList<>();
    LocalDateTime end = day.get(0).end();
    for (Entry entry : day.subList(1, day.size())) {
      if (!entry.start().isBefore(end)) {
        steps.add(new Hole(end, entry));
      }
      end = entry.end().isAfter(end) ? entry.end() : end;
    }
    return steps;
  }

  private static void report(Hole hole, Edition edition, Manuscript manuscript, Problems problems) {
    problems.info(
        "TIME_HOLE",
        manuscript.places().of(edition, hole.next().session().id()),
        "Nothing takes place from "
            + hole.from().toLocalTime()
            + " to "
            + hole.next().start().toLocalTime()
            + " on "
            + hole.from().toLocalDate()
            + ", and the rest of the day has no gaps. Close it, or add a session with \"break: true\".");
  }
}
