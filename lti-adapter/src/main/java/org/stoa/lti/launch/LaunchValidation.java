package org.stoa.lti.launch;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.stoa.lti.jose.PlatformKeys;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;
import org.stoa.lti.spi.LoginStore;
import org.stoa.lti.spi.LoginTransaction;
import org.stoa.lti.spi.RegistrationStore;

/**
 * The second half of a launch: what a platform posts back becomes a {@link VerifiedLaunch}, or is
 * refused.
 *
 * <p>Safe for many threads; of any number of equal requests, exactly one succeeds. Security
 * Framework 1.0, 5.1.1.3 and 5.1.3.
 */
public final class LaunchValidation {

  private final ResponseStep response;
  private final List<LaunchStep> origin;
  private final List<LaunchStep> content;
  private final TransactionStep transaction;
  private final LoginStore logins;
  private final MigrationProof migration;
  private final DeploymentApproval approval;

  /**
   * A launch door.
   *
   * @param tool the origin that targets must be on
   * @param skew how far the clock of a platform may be off
   * @param migration what is believed of a platform's past
   */
  public LaunchValidation(
      RegistrationStore registrations,
      LoginStore logins,
      PlatformKeys keys,
      URI tool,
      Duration skew,
      MigrationProof migration,
      Clock clock) {
    this.response = new ResponseStep(registrations);
    this.logins = logins;
    this.migration = migration;
    this.approval = new DeploymentApproval(registrations);
    this.origin = List.of(new KeyIdStep(), new AlgorithmStep(), new SignatureStep(keys));
    this.content =
        List.of(
            new AuthorizedPartyStep(),
            new TimeStep(clock, skew),
            new VersionStep(),
            new MessageTypeStep(),
            new LengthStep(),
            new DeploymentStep(),
            new RolesStep(),
            new UserStep(),
            new TargetLinkStep(tool),
            new MessageClaimsStep());
    this.transaction = new TransactionStep(logins, clock);
  }

  /**
   * Ends a login, or says what is missing to end it.
   *
   * @throws LtiRefused at the first step that doesn't hold; the login can then still be ended by
   *     the right request, unless only the approval of its deployment was missing
   */
  public LaunchAnswer verify(LaunchRequest request) throws LtiRefused {
    Candidate launch = response.read(request);
    check(origin, launch);
    try {
      check(content, launch);
      return end(launch);
    } catch (LtiRefused refused) {
      // What the platform has signed may lead back to it; before, anybody could have written it.
      throw refused.withWayBack(VerifiedLaunch.returnUrl(launch.claims()));
    }
  }

  private static void check(List<LaunchStep> steps, Candidate launch) throws LtiRefused {
    for (LaunchStep step : steps) {
      step.check(launch);
    }
  }

  private LaunchAnswer end(Candidate launch) throws LtiRefused {
    LoginTransaction login = transaction.find(launch);
    Optional<BrowserProof> proof = BrowserStep.proof(launch.request(), login);
    if (proof.isEmpty()) {
      return new UnprovenLaunch(
          PlatformStorage.of(login.storage().orElseThrow(), launch.registration(), login),
          launch.request().form(),
          VerifiedLaunch.returnUrl(launch.claims()));
    }
    Optional<Migration> past = migration.read(launch);
    if (!logins.consume(launch.state())) {
      throw new LtiRefused(Refusal.REPLAYED, "another request has just ended this login");
    }
    approval.require(launch);
    return launch.messageType().reading().apply(launch.proven(proof.get()).with(past));
  }
}
