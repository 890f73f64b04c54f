package org.stoa.lti.spi;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link IntentStore} must do; extend it and hand in an empty store. */
public abstract class IntentStoreContract {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  /** An empty store on its own, the same one throughout a test. */
  protected abstract IntentStore store();

  @Test
  @DisplayName("An intent works once")
  void once() {
    store().add("digest", NOW.plusSeconds(60));
    assertFalse(store().consume("other", NOW));
    assertTrue(store().consume("digest", NOW));
    assertFalse(store().consume("digest", NOW));
  }

  @Test
  @DisplayName("An intent doesn't work once it has expired")
  void expired() {
    store().add("digest", NOW.plusSeconds(60));
    assertFalse(store().consume("digest", NOW.plusSeconds(60)));
  }
}
