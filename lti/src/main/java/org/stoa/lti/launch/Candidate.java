package org.stoa.lti.launch;

import java.util.Optional;
import org.stoa.lti.claim.Migration;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.platform.Deployment;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.spi.LoginTransaction;
import org.stoa.lti.token.VerifiedToken;

/**
 * A launch on its way to its login: what the platform says is believed, and not yet that this
 * browser may say it.
 *
 * @param request as it came
 * @param state from the request
 * @param token from the request
 * @param proof how the browser showed that it began the login, once it has
 * @param migration what the deployment was under LTI 1.1, if that is proven
 */
record Candidate(
    LaunchRequest request,
    String state,
    VerifiedToken token,
    Optional<BrowserProof> proof,
    Optional<Migration> migration) {

  /** One of which no more is known yet. */
  static Candidate of(LaunchRequest request, String state, VerifiedToken token) {
    return new Candidate(request, state, token, Optional.empty(), Optional.empty());
  }

  /** The same, in the browser that began the login. */
  Candidate proven(BrowserProof by) {
    return new Candidate(request, state, token, Optional.of(by), migration);
  }

  JsonObject claims() {
    return token.claims();
  }

  Registration registration() {
    return token.registration();
  }

  Deployment deployment() {
    return token.deployment();
  }

  /** The same with what was proven of its past. */
  Candidate with(Optional<Migration> past) {
    return new Candidate(request, state, token, proof, past);
  }

  /** Whether the transaction was begun for the platform that the token is from. */
  boolean belongsTo(LoginTransaction transaction) {
    return transaction.issuer().equals(registration().issuer())
        && transaction.clientId().equals(registration().clientId());
  }
}
