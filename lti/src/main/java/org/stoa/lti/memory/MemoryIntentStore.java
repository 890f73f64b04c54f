package org.stoa.lti.memory;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.stoa.lti.spi.IntentStore;

/** Registration intents in memory. Safe for many threads. */
public final class MemoryIntentStore implements IntentStore {

  private final Map<String, Instant> intents = new ConcurrentHashMap<>();

  @Override
  public void add(String digest, Instant expires) {
    intents.put(digest, expires);
  }

  @Override
  public boolean consume(String digest, Instant now) {
    Instant expires = intents.remove(digest);
    return expires != null && expires.isAfter(now);
  }
}
