package org.stoa.lti.launch;

import java.time.Clock;
import java.util.Optional;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;
import org.stoa.lti.spi.LoginStore;
import org.stoa.lti.spi.LoginTransaction;

/**
 * The launch ends a login that we began, for this platform, in this browser, not too long ago; and
 * the token was made for that login: it holds our nonce.
 *
 * <p>Security Framework 1.0, 5.1.3 step 9; OpenID Connect Core 1.0, 3.2.2.11. Reads the store and
 * leaves it as it is.
 */
final class TransactionStep implements LaunchStep {

  private final LoginStore logins;
  private final Clock clock;

  TransactionStep(LoginStore logins, Clock clock) {
    this.logins = logins;
    this.clock = clock;
  }

  @Override
  public void check(Candidate launch) throws LtiRefused {
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
    if (!BrowserBinding.same(nonce, transaction.nonce())) {
      throw new LtiRefused(Refusal.NONCE_WRONG, "the nonce is of another login");
    }
    checkBrowser(launch, transaction);
  }

  private static boolean sameDeployment(Candidate launch, LoginTransaction transaction) {
    return transaction.deploymentId().isEmpty()
        || transaction.deploymentId().equals(launch.claims().text(Claims.DEPLOYMENT_ID));
  }

  private static void checkBrowser(Candidate launch, LoginTransaction transaction)
      throws LtiRefused {
    Optional<String> cookie = BrowserBinding.from(launch.request().cookies(), transaction);
    if (cookie.isEmpty()) {
      throw new LtiRefused(Refusal.COOKIE_BLOCKED, "the browser sent no cookie of the login");
    }
    if (!BrowserBinding.matches(cookie.get(), transaction)) {
      throw new LtiRefused(Refusal.COOKIE_WRONG, "the cookie is of another login");
    }
  }
}
