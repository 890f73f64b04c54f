package org.stoa.lti.launch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;
import org.stoa.lti.token.TokenStep;
import org.stoa.lti.token.VerifiedToken;

/**
 * The token wasn't made before a login that it could answer: {@code iat} lies no further back than
 * logins last.
 *
 * <p>Security Framework 1.0, 5.1.3 step 8, whose "too far away" is the tool's to say.
 */
final class AgeStep implements TokenStep<VerifiedToken> {

  private final Clock clock;
  private final Duration oldest;

  AgeStep(Clock clock, Duration oldest) {
    this.clock = clock;
    this.oldest = oldest;
  }

  @Override
  public void check(VerifiedToken token) throws LtiRefused {
    Instant issued = token.claims().epochSeconds("iat").orElseThrow();
    Duration age = Duration.between(issued, clock.instant());
    if (age.compareTo(oldest) > 0) {
      throw new LtiRefused(
          Refusal.TOKEN_TOO_OLD, "iat was " + age.toSeconds() + " s ago, longer than a login");
    }
  }
}
