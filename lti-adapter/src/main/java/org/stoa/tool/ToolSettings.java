package org.stoa.tool;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.stoa.lti.text.HostPattern;
import org.stoa.tool.catalogue.Catalogue;

/**
 * What a tool is set up with.
 *
 * @param publicAddress where platforms and browsers find it; https, or http on this machine alone
 * @param databaseUrl a JDBC URL of H2 or PostgreSQL
 * @param keyKeeping where the tool's own keys are
 * @param platformHosts tightens: the only hosts of platforms that are called; empty for any
 * @param allowLoopback loosens: platforms on this machine are allowed, by http too
 * @param operatedFrom loosens: the issuer of the platform whose administrators look after the tool
 *     itself; empty for none
 * @param clock what time it is
 */
public record ToolSettings(
    URI publicAddress,
    String databaseUrl,
    Catalogue catalogue,
    KeyKeeping keyKeeping,
    List<HostPattern> platformHosts,
    boolean allowLoopback,
    Optional<String> operatedFrom,
    Clock clock) {

  /** Copies the hosts. */
  public ToolSettings {
    platformHosts = List.copyOf(platformHosts);
  }

  /** The strict settings, by the system's clock. */
  public static ToolSettings of(URI publicAddress, String databaseUrl, Catalogue catalogue) {
    return new ToolSettings(
        publicAddress,
        databaseUrl,
        catalogue,
        new KeyKeeping.InDatabase(Optional.empty()),
        List.of(),
        false,
        Optional.empty(),
        Clock.systemUTC());
  }

  /** The same, with platforms on this machine allowed: for demonstrations and tests. */
  public ToolSettings allowingLoopback() {
    return new ToolSettings(
        publicAddress,
        databaseUrl,
        catalogue,
        keyKeeping,
        platformHosts,
        true,
        operatedFrom,
        clock);
  }

  /** The same at another time: for tests. */
  public ToolSettings at(Clock time) {
    return new ToolSettings(
        publicAddress,
        databaseUrl,
        catalogue,
        keyKeeping,
        platformHosts,
        allowLoopback,
        operatedFrom,
        time);
  }

  /** The same, with keys that are kept in this way. */
  public ToolSettings keeping(KeyKeeping keys) {
    return new ToolSettings(
        publicAddress,
        databaseUrl,
        catalogue,
        keys,
        platformHosts,
        allowLoopback,
        operatedFrom,
        clock);
  }

  /** The same, calling these hosts of platforms and no others. */
  public ToolSettings calling(List<HostPattern> hosts) {
    return new ToolSettings(
        publicAddress,
        databaseUrl,
        catalogue,
        keyKeeping,
        hosts,
        allowLoopback,
        operatedFrom,
        clock);
  }

  /** The same, looked after by the administrators of the platform with this issuer as well. */
  public ToolSettings operatedFrom(String issuer) {
    return new ToolSettings(
        publicAddress,
        databaseUrl,
        catalogue,
        keyKeeping,
        platformHosts,
        allowLoopback,
        Optional.of(issuer),
        clock);
  }
}
