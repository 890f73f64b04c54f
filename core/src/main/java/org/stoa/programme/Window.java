package org.stoa.programme;

import static java.time.ZoneOffset.UTC;

import java.util.Optional;

/** When an activity can be done; an end that is absent is the edition's. */
public record Window(Optional<Bound> from, Optional<Bound> until) {

  /** No ends of its own. */
  public static final Window OPEN = new Window(Optional.empty(), Optional.empty());

  /** Whether it ends before it begins. */
  public boolean isReversed() {
    // A zone moves both ends alike, but for an hour.
    return from.isPresent()
        && until.isPresent()
        && !from.get().start(UTC).isBefore(until.get().end(UTC));
  }

  Window plusDays(long days) {
    return new Window(
        from.map(bound -> bound.plusDays(days)), until.map(bound -> bound.plusDays(days)));
  }
}
