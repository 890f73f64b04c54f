package org.stoa.statement;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of time.
 *
 * @param from its first instant
 * @param to the instant at which it is over; not before {@code from}
 */
public record Interval(Instant from, Instant to) {

  public Interval {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("an interval can't end before it begins");
    }
  }

  public Duration length() {
    return Duration.between(from, to);
  }

  /** The part of this interval that lies within another; empty if they share no time. */
  public Optional<Interval> clippedTo(Interval other) {
    if (!from.isBefore(other.from) && !to.isAfter(other.to)) {
      return from.isBefore(to) ? Optional.of(this) : Optional.empty();
    }
    Instant start = from.isAfter(other.from) ? from : other.from;
    Instant end = to.isBefore(other.to) ? to : other.to;
    return start.isBefore(end) ? Optional.of(new Interval(start, end)) : Optional.empty();
  }

  /** The same time with no stretch counted twice: disjoint intervals in order of time. */
  public static List<Interval> union(Collection<Interval> intervals) {
    return coverage(intervals).intervals();
  }

  /** How much time the union of the intervals covers. */
  public static Duration covered(Collection<Interval> intervals) {
    return coverage(intervals).total();
  }

  private static Coverage coverage(Collection<Interval> intervals) {
    Coverage coverage = new Coverage();
    intervals.stream().sorted(Comparator.comparing(Interval::from)).forEach(coverage::add);
    return coverage;
  }
}
