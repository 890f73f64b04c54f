package org.stoa.lti.spi;

import java.time.Instant;

/**
 * The intents of dynamic registration: an administrator of this tool meant to register a platform,
 * once, soon. Stores see only a digest of the code, never the code itself.
 */
public interface IntentStore {

  /**
   * Keeps an intent.
   *
   * @param digest identifies it
   * @param expires from this instant on it is worth nothing
   */
  void add(String digest, Instant expires);

  /**
   * Uses an intent up.
   *
   * @return true for exactly one caller, and only before it expires
   */
  boolean consume(String digest, Instant now);
}
