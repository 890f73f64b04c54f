package org.stoa.lti.launch;

import java.time.Clock;
import org.stoa.lti.claim.Claims;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;
import org.stoa.lti.spi.LoginStore;
import org.stoa.lti.spi.LoginTransaction;
import org.stoa.lti.text.Secret;

/**
 * The launch ends a login that we began, for this platform, not too long ago; and the token was
 * made for that login: it holds our nonce.
 *
 * <p>Security Framework 1.0, 5.1.3 step 9; OpenID Connect Core 1.0, 3.2.2.11. Reads the store and
 * leaves it as it is.
 */
final class TransactionStep {

  private final LoginStore logins;
  private final Clock clock;

  TransactionStep(LoginStore logins, Clock clock) {
    this.logins = logins;
    this.clock = clock;
  }

  /** The login that this launch is to end. */
  LoginTransaction find(Candidate launch) throws LtiRefused {
    String nonce =
        launch
            .claims()
            .filled("nonce")
            .orElseThrow(() -> new LtiRefused(Refusal.NONCE_MISSING, "no nonce in the token"));
    LoginTransaction transaction =
        logins
            .find(launch.state())
            .orElseThrow(
                () -> new LtiRefused(Refusal.STATE_UNKNOWN, "no such login, or it was used"));
    if (!clock.instant().isBefore(transaction.expires())) {
      throw new LtiRefused(Refusal.STATE_EXPIRED, "the login expired " + transaction.expires());
    }
    if (!launch.belongsTo(transaction)) {
      throw new LtiRefused(Refusal.STATE_MISMATCH, "the login was begun for another platform");
    }
    if (!sameDeployment(launch, transaction)) {
      throw new LtiRefused(Refusal.STATE_MISMATCH, "the login was begun for another deployment");
    }
    if (!Secret.same(nonce, transaction.nonce())) {
      throw new LtiRefused(Refusal.NONCE_WRONG, "the nonce is of another login");
    }
    return transaction;
  }

  private static boolean sameDeployment(Candidate launch, LoginTransaction transaction) {
    return transaction.deploymentId().isEmpty()
        || transaction.deploymentId().equals(launch.claims().text(Claims.DEPLOYMENT_ID));
  }
}
