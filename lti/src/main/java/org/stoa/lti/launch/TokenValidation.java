package org.stoa.lti.launch;

import java.time.Clock;
import java.time.Duration;
import org.stoa.lti.jose.PlatformKeys;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.spi.RegistrationStore;

/**
 * What holds for everything that platforms sign, whether a browser brings it (a launch) or they
 * send it themselves (a notice): who signed it, for whom, when, and for which deployment.
 *
 * <p>Nothing is remembered here, so nothing is known of how often a token came. Safe for many
 * threads. Security Framework 1.0, 5.1.3.
 */
public final class TokenValidation {

  private final TokenReading reading;
  private final TokenStep origin;
  private final TokenStep content;
  private final TokenStep deployment = new DeploymentStep(false);

  /**
   * Checks of tokens from these platforms.
   *
   * @param skew how far the clock of a platform may be off
   */
  public TokenValidation(
      RegistrationStore registrations, PlatformKeys keys, Duration skew, Clock clock) {
    this.reading = new TokenReading(registrations);
    this.origin = TokenStep.all(new KeyIdStep(), new AlgorithmStep(), new SignatureStep(keys));
    this.content =
        TokenStep.all(
            new AuthorizedPartyStep(),
            new TimeStep(clock, skew),
            new VersionStep(),
            new LengthStep());
  }

  /**
   * Checks a token that a platform sent itself. A deployment that isn't listed can't ask to be.
   *
   * @throws LtiRefused at the first step that doesn't hold
   */
  public VerifiedToken verify(String jwt) throws LtiRefused {
    PlatformToken token = reading.read(jwt);
    authenticate(token);
    check(token);
    deployment.check(token);
    return new VerifiedToken(token);
  }

  /** Whether the platform signed it. Nothing of it may be believed before. */
  void authenticate(PlatformToken token) throws LtiRefused {
    origin.check(token);
  }

  /** Whether it is for us and good now. */
  void check(PlatformToken token) throws LtiRefused {
    content.check(token);
  }
}
