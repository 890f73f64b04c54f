package org.stoa.tool.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.stoa.lti.spi.IntentStore;
import org.stoa.lti.spi.IntentStoreContract;
import org.stoa.lti.spi.LoginStore;
import org.stoa.lti.spi.LoginStoreContract;
import org.stoa.lti.spi.LoginTransaction;
import org.stoa.lti.spi.RegistrationStore;
import org.stoa.lti.spi.RegistrationStoreContract;
import org.stoa.lti.spi.ToolKeyStore;
import org.stoa.lti.spi.ToolKeyStoreContract;
import org.stoa.testing.TestClock;

/** The stores of the LTI library, in a real database. */
class LtiStoresTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  private final Database database = InMemory.database();
  private final TestClock clock = new TestClock(NOW);

  @AfterEach
  void close() {
    database.close();
  }

  @Nested
  class Registrations extends RegistrationStoreContract {
    @Override
    protected RegistrationStore store() {
      return new JdbcRegistrationStore(database.jdbi());
    }
  }

  @Nested
  class Logins extends LoginStoreContract {
    @Override
    protected LoginStore store() {
      return new JdbcLoginStore(database.jdbi(), clock);
    }

    @Override
    protected LoginStore storeOf(int limit) {
      return new JdbcLoginStore(database.jdbi(), clock, limit);
    }

    @Override
    protected Instant now() {
      return clock.instant();
    }
  }

  @Nested
  class ToolKeys extends ToolKeyStoreContract {
    @Override
    protected ToolKeyStore store() {
      return new JdbcToolKeyStore(database.jdbi());
    }
  }

  @Nested
  class Intents extends IntentStoreContract {
    @Override
    protected IntentStore store() {
      return new JdbcIntentStore(database.jdbi());
    }
  }

  @Test
  @DisplayName("Logins that expired long ago are swept out when another begins")
  void sweptLogins() {
    JdbcLoginStore store = new JdbcLoginStore(database.jdbi(), clock);
    store.begin(transaction("old"));
    clock.pass(Duration.ofHours(2));
    store.begin(transaction("new"));
    assertEquals(1, count("lti_login"));
    assertTrue(store.find("new").isPresent());
  }

  @Test
  @DisplayName("Invitations that expired are swept out when one is used")
  void sweptIntents() {
    JdbcIntentStore store = new JdbcIntentStore(database.jdbi());
    store.add("unused", NOW.plusSeconds(60));
    store.add("used", NOW.plusSeconds(600));
    assertTrue(store.consume("used", NOW.plusSeconds(120)));
    assertEquals(0, count("lti_intent"));
  }

  private int count(String table) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle.createQuery("select count(*) from " + table).mapTo(Integer.class).one());
  }

  private LoginTransaction transaction(String state) {
    return new LoginTransaction(
        state,
        "nonce",
        "https://lms.example",
        "client",
        Optional.empty(),
        "binding",
        clock.instant().plusSeconds(600));
  }
}
