package org.stoa.statement;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
    Instant start = from.isAfter(other.from) ? from : other.from;
    Instant end = to.isBefore(other.to) ? to : other.to;
    return start.isBefore(end) ? Optional.of(new Interval(start, end)) : Optional.empty();
  }

  /** The same time with no stretch counted twice: disjoint intervals in order of time. */
  public static List<Interval> union(Collection<Interval> intervals) {
    List<Interval> merged = new ArrayList<>();
    List<Interval> sorted = new ArrayList<>(intervals);
    sorted.sort(Comparator.comparing(Interval::from));
    for (Interval next : sorted) {
      Interval last = merged.isEmpty() ? next : merged.get(merged.size() - 1);
      if (merged.isEmpty() || next.from.isAfter(last.to)) {
        merged.add(next);
      } else if (next.to.isAfter(last.to)) {
        merged.set(merged.size() - 1, new Interval(last.from, next.to));
      }
    }
    return List.copyOf(merged);
  }

  /** How much time the union of the intervals covers. */
  public static Duration covered(Collection<Interval> intervals) {
    Duration covered = Duration.ZERO;
    for (Interval interval : union(intervals)) {
      covered = covered.plus(interval.length());
    }
    return covered;
  }
}
