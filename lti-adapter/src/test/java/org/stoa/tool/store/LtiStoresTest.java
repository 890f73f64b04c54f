package org.stoa.tool.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.stoa.lti.jose.KeyCipher;
import org.stoa.lti.spi.IntentStore;
import org.stoa.lti.spi.IntentStoreContract;
import org.stoa.lti.spi.KeysUnreadable;
import org.stoa.lti.spi.LoginStore;
import org.stoa.lti.spi.LoginStoreContract;
import org.stoa.lti.spi.LoginTransaction;
import org.stoa.lti.spi.RegistrationStore;
import org.stoa.lti.spi.RegistrationStoreContract;
import org.stoa.lti.spi.ToolKey;
import org.stoa.lti.spi.ToolKeyStore;
import org.stoa.lti.spi.ToolKeyStoreContract;
import org.stoa.testing.TestClock;

/** The stores of the LTI library, in a real database. */
class LtiStoresTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  private final Database database = Samples.database();
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
      return new JdbcToolKeyStore(database.jdbi(), Optional.empty());
    }
  }

  @Nested
  class SealedToolKeys extends ToolKeyStoreContract {
    private final KeyCipher cipher = KeyCipher.of("a secret of the tests");

    @Override
    protected ToolKeyStore store() {
      return new JdbcToolKeyStore(database.jdbi(), Optional.of(cipher));
    }
  }

  private JdbcToolKeyStore keys(String secret) {
    return new JdbcToolKeyStore(
        database.jdbi(), Optional.of(secret).filter(it -> !it.isEmpty()).map(KeyCipher::of));
  }

  private String storedKey() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle.createQuery("select private_key from lti_key").mapTo(String.class).one());
  }

  @Test
  @DisplayName("Keys that lay there plain are sealed at the next start with a secret")
  void sealsPlainKeys() {
    ToolKey key = ToolKey.generate(NOW);
    assertTrue(keys("").replace(List.of(), List.of(key)));
    assertEquals(key.encoded(), storedKey());
    JdbcToolKeyStore sealed = keys("a secret of the tests");
    sealed.secure();
    sealed.secure();
    assertTrue(KeyCipher.isSealed(storedKey()), storedKey());
    assertEquals(List.of(key), keys("a secret of the tests").all());
  }

  @Test
  @DisplayName("With another secret or none the start fails, says why, and changes nothing")
  void wrongSecret() {
    assertTrue(keys("a secret of the tests").replace(List.of(), List.of(ToolKey.generate(NOW))));
    String before = storedKey();
    for (String secret : List.of("", "another secret, a wrong one")) {
      KeysUnreadable unreadable = assertThrows(KeysUnreadable.class, keys(secret)::secure);
      assertTrue(String.valueOf(unreadable.getMessage()).contains("secret"));
    }
    assertEquals(before, storedKey());
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
        Optional.empty(),
        clock.instant().plusSeconds(600));
  }
}
