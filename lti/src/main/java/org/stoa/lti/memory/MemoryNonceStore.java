package org.stoa.lti.memory;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.stoa.lti.spi.NonceStore;

/**
 * Nonces in memory. Whenever {@value #LIMIT} are kept, unless told otherwise, those that needn't be
 * remembered any more are swept out; if none can be, no further one is accepted: to forget one
 * would be to let it be used again. Safe for many threads.
 */
public final class MemoryNonceStore implements NonceStore {

  private static final int LIMIT = 100_000;

  private record Nonce(String issuer, String clientId, String value) {}

  private final Clock clock;
  private final int limit;
  private final Map<Nonce, Instant> used = new HashMap<>();

  /** An empty store that tells by this clock what may be forgotten. */
  public MemoryNonceStore(Clock clock) {
    this(clock, LIMIT);
  }

  /** The same, full with this many nonces. */
  public MemoryNonceStore(Clock clock, int limit) {
    this.clock = clock;
    this.limit = limit;
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException if the store is full
   */
  @Override
  public synchronized boolean use(String issuer, String clientId, String nonce, Instant until) {
    Nonce key = new Nonce(issuer, clientId, nonce);
    if (used.containsKey(key)) {
      return false;
    }
    if (used.size() >= limit) {
      Instant now = clock.instant();
      used.values().removeIf(end -> !end.isAfter(now));
    }
    if (used.size() >= limit) {
      throw new IllegalStateException("no room for another nonce");
    }
    used.put(key, until);
    return true;
  }
}
