package org.stoa.programme;

import java.net.URI;
import java.util.Optional;

/**
 * Where to join a session online.
 *
 * @param from when participants may know it; empty for at once
 */
public record JoinLink(URI address, Optional<Bound> from) {

  JoinLink plusDays(long days) {
    return new JoinLink(address, from.map(bound -> bound.plusDays(days)));
  }
}
