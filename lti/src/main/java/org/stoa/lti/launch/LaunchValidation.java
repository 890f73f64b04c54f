package org.stoa.lti.launch;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.stoa.lti.claim.LaunchClaims;
import org.stoa.lti.claim.Migration;
import org.stoa.lti.login.PlatformStorage;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;
import org.stoa.lti.spi.LoginStore;
import org.stoa.lti.spi.LoginTransaction;
import org.stoa.lti.spi.RegistrationStore;
import org.stoa.lti.token.SignedToken;
import org.stoa.lti.token.TokenStep;
import org.stoa.lti.token.TokenValidation;
import org.stoa.lti.token.VerifiedToken;

/**
 * The second half of a launch: what a platform posts back becomes a {@link VerifiedLaunch}, or is
 * refused.
 *
 * <p>Safe for many threads; of any number of equal requests, exactly one succeeds. Security
 * Framework 1.0, 5.1.1.3 and 5.1.3.
 */
public final class LaunchValidation {

  private final TokenValidation tokens;
  private final TokenStep<SignedToken> mandatory = new MandatoryClaimsStep();
  private final TokenStep<VerifiedToken> content;
  private final TransactionStep transaction;
  private final LoginStore logins;
  private final MigrationProof migration;
  private final DeploymentApproval approval;

  /**
   * A launch door.
   *
   * @param tokens what holds for a launch as for anything that platforms sign
   * @param tool its public address: the origin that targets must be on
   * @param oldest how long ago a token may have been made
   * @param migration what is believed of a platform's past
   */
  public LaunchValidation(
      TokenValidation tokens,
      RegistrationStore registrations,
      LoginStore logins,
      URI tool,
      Duration oldest,
      MigrationProof migration,
      Clock clock) {
    this.tokens = tokens.lettingDeploymentsAsk();
    this.logins = logins;
    this.migration = migration;
    this.approval = new DeploymentApproval(registrations);
    this.content =
        TokenStep.all(
            List.of(
                new AgeStep(clock, oldest),
                new MessageTypeStep(),
                new RolesStep(),
                new UserStep(),
                new TargetLinkStep(tool),
                new MessageClaimsStep(),
                new DeepLinkingReturnStep(tool)));
    this.transaction = new TransactionStep(logins, clock);
  }

  /**
   * Ends a login, or says what is missing to end it.
   *
   * @throws LtiRefused at the first step that doesn't hold; the login can then still be ended by
   *     the right request, unless only the approval of its deployment was missing
   */
  public LaunchAnswer verify(LaunchRequest request) throws LtiRefused {
    ResponseStep.Response response = ResponseStep.read(request);
    SignedToken signed = tokens.authenticate(tokens.read(response.idToken()));
    try {
      mandatory.check(signed);
      VerifiedToken token = tokens.verify(signed);
      content.check(token);
      return end(Candidate.of(request, response.state(), token));
    } catch (LtiRefused refused) {
      // What the platform has signed may lead back to it; before, anybody could have written it.
      throw refused.withWayBack(LaunchClaims.returnUrl(signed.claims()));
    }
  }

  private LaunchAnswer end(Candidate launch) throws LtiRefused {
    LoginTransaction login = transaction.find(launch);
    Optional<BrowserProof> proof = BrowserStep.proof(launch.request(), login);
    if (proof.isEmpty()) {
      return new UnprovenLaunch(
          PlatformStorage.of(login.storage().orElseThrow(), launch.registration(), login),
          launch.request().form(),
          LaunchClaims.returnUrl(launch.claims()));
    }
    Optional<Migration> past = migration.read(launch.deployment(), launch.claims());
    if (!logins.consume(launch.state())) {
      throw new LtiRefused(Refusal.REPLAYED, "another request has just ended this login");
    }
    approval.require(launch);
    return MessageType.of(launch.token()).reading().apply(launch.proven(proof.get()).with(past));
  }
}
