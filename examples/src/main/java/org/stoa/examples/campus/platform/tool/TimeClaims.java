package org.stoa.examples.campus.platform.tool;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.stoa.examples.campus.web.Refusal;

/**
 * When a tool's token counts. There is no leeway: like Moodle, the campus refuses an {@code iat}
 * that is one second ahead of its own clock, so tools should date theirs back a little.
 */
public final class TimeClaims {

  private TimeClaims() {}

  /**
   * Checks iat, exp and nbf.
   *
   * @throws Refusal {@code invalid_client} if the token is not of now
   */
  public static void check(JWTClaimsSet claims, Clock clock) {
    Instant now = clock.instant();
    Date issued = claims.getIssueTime();
    Date expires = claims.getExpirationTime();
    Date from = claims.getNotBeforeTime();
    if (issued == null || expires == null) {
      throw refused("The token must say when it was issued and when it expires (iat, exp).");
    }
    if (issued.toInstant().isAfter(now) || (from != null && from.toInstant().isAfter(now))) {
      throw refused("The token was issued in the future; there is no leeway for clocks.");
    }
    if (!expires.toInstant().isAfter(now)) {
      throw refused("The token has expired.");
    }
  }

  private static Refusal refused(String message) {
    return Refusal.badRequest("invalid_client", message);
  }
}
