package org.stoa.programme;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;

/**
 * One end of a window, as precise as its author was: an instant, a day, a week. A day that ends
 * something ends it with its last instant, in the edition's zone.
 */
public sealed interface Bound {

  /** The first instant. */
  Instant start(ZoneId zone);

  /** The first instant that is no longer within it. */
  Instant end(ZoneId zone);

  /** The same bound so many days later. */
  Bound plusDays(long days);

  /** A date and a time of day. */
  record At(LocalDateTime time) implements Bound {
    @Override
    public Instant start(ZoneId zone) {
      return time.atZone(zone).toInstant();
    }

    @Override
    public Instant end(ZoneId zone) {
      return start(zone);
    }

    @Override
    public Bound plusDays(long days) {
      return new At(time.plusDays(days));
    }
  }

  /** A date. */
  record Day(LocalDate date) implements Bound {
    @Override
    public Instant start(ZoneId zone) {
      return date.atStartOfDay(zone).toInstant();
    }

    @Override
    public Instant end(ZoneId zone) {
      return date.plusDays(1).atStartOfDay(zone).toInstant();
    }

    @Override
    public Bound plusDays(long days) {
      return new Day(date.plusDays(days));
    }
  }

  /** A week of ISO 8601, Monday to Sunday, known by its Monday. */
  record Week(LocalDate monday) implements Bound {
    public Week {
      if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
        throw new IllegalArgumentException("a week begins on a Monday: " + monday);
      }
    }

    /** The week's number in its year. */
    public int number() {
      return monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    /** As ISO 8601 writes it: {@code 2023-W29}. */
    public String name() {
      return DateTimeFormatter.ISO_WEEK_DATE.format(monday).substring(0, "2023-W29".length());
    }

    @Override
    public Instant start(ZoneId zone) {
      return monday.atStartOfDay(zone).toInstant();
    }

    @Override
    public Instant end(ZoneId zone) {
      return monday.plusWeeks(1).atStartOfDay(zone).toInstant();
    }

    /** The week of the day that is so many days after this week's Monday. */
    @Override
    public Bound plusDays(long days) {
      return new Week(monday.plusDays(days).with(DayOfWeek.MONDAY));
    }
  }
}
