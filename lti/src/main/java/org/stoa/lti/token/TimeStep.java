package org.stoa.lti.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;

/**
 * The token is valid now, give or take the skew between two clocks.
 *
 * <p>Security Framework 1.0, 5.1.3 steps 7 and 8. How old a token may be is another question for a
 * launch, which answers a login, than for a notice, which {@code exp} and its nonce bound.
 */
final class TimeStep implements TokenStep<SignedToken> {

  private final Clock clock;
  private final Duration skew;

  TimeStep(Clock clock, Duration skew) {
    this.clock = clock;
    this.skew = skew;
  }

  @Override
  public void check(SignedToken token) throws LtiRefused {
    JsonObject claims = token.claims();
    Instant expires = required(claims, "exp");
    Instant issued = required(claims, "iat");
    Instant now = clock.instant();
    if (!now.isBefore(expires.plus(skew))) {
      throw new LtiRefused(
          Refusal.TOKEN_EXPIRED,
          "exp was " + Duration.between(expires, now).toSeconds() + " s ago");
    }
    refuseFuture("iat", issued, now);
    Optional<Instant> notBefore = claims.epochSeconds("nbf");
    if (notBefore.isPresent()) {
      refuseFuture("nbf", notBefore.get(), now);
    }
  }

  private void refuseFuture(String claim, Instant value, Instant now) throws LtiRefused {
    if (value.isAfter(now.plus(skew))) {
      throw new LtiRefused(
          Refusal.TOKEN_NOT_YET_VALID,
          claim + " is " + Duration.between(now, value).toSeconds() + " s ahead of our clock");
    }
  }

  private static Instant required(JsonObject claims, String claim) throws LtiRefused {
    return claims
        .epochSeconds(claim)
        .orElseThrow(() -> new LtiRefused(Refusal.TIMES_MISSING, "no " + claim + " in the token"));
  }
}
