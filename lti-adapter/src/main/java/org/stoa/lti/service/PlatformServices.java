package org.stoa.lti.service;

import java.time.Clock;
import org.stoa.lti.jose.ToolKeys;
import org.stoa.lti.spi.HttpTransport;

/**
 * The services of platforms, sharing one cache of access tokens.
 *
 * @param grades grades
 * @param roster members
 */
public record PlatformServices(GradeService grades, RosterService roster) {

  /** Services that are called through this transport, with tokens asked for by these keys. */
  public static PlatformServices over(HttpTransport transport, ToolKeys keys, Clock clock) {
    PlatformCalls calls = new PlatformCalls(transport, clock);
    AuthorizedCalls authorized = new AuthorizedCalls(calls, new AccessTokens(calls, keys, clock));
    return new PlatformServices(new GradeService(authorized), new RosterService(authorized));
  }
}
