package org.stoa.lti.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.lti.spi.LoginStore;
import org.stoa.lti.spi.LoginTransaction;

/** What every {@link LoginStore} must do; extend it and hand in an empty store. */
public abstract class LoginStoreContract {

  /** An empty store on its own, the same one throughout a test. */
  protected abstract LoginStore store();

  /**
   * A second store over the same data, as another node has it; by default there is but one node.
   */
  protected LoginStore otherNode() {
    return store();
  }

  /** An empty store that is full with this many logins, 100 at most. */
  protected abstract LoginStore storeOf(int limit);

  /** What the store takes for now. */
  protected abstract Instant now();

  private LoginTransaction transaction(String state) {
    return transaction(state, Duration.ofMinutes(10));
  }

  private LoginTransaction transaction(String state, Duration lifetime) {
    return new LoginTransaction(
        state,
        "nonce-" + state,
        "https://lms.example",
        "client",
        Optional.of("deployment ü"),
        "binding-" + state,
        Optional.of("frame ü"),
        now().plus(lifetime));
  }

  @Test
  @DisplayName("A login that was begun is found as it was, as often as one looks")
  void found() {
    LoginTransaction begun = transaction("a");
    store().begin(begun);
    store().begin(transaction("b"));
    assertEquals(Optional.of(begun), store().find("a"));
    assertEquals(Optional.of(begun), store().find("a"));
    assertEquals(Optional.empty(), store().find("c"));
  }

  @Test
  @DisplayName("A login is consumed once, and then gone")
  void consumedOnce() {
    store().begin(transaction("a"));
    assertTrue(store().consume("a"));
    assertFalse(store().consume("a"));
    assertEquals(Optional.empty(), store().find("a"));
  }

  @Test
  @DisplayName("What was never begun can't be consumed")
  void unknown() {
    assertFalse(store().consume("never"));
  }

  @Test
  @DisplayName("A full store refuses a login rather than lose one of the last minute")
  void full() {
    LoginStore store = storeOf(3);
    Duration begunJustNow = Duration.ofMinutes(10);
    Duration begunBefore = begunJustNow.minus(LoginStore.SAFE).plusMillis(1);
    for (String state : List.of("full-0", "full-1", "full-2")) {
      assertTrue(store.begin(transaction(state, begunBefore)));
    }
    assertFalse(store.begin(transaction("one-too-many", begunJustNow)));
    assertEquals(Optional.empty(), store.find("one-too-many"));
    for (String state : List.of("full-0", "full-1", "full-2")) {
      assertTrue(store.consume(state), state);
    }
  }

  @Test
  @DisplayName("A full store gives up the oldest for a new one, if that began a minute before")
  void fullOfOld() {
    LoginStore store = storeOf(3);
    Duration lifetime = Duration.ofMinutes(10);
    Duration begunBefore = lifetime.minus(LoginStore.SAFE);
    assertTrue(store.begin(transaction("old-0", begunBefore.minusSeconds(1))));
    assertTrue(store.begin(transaction("old-1", begunBefore)));
    assertTrue(store.begin(transaction("young", begunBefore.plusSeconds(1))));
    for (int i = 0; i < 2; i++) {
      assertTrue(store.begin(transaction("new-" + i, lifetime)));
      assertFalse(store.find("old-" + i).isPresent());
      assertEquals(i == 0, store.find("old-1").isPresent());
    }
    assertFalse(store.begin(transaction("new-2", lifetime)));
    for (String state : List.of("young", "new-0", "new-1")) {
      assertTrue(store.find(state).isPresent(), state);
    }
  }

  @Test
  @DisplayName("Of many callers on two nodes at the same moment, exactly one consumes")
  void race() throws Exception {
    LoginStore store = store();
    LoginStore other = otherNode();
    for (int round = 0; round < 25; round++) {
      String state = "race-" + round;
      store.begin(transaction(state));
      assertEquals(1, Race.winners(() -> store.consume(state), () -> other.consume(state)));
    }
  }
}
