package org.stoa.lti.spi;

import java.time.Instant;

/**
 * The nonces of what platforms sent without a login of ours. Only nonces that a platform has signed
 * are ever stored.
 */
public interface NonceStore {

  /**
   * Uses a nonce up.
   *
   * @param issuer the platform
   * @param clientId what the platform calls this tool
   * @param nonce unique to the two
   * @param until it has to be remembered; afterwards the token that has it isn't good any more
   * @return true for exactly one of any number of callers, on any number of nodes; false if it was
   *     used before
   */
  boolean use(String issuer, String clientId, String nonce, Instant until);
}
