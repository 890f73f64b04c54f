package org.stoa.statement;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Adds up stretches of time, none counted twice. Stretches in order of time cost a constant each.
 * Not thread-safe.
 */
public final class Coverage {

  private final List<Interval> apart = new ArrayList<>(2);
  private Duration total = Duration.ZERO;

  /** No time yet. */
  public Coverage() {}

  /** Adds a stretch of time, which may overlap others or touch them. */
  public void add(Interval stretch) {
    Interval merged = stretch;
    int at = apart.size();
    while (at > 0 && !apart.get(at - 1).to().isBefore(merged.from())) {
      at--;
      if (!apart.get(at).from().isAfter(merged.to())) {
        Interval touched = apart.remove(at);
        total = total.minus(touched.length());
        merged = around(touched, merged);
      }
    }
    apart.add(at, merged);
    total = merged.length().plus(total);
  }

  private static Interval around(Interval one, Interval other) {
    Instant from = one.from().isBefore(other.from()) ? one.from() : other.from();
    Instant to = one.to().isAfter(other.to()) ? one.to() : other.to();
    return new Interval(from, to);
  }

  /** The same time as disjoint intervals that don't touch, in order. */
  public List<Interval> intervals() {
    return List.copyOf(apart);
  }

  /** How much time it is. */
  public Duration total() {
    return total;
  }
}
