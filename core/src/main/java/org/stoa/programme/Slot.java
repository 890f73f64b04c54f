package org.stoa.programme;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.stoa.statement.Interval;

/** A session in time, in the edition's zone: a change of clocks keeps the hour on the wall. */
public record Slot(LocalDateTime start, Duration length, Venue venue) {

  /** The longest that authors and calendars may make a session, or anything else. */
  public static final Duration LONGEST = Duration.ofDays(31);

  public Slot {
    if (length.isNegative() || length.isZero()) {
      throw new IllegalArgumentException("a session takes time");
    }
  }

  /** A time whose place nobody has said. */
  public Slot(LocalDateTime start, Duration length) {
    this(start, length, Venue.UNSAID);
  }

  public Interval interval(ZoneId zone) {
    var begins = start.atZone(zone).toInstant();
    return new Interval(begins, begins.plus(length));
  }

  /** The same time somewhere. */
  public Slot at(Venue place) {
    return new Slot(start, length, place);
  }

  Slot plusDays(long days) {
    return new Slot(start.plusDays(days), length, venue.plusDays(days));
  }
}
