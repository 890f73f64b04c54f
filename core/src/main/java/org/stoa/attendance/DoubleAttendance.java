package org.stoa.attendance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.stoa.programme.Edition;
import org.stoa.statement.ActivityId;
import org.stoa.statement.EnrolmentId;
import org.stoa.statement.Interval;
import org.stoa.statement.Result;
import org.stoa.statement.Statement;

/**
 * Somebody was at two sessions at once: parallel themes of which a participant follows one, or a
 * second device left in a room.
 *
 * @param time for how long both were attended at once
 */
public record DoubleAttendance(
    EnrolmentId enrolment, ActivityId first, ActivityId second, Duration time) {

  /**
   * All that statements show, within the times of the sessions. Going over to another isn't one.
   */
  public static List<DoubleAttendance> in(Edition edition, List<Statement> statements) {
    List<DoubleAttendance> found = new ArrayList<>();
    statements.stream()
        .filter(it -> it.result() instanceof Result.Attended)
        .collect(Collectors.groupingBy(Statement::enrolment))
        .forEach((enrolment, its) -> found.addAll(of(enrolment, edition, its)));
    return found;
  }

  private static List<DoubleAttendance> of(
      EnrolmentId enrolment, Edition edition, List<Statement> attended) {
    Map<ActivityId, List<Interval>> times = new TreeMap<>();
    for (Statement statement : attended) {
      clipped(statement, edition)
          .ifPresent(
              it -> times.computeIfAbsent(statement.activity(), id -> new ArrayList<>()).add(it));
    }
    List<DoubleAttendance> found = new ArrayList<>();
    times.forEach(
        (first, its) ->
            times.forEach(
                (second, others) -> {
                  Duration both = both(its, others);
                  if (first.compareTo(second) < 0 && !both.isZero()) {
                    found.add(new DoubleAttendance(enrolment, first, second, both));
                  }
                }));
    return found;
  }

  private static Optional<Interval> clipped(Statement statement, Edition edition) {
    Interval interval = ((Result.Attended) statement.result()).interval();
    return edition
        .slot(statement.activity())
        .flatMap(slot -> interval.clippedTo(slot.interval(edition.zone())));
  }

  private static Duration both(List<Interval> some, List<Interval> others) {
    return Interval.covered(
        some.stream()
            .flatMap(it -> others.stream().flatMap(other -> it.clippedTo(other).stream()))
            .toList());
  }
}
