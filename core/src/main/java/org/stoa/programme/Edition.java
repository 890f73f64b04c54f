package org.stoa.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.stoa.statement.ActivityId;

/**
 * One run of a programme. Immutable.
 *
 * @param zone the zone of every date and time in it
 * @param windows of the activities that have one of their own
 * @param slots of the sessions
 */
public record Edition(
    EditionId id,
    Programme programme,
    Optional<Localised<String>> title,
    ZoneId zone,
    Period period,
    OptionalInt seats,
    Optional<Selection> selection,
    Map<ActivityId, Window> windows,
    Map<ActivityId, Slot> slots) {

  public Edition {
    windows = Map.copyOf(windows);
    slots = Map.copyOf(slots);
  }

  public Window window(ActivityId activity) {
    return windows.getOrDefault(activity, Window.OPEN);
  }

  public Optional<Slot> slot(ActivityId activity) {
    return Optional.ofNullable(slots.get(activity));
  }

  /** From when an activity can be done. */
  public Instant opens(ActivityId activity) {
    return window(activity).from().orElse(new Bound.Day(period.first())).start(zone);
  }

  /** Until when an activity can be done. */
  public Deadline deadline(ActivityId activity) {
    return window(activity)
        .until()
        .map(until -> new Deadline(until.end(zone), false))
        .orElseGet(() -> new Deadline(new Bound.Day(period.last()).end(zone), true));
  }

  /** The same run on other days: everything moves by as many days as the first one does. */
  public Edition startingOn(LocalDate first) {
    long days = ChronoUnit.DAYS.between(period.first(), first);
    return new Edition(
        id,
        programme,
        title,
        zone,
        period.plusDays(days),
        seats,
        selection,
        mapValues(windows, window -> window.plusDays(days)),
        mapValues(slots, slot -> slot.plusDays(days)));
  }

  private static <T> Map<ActivityId, T> mapValues(Map<ActivityId, T> map, UnaryOperator<T> change) {
    return map.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> change.apply(entry.getValue())));
  }
}
