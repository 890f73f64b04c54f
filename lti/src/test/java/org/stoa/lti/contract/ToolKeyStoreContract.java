package org.stoa.lti.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.lti.spi.ToolKey;
import org.stoa.lti.spi.ToolKeyStore;

/** What every {@link ToolKeyStore} must do; extend it and hand in an empty store. */
public abstract class ToolKeyStoreContract {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  /** An empty store on its own, the same one throughout a test. */
  protected abstract ToolKeyStore store();

  /**
   * A second store over the same data, as another node has it; by default there is but one node.
   */
  protected ToolKeyStore otherNode() {
    return store();
  }

  private static final ToolKey FIRST = ToolKey.generate(NOW);
  private static final ToolKey SECOND = ToolKey.generate(NOW);

  private Set<ToolKey> stored() {
    return Set.copyOf(store().all());
  }

  @Test
  @DisplayName("Of two first keys, the first stays and the second isn't stored")
  void first() {
    assertEquals(List.of(), store().all());
    assertTrue(store().replace(List.of(), List.of(FIRST)));
    assertFalse(store().replace(List.of(), List.of(SECOND)));
    assertEquals(Set.of(FIRST), stored());
  }

  @Test
  @DisplayName("Keys are replaced all at once, and only by somebody who saw them as they are")
  void replaces() {
    ToolKey retiring = FIRST.in(ToolKey.Phase.RETIRING, NOW.plusSeconds(60));
    assertTrue(store().replace(List.of(), List.of(FIRST)));
    assertTrue(store().replace(List.of(FIRST), List.of(retiring, SECOND)));
    assertFalse(store().replace(List.of(FIRST), List.of(FIRST)));
    assertFalse(store().replace(List.of(FIRST, SECOND), List.of()));
    assertEquals(Set.of(retiring, SECOND), stored());
    assertTrue(store().replace(List.of(SECOND, retiring), List.of(SECOND)));
    assertEquals(Set.of(SECOND), stored());
  }

  @Test
  @DisplayName("Of several nodes that change the same keys at once, one wins")
  void race() throws Exception {
    ToolKeyStore store = store();
    ToolKeyStore other = otherNode();
    assertEquals(
        1,
        Race.winners(
            () -> store.replace(List.of(), List.of(ToolKey.generate(NOW))),
            () -> other.replace(List.of(), List.of(ToolKey.generate(NOW)))));
    assertEquals(1, store.all().size());
  }
}
