package org.stoa.lti.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.lti.spi.NonceStore;

/** What every store of nonces holds. */
public abstract class NonceStoreContract {

  private static final Instant UNTIL = Instant.parse("2026-03-02T10:00:00Z");

  protected abstract NonceStore store();

  /**
   * A second store over the same data, as another node has it; by default there is but one node.
   */
  protected NonceStore otherNode() {
    return store();
  }

  @Test
  @DisplayName("A nonce is used once")
  void once() {
    assertTrue(store().use("issuer", "client", "n", UNTIL));
    assertFalse(store().use("issuer", "client", "n", UNTIL));
    assertTrue(store().use("issuer", "client", "N", UNTIL));
  }

  @Test
  @DisplayName("Each platform has nonces of its own, and so has each client id")
  void own() {
    assertTrue(store().use("issuer", "client", "n", UNTIL));
    assertTrue(store().use("other", "client", "n", UNTIL));
    assertTrue(store().use("issuer", "other", "n", UNTIL));
  }

  @Test
  @DisplayName("Of many at the same moment exactly one uses it")
  void concurrent() throws Exception {
    NonceStore store = store();
    NonceStore other = otherNode();
    assertEquals(
        1,
        Race.winners(
            () -> store.use("issuer", "client", "n", UNTIL),
            () -> other.use("issuer", "client", "n", UNTIL)));
  }
}
