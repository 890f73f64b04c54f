package org.stoa.tool;

import java.net.URI;
import java.time.Clock;

/**
 * What a tool is set up with.
 *
 * @param publicAddress where platforms and browsers find it; https, or http on this machine alone
 * @param databaseUrl a JDBC URL of H2 or PostgreSQL
 * @param allowLoopback loosens: platforms on this machine are allowed, by http too
 * @param clock what time it is
 */
public record ToolSettings(
    URI publicAddress,
    String databaseUrl,
    Catalogue catalogue,
    boolean allowLoopback,
    Clock clock) {

  /** The strict settings, by the system's clock. */
  public static ToolSettings of(URI publicAddress, String databaseUrl, Catalogue catalogue) {
    return new ToolSettings(publicAddress, databaseUrl, catalogue, false, Clock.systemUTC());
  }

  /** The same, with platforms on this machine allowed: for demonstrations and tests. */
  public ToolSettings allowingLoopback() {
    return new ToolSettings(publicAddress, databaseUrl, catalogue, true, clock);
  }

  /** The same at another time: for tests. */
  public ToolSettings at(Clock time) {
    return new ToolSettings(publicAddress, databaseUrl, catalogue, allowLoopback, time);
  }
}
