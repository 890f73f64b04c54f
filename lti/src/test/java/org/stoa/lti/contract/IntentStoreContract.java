package org.stoa.lti.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.lti.spi.IntentStore;

/** What every {@link IntentStore} must do; extend it and hand in an empty store. */
public abstract class IntentStoreContract {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  /** An empty store on its own, the same one throughout a test. */
  protected abstract IntentStore store();

  /**
   * A second store over the same data, as another node has it; by default there is but one node.
   */
  protected IntentStore otherNode() {
    return store();
  }

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

  @Test
  @DisplayName("Of many callers on two nodes at the same moment, exactly one uses an intent up")
  void race() throws Exception {
    IntentStore store = store();
    IntentStore other = otherNode();
    for (int round = 0; round < 25; round++) {
      String digest = "race-" + round;
      store.add(digest, NOW.plusSeconds(60));
      assertEquals(
          1, Race.winners(() -> store.consume(digest, NOW), () -> other.consume(digest, NOW)));
    }
  }
}
