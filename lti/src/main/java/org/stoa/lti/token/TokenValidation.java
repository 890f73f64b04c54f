package org.stoa.lti.token;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
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
  private final TokenStep<PlatformToken> origin;
  private final TokenStep<SignedToken> content;
  private final TokenStep<SignedToken> deployment;

  /**
   * Checks of tokens from these platforms.
   *
   * @param skew how far the clock of a platform may be off
   */
  public TokenValidation(
      RegistrationStore registrations, PlatformKeys keys, Duration skew, Clock clock) {
    this(
        new TokenReading(registrations),
        TokenStep.all(List.of(new KeyIdStep(), new AlgorithmStep(), new SignatureStep(keys))),
        TokenStep.all(
            List.of(
                new AuthorizedPartyStep(),
                new TimeStep(clock, skew),
                new VersionStep(),
                new LengthStep())),
        DeploymentStep.known());
  }

  private TokenValidation(
      TokenReading reading,
      TokenStep<PlatformToken> origin,
      TokenStep<SignedToken> content,
      TokenStep<SignedToken> deployment) {
    this.reading = reading;
    this.origin = origin;
    this.content = content;
    this.deployment = deployment;
  }

  /**
   * The same for a door where deployments may ask for approval ({@link
   * org.stoa.lti.platform.DeploymentPolicy#PENDING}): who opens it has to wait for that, before
   * anybody is let in.
   */
  public TokenValidation lettingDeploymentsAsk() {
    return new TokenValidation(reading, origin, content, DeploymentStep.knownOrAsking());
  }

  /**
   * Takes a token apart, and finds the registration that it claims to be for.
   *
   * @throws LtiRefused if it is no token, or for nobody we know
   */
  public PlatformToken read(String jwt) throws LtiRefused {
    return reading.read(jwt);
  }

  /**
   * Makes sure that the platform signed it.
   *
   * @throws LtiRefused at the first step that doesn't hold
   */
  public SignedToken authenticate(PlatformToken token) throws LtiRefused {
    origin.check(token);
    return new SignedToken(token);
  }

  /**
   * Makes sure that it is for us, good now, and from a deployment of the registration.
   *
   * @throws LtiRefused at the first step that doesn't hold
   */
  public VerifiedToken verify(SignedToken token) throws LtiRefused {
    content.check(token);
    deployment.check(token);
    return new VerifiedToken(token);
  }

  /**
   * All three.
   *
   * @throws LtiRefused at the first step that doesn't hold
   */
  public VerifiedToken verify(String jwt) throws LtiRefused {
    return verify(authenticate(read(jwt)));
  }
}
