package org.stoa.lti.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link ToolKeyStore} must do; extend it and hand in an empty store. */
public abstract class ToolKeyStoreContract {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  /** An empty store on its own, the same one throughout a test. */
  protected abstract ToolKeyStore store();

  @Test
  @DisplayName("Of two first keys, the first stays and the second isn't stored")
  void first() {
    ToolKey key = ToolKey.generate(NOW);
    assertTrue(store().addFirst(key));
    assertFalse(store().addFirst(ToolKey.generate(NOW)));
    assertEquals(List.of(key), store().all());
  }

  @Test
  @DisplayName("A key saved again replaces the one of the same kid")
  void replaces() {
    ToolKey key = ToolKey.generate(NOW);
    ToolKey retired = new ToolKey(key.kid(), key.key(), key.created(), ToolKey.Phase.RETIRED);
    store().save(key);
    store().save(retired);
    assertEquals(List.of(retired), store().all());
  }
}
