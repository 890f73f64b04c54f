package org.stoa.programme;

import java.time.ZoneId;
import java.util.Optional;

/** The names of zones that people may write. */
public final class Zones {

  private Zones() {}

  /**
   * An IANA zone of a place, or UTC. Abbreviations aren't zones: two places share one, and one
   * place has two.
   */
  public static Optional<ZoneId> named(String text) {
    boolean isPlace = text.contains("/") || text.equals("UTC");
    return isPlace && ZoneId.getAvailableZoneIds().contains(text)
        ? Optional.of(ZoneId.of(text))
        : Optional.empty();
  }
}
