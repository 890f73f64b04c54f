package org.stoa.lti.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link ToolKeyStore} must do; extend it and hand in an empty store. */
public abstract class ToolKeyStoreContract {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  /** An empty store on its own, the same one throughout a test. */
  protected abstract ToolKeyStore store();

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
    int nodes = 4;
    ToolKeyStore store = store();
    ExecutorService pool = Executors.newFixedThreadPool(nodes);
    try {
      CyclicBarrier start = new CyclicBarrier(nodes);
      Callable<Boolean> change =
          () -> {
            ToolKey mine = ToolKey.generate(NOW);
            start.await(10, TimeUnit.SECONDS);
            return store.replace(List.of(), List.of(mine));
          };
      int winners = 0;
      for (var answer : pool.invokeAll(Collections.nCopies(nodes, change))) {
        winners += answer.get() ? 1 : 0;
      }
      assertEquals(1, winners);
      assertEquals(1, store.all().size());
    } finally {
      pool.shutdown();
    }
  }
}
