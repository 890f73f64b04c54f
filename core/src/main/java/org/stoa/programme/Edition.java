package org.stoa.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.stoa.statement.ActivityId;

/**
 * One run of a programme. Immutable.
 *
 * @param number the how manieth it is, where runs are counted
 * @param zone the zone of every date and time in it
 * @param ruleChange what becomes of earned awards when it adopts another version of its programme
 * @param cohorts the groups in which its people work
 * @param windows of the activities that have one of their own
 * @param slots of the sessions
 */
public record Edition(
    EditionId id,
    Programme programme,
    Optional<Localised<String>> title,
    OptionalInt number,
    ZoneId zone,
    Period period,
    OptionalInt seats,
    Optional<Selection> selection,
    RuleChange ruleChange,
    List<Cohort> cohorts,
    Map<ActivityId, Window> windows,
    Map<ActivityId, Slot> slots) {

  public Edition {
    cohorts = List.copyOf(cohorts);
    windows = Map.copyOf(windows);
    slots = Map.copyOf(slots);
  }

  /** A run without a calendar: nothing has a time of its own yet. */
  public static Edition of(EditionId id, Programme programme, ZoneId zone, Period period) {
    return new Edition(
        id,
        programme,
        Optional.empty(),
        OptionalInt.empty(),
        zone,
        period,
        OptionalInt.empty(),
        Optional.empty(),
        RuleChange.GRANT_ONLY,
        List.of(),
        Map.of(),
        Map.of());
  }

  /** The same run with another calendar. */
  public Edition withCalendar(Map<ActivityId, Window> windows, Map<ActivityId, Slot> slots) {
    return with(programme, period, selection, windows, slots);
  }

  /** The same run of another version of the programme. */
  public Edition withProgramme(Programme version) {
    return with(version, period, selection, windows, slots);
  }

  /** The same run, with this to become of earned awards when its rules change. */
  public Edition withRuleChange(RuleChange policy) {
    return new Edition(
        id, programme, title, number, zone, period, seats, selection, policy, cohorts, windows,
        slots);
  }

  /** The same run under another name: one of its own, which isn't counted yet. */
  public Edition named(EditionId itsId, Localised<String> itsTitle) {
    return new Edition(
        itsId,
        programme,
        Optional.of(itsTitle),
        OptionalInt.empty(),
        zone,
        period,
        seats,
        selection,
        ruleChange,
        cohorts,
        windows,
        slots);
  }

  private Edition with(
      Programme version,
      Period days,
      Optional<Selection> itsSelection,
      Map<ActivityId, Window> itsWindows,
      Map<ActivityId, Slot> itsSlots) {
    return new Edition(
        id,
        version,
        title,
        number,
        zone,
        days,
        seats,
        itsSelection,
        ruleChange,
        cohorts,
        itsWindows,
        itsSlots);
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
    return with(
        programme,
        period.plusDays(days),
        selection.map(it -> it.plusDays(days)),
        mapValues(windows, window -> window.plusDays(days)),
        mapValues(slots, slot -> slot.plusDays(days)));
  }

  private static <T> Map<ActivityId, T> mapValues(Map<ActivityId, T> map, UnaryOperator<T> change) {
    return map.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> change.apply(entry.getValue())));
  }
}
