package org.stoa.programme;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.stoa.statement.Interval;

/** A session in time, in the edition's zone: a change of clocks keeps the hour on the wall. */
public record Slot(LocalDateTime start, Duration length) {

  public Slot {
    if (length.isNegative() || length.isZero()) {
      throw new IllegalArgumentException("a session takes time");
    }
  }

  public Interval interval(ZoneId zone) {
    var begins = start.atZone(zone).toInstant();
    return new Interval(begins, begins.plus(length));
  }

  Slot plusDays(long days) {
    return new Slot(start.plusDays(days), length);
  }
}
