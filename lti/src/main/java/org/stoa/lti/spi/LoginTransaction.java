package org.stoa.lti.spi;

import java.time.Instant;
import java.util.Optional;

/**
 * One login that was begun: what the launch that ends it has to agree with, and nothing else. Our
 * redirect address is always the same, and the target that a login names isn't signed.
 *
 * @param state the key; unguessable, travels through the browser and the platform
 * @param nonce must come back inside the signed token
 * @param issuer the platform the browser was sent to
 * @param clientId our client id there
 * @param deploymentId the deployment, if the platform named it at login
 * @param browserBinding the secret that only this browser holds: in a cookie, or where {@code
 *     storage} says
 * @param storage the frame of the platform whose storage was asked to keep the secret too; blank if
 *     the browser has to ask the platform which one that is; empty if none was asked
 * @param expires from this instant on the transaction is worth nothing
 */
public record LoginTransaction(
    String state,
    String nonce,
    String issuer,
    String clientId,
    Optional<String> deploymentId,
    String browserBinding,
    Optional<String> storage,
    Instant expires) {

  /** Names nothing that must not be logged. */
  @Override
  public String toString() {
    return "LoginTransaction[issuer=" + issuer + ", clientId=" + clientId + "]";
  }
}
