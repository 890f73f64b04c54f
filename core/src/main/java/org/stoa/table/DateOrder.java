package org.stoa.table;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Whether {@code 07/06/2023} is in June or in July. */
public enum DateOrder {
  DAY_FIRST,
  MONTH_FIRST;

  /**
   * What the dates of a file show: a number beyond 12 is no month. Where all dates could be either,
   * the order is the one in which a known day is among them.
   *
   * @param days of which one is among the dates
   * @return empty if it can't be told
   */
  static Optional<DateOrder> of(Collection<WrittenTime> times, Set<LocalDate> days) {
    if (times.stream().allMatch(time -> time.date(DAY_FIRST).equals(time.date(MONTH_FIRST)))) {
      return Optional.of(MONTH_FIRST);
    }
    Set<DateOrder> possible = EnumSet.allOf(DateOrder.class);
    possible.removeIf(order -> times.stream().anyMatch(time -> time.date(order).isEmpty()));
    if (possible.size() > 1) {
      possible.removeIf(
          order -> times.stream().noneMatch(time -> days.contains(time.date(order).orElseThrow())));
    }
    return possible.size() == 1 ? Optional.of(possible.iterator().next()) : Optional.empty();
  }
}
