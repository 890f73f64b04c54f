package org.stoa.attendance;

import java.time.Duration;
import java.util.Optional;
import org.stoa.statement.Interval;

/** How long somebody was in a meeting, as exactly as the report knows. */
public sealed interface Stay {

  /** From joining to leaving. */
  record Timed(Interval interval) implements Stay {}

  /**
   * So much time, nobody knows when.
   *
   * @param within what it was part of, where that is known: the meeting, or the time from the first
   *     joining to the last leaving
   */
  record Total(Duration length, Optional<Interval> within) implements Stay {}
}
