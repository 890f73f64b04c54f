package org.stoa.lti.launch;

import java.util.Optional;
import org.stoa.lti.jose.CompactToken;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.platform.Deployment;
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
 * @param migration what the deployment was under LTI 1.1, if that is proven
 */
record Candidate(
    LaunchRequest request,
    String state,
    CompactToken token,
    Registration registration,
    Optional<BrowserProof> proof,
    Optional<Migration> migration) {

  /** The same, in the browser that began the login. */
  Candidate proven(BrowserProof by) {
    return new Candidate(request, state, token, registration, Optional.of(by), migration);
  }

  JsonObject claims() {
    return token.claims();
  }

  /** What the token says it was signed by; empty if it doesn't say. */
  String algorithm() {
    return token.algorithm().orElse("");
  }

  /** The {@code deployment_id}, once it is known to be there. */
  Deployment deployment() {
    return new Deployment(
        registration.issuer(),
        registration.clientId(),
        claims().text(Claims.DEPLOYMENT_ID).orElseThrow());
  }

  /** The type of the message, once it is known to be one that we read. */
  MessageType messageType() {
    return claims().text(Claims.MESSAGE_TYPE).flatMap(MessageType::of).orElseThrow();
  }

  /** The same with what was proven of its past. */
  Candidate with(Optional<Migration> past) {
    return new Candidate(request, state, token, registration, proof, past);
  }

  /** Whether the transaction was begun for the platform that the token is from. */
  boolean belongsTo(LoginTransaction transaction) {
    return transaction.issuer().equals(registration.issuer())
        && transaction.clientId().equals(registration.clientId());
  }
}
