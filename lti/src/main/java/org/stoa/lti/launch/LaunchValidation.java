package org.stoa.lti.launch;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
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
  private final TokenValidation tokens;
  private final TokenStep content;
  private final TransactionStep transaction;
  private final LoginStore logins;
  private final MigrationProof migration;
  private final DeploymentApproval approval;

  /**
   * A launch door.
   *
   * @param tokens what holds for a launch as for anything that platforms sign
   * @param tool its public address: the origin that targets must be on
   * @param migration what is believed of a platform's past
   */
  public LaunchValidation(
      TokenValidation tokens,
      RegistrationStore registrations,
      LoginStore logins,
      URI tool,
      MigrationProof migration,
      Clock clock) {
    this.tokens = tokens;
    this.response = new ResponseStep(new TokenReading(registrations));
    this.logins = logins;
    this.migration = migration;
    this.approval = new DeploymentApproval(registrations);
    this.content =
        TokenStep.all(
            new MessageTypeStep(),
            new DeploymentStep(true),
            new RolesStep(),
            new UserStep(),
            new TargetLinkStep(tool),
            new MessageClaimsStep(),
            new DeepLinkingReturnStep(tool));
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
    tokens.authenticate(launch.token());
    try {
      tokens.check(launch.token());
      content.check(launch.token());
      return end(launch);
    } catch (LtiRefused refused) {
      // What the platform has signed may lead back to it; before, anybody could have written it.
      throw refused.withWayBack(VerifiedLaunch.returnUrl(launch.claims()));
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
    return launch.token().messageType().reading().apply(launch.proven(proof.get()).with(past));
  }
}
