package org.stoa.lti.launch;

import java.util.Optional;
import org.stoa.lti.jose.CompactToken;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.spi.LoginTransaction;

/**
 * A launch on its way through the steps, not yet believed.
 *
 * @param request as it came
 * @param state from the request
 * @param token from the request
 * @param registration the one the token claims to be for
 * @param proof how the browser showed that it began the login, once it has
 */
record Candidate(
    LaunchRequest request,
    String state,
    CompactToken token,
    Registration registration,
    Optional<BrowserProof> proof) {

  /** The same, in the browser that began the login. */
  Candidate proven(BrowserProof by) {
    return new Candidate(request, state, token, registration, Optional.of(by));
  }

  JsonObject claims() {
    return token.claims();
  }

  /** Whether the transaction was begun for the platform that the token is from. */
  boolean belongsTo(LoginTransaction transaction) {
    return transaction.issuer().equals(registration.issuer())
        && transaction.clientId().equals(registration.clientId());
  }
}
