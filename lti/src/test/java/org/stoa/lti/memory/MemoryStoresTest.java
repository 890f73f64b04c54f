package org.stoa.lti.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.stoa.lti.contract.IntentStoreContract;
import org.stoa.lti.contract.LoginStoreContract;
import org.stoa.lti.contract.NonceStoreContract;
import org.stoa.lti.contract.RegistrationStoreContract;
import org.stoa.lti.contract.ToolKeyStoreContract;
import org.stoa.lti.spi.IntentStore;
import org.stoa.lti.spi.LoginStore;
import org.stoa.lti.spi.LoginTransaction;
import org.stoa.lti.spi.NonceStore;
import org.stoa.lti.spi.RegistrationStore;
import org.stoa.lti.spi.ToolKeyStore;
import org.stoa.lti.testing.TestClock;

class MemoryStoresTest {

  private static final TestClock CLOCK = new TestClock(Instant.parse("2026-03-02T09:00:00Z"));

  @Nested
  class Registrations extends RegistrationStoreContract {
    private final RegistrationStore store = new MemoryRegistrationStore();

    @Override
    protected RegistrationStore store() {
      return store;
    }
  }

  @Nested
  class Nonces extends NonceStoreContract {
    private final NonceStore store = new MemoryNonceStore(CLOCK);

    @Override
    protected NonceStore store() {
      return store;
    }
  }

  @Test
  @DisplayName("A full store of nonces forgets those that have ended, and else takes no more")
  void fullOfNonces() {
    NonceStore store = new MemoryNonceStore(CLOCK, 2);
    Instant ended = CLOCK.instant();
    Instant later = ended.plusSeconds(1);
    assertEquals(true, store.use("issuer", "client", "1", ended));
    assertEquals(true, store.use("issuer", "client", "2", later));
    assertEquals(true, store.use("issuer", "client", "3", later));
    assertThrows(IllegalStateException.class, () -> store.use("issuer", "client", "4", later));
    assertEquals(false, store.use("issuer", "client", "2", later));
  }

  @Nested
  class Logins extends LoginStoreContract {
    private final LoginStore store = new MemoryLoginStore(CLOCK);

    @Override
    protected LoginStore store() {
      return store;
    }

    @Override
    protected LoginStore storeOf(int limit) {
      return new MemoryLoginStore(CLOCK, limit);
    }

    @Override
    protected Instant now() {
      return CLOCK.instant();
    }
  }

  @Nested
  class ToolKeys extends ToolKeyStoreContract {
    private final ToolKeyStore store = new MemoryToolKeyStore();

    @Override
    protected ToolKeyStore store() {
      return store;
    }
  }

  @Nested
  class Intents extends IntentStoreContract {
    private final IntentStore store = new MemoryIntentStore();

    @Override
    protected IntentStore store() {
      return store;
    }
  }

  @Test
  @DisplayName("Expired logins are swept out when another begins")
  void swept() {
    TestClock clock = new TestClock(Instant.parse("2026-03-02T09:00:00Z"));
    MemoryLoginStore store = new MemoryLoginStore(clock);
    for (int i = 0; i < 10; i++) {
      store.begin(transaction("old-" + i, clock.instant().plusSeconds(60)));
    }
    clock.pass(Duration.ofSeconds(60));
    store.begin(transaction("new", clock.instant().plusSeconds(60)));
    assertEquals(1, store.size());
  }

  private static LoginTransaction transaction(String state, Instant expires) {
    return new LoginTransaction(
        state, "n", "i", "c", Optional.empty(), "b", Optional.empty(), expires);
  }
}
