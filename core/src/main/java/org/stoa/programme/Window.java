package org.stoa.programme;

import java.util.Optional;

/** When an activity can be done; an end that is absent is the edition's. */
public record Window(Optional<Bound> from, Optional<Bound> until) {

  /** No ends of its own. */
  public static final Window OPEN = new Window(Optional.empty(), Optional.empty());

  Window plusDays(long days) {
    return new Window(
        from.map(bound -> bound.plusDays(days)), until.map(bound -> bound.plusDays(days)));
  }
}
