package org.stoa.lti.spi;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * One login that was begun: what the launch that ends it has to agree with.
 *
 * @param state the key; unguessable, travels through the browser and the platform
 * @param nonce must come back inside the signed token
 * @param issuer the platform the browser was sent to
 * @param clientId our client id there
 * @param redirectUri where the platform posts the token
 * @param targetLinkUri what the platform said it would open; advisory, the signed claim decides
 * @param deploymentId the deployment, if the platform named it at login
 * @param browserBinding the secret that only this browser holds, in a cookie
 * @param expires from this instant on the transaction is worth nothing
 */
public record LoginTransaction(
    String state,
    String nonce,
    String issuer,
    String clientId,
    URI redirectUri,
    Optional<String> targetLinkUri,
    Optional<String> deploymentId,
    String browserBinding,
    Instant expires) {

  /** Names nothing that must not be logged. */
  @Override
  public String toString() {
    return "LoginTransaction[issuer=" + issuer + ", clientId=" + clientId + "]";
  }
}
