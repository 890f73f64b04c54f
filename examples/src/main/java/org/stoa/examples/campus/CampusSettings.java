package org.stoa.examples.campus;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/**
 * How a campus is started. Immutable.
 *
 * @param port where it listens on 127.0.0.1; 0 for any free port
 * @param publicAddress where browsers and tools reach it, without a path; {@code
 *     http://localhost:PORT} if empty
 * @param mode whose manners it has
 * @param isOneOfMany whether its pages are on a host and port of their own, as those of a school
 *     whose provider is one issuer for many
 */
public record CampusSettings(
    int port, Optional<URI> publicAddress, Mode mode, Clock clock, boolean isOneOfMany) {

  public CampusSettings {
    publicAddress.ifPresent(
        address -> {
          if (address.getRawAuthority() == null || !address.getRawPath().matches("/?")) {
            throw new IllegalArgumentException("the public address has no path: " + address);
          }
        });
  }

  /** On loopback, with the manners of Moodle, by the system's clock. */
  public static CampusSettings onPort(int port) {
    return new CampusSettings(port, Optional.empty(), Mode.MOODLE, Clock.systemUTC(), false);
  }

  public CampusSettings reachedAt(URI address) {
    return new CampusSettings(port, Optional.of(address), mode, clock, isOneOfMany);
  }

  public CampusSettings in(Mode otherMode) {
    return new CampusSettings(port, publicAddress, otherMode, clock, isOneOfMany);
  }

  public CampusSettings with(Clock otherClock) {
    return new CampusSettings(port, publicAddress, mode, otherClock, isOneOfMany);
  }

  public CampusSettings asOneOfMany() {
    return new CampusSettings(port, publicAddress, mode, clock, true);
  }
}
