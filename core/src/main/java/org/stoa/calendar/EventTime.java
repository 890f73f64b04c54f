package org.stoa.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.stoa.programme.Bound;

/** When an event is. */
sealed interface EventTime {

  /** The bound that says from when, in the edition's zone. */
  Bound from(ZoneId zone);

  /** The bound that says until when, in the edition's zone. */
  Bound until(ZoneId zone);

  /**
   * Whole days, the same everywhere.
   *
   * @param end the first that is no longer within it
   */
  record Days(LocalDate first, LocalDate end) implements EventTime {
    private boolean isWeek() {
      return first.getDayOfWeek() == DayOfWeek.MONDAY && ChronoUnit.DAYS.between(first, end) == 7;
    }

    @Override
    public Bound from(ZoneId zone) {
      return isWeek() ? new Bound.Week(first) : new Bound.Day(first);
    }

    @Override
    public Bound until(ZoneId zone) {
      return isWeek() ? new Bound.Week(first) : new Bound.Day(end.minusDays(1));
    }
  }

  /** Times of day. */
  record Hours(ZonedDateTime start, ZonedDateTime end) implements EventTime {
    @Override
    public Bound from(ZoneId zone) {
      return new Bound.At(local(start, zone));
    }

    @Override
    public Bound until(ZoneId zone) {
      return new Bound.At(local(end, zone));
    }

    boolean isMoment() {
      return start.toInstant().equals(end.toInstant());
    }

    /** What the clock on the wall in that zone says. */
    static LocalDateTime local(ZonedDateTime time, ZoneId zone) {
      return time.withZoneSameInstant(zone).toLocalDateTime();
    }
  }
}
