package org.stoa.programme;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.stoa.statement.Mode;

/**
 * Where a session takes place, and how one gets there.
 *
 * @param track sessions that follow one another, such as {@code Health}
 * @param modes the ways to take part; empty if nobody said
 */
public record Venue(
    Optional<String> track, Optional<String> room, Set<Mode> modes, Optional<JoinLink> link) {

  public static final Venue UNSAID =
      new Venue(Optional.empty(), Optional.empty(), Set.of(), Optional.empty());

  public Venue {
    modes = Set.copyOf(modes);
  }

  /** The address to join at; empty before it is released, so that nobody meets a dead link. */
  public Optional<JoinLink> released(Instant asOf, ZoneId zone) {
    return link.filter(it -> it.from().map(from -> !asOf.isBefore(from.start(zone))).orElse(true));
  }

  Venue plusDays(long days) {
    return new Venue(track, room, modes, link.map(it -> it.plusDays(days)));
  }
}
