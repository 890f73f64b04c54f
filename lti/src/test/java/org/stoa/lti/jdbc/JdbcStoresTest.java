package org.stoa.lti.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.stoa.lti.contract.IntentStoreContract;
import org.stoa.lti.contract.LoginStoreContract;
import org.stoa.lti.contract.NonceStoreContract;
import org.stoa.lti.contract.Race;
import org.stoa.lti.contract.RegistrationStoreContract;
import org.stoa.lti.contract.ToolKeyStoreContract;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;
import org.stoa.lti.spi.IntentStore;
import org.stoa.lti.spi.LoginStore;
import org.stoa.lti.spi.LoginTransaction;
import org.stoa.lti.spi.NonceStore;
import org.stoa.lti.spi.RegistrationStore;
import org.stoa.lti.spi.ToolKeyStore;
import org.stoa.lti.testing.FreshDatabase;
import org.stoa.lti.testing.Launches;
import org.stoa.lti.testing.TestClock;
import org.stoa.lti.testing.TestPlatform;

class JdbcStoresTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  private final HikariDataSource source = FreshDatabase.pool();
  private final TestClock clock = new TestClock(NOW);
  private final JdbcStores stores = JdbcStores.of(source).at(clock).withTables();

  @AfterEach
  void close() {
    source.close();
  }

  @Nested
  class Registrations extends RegistrationStoreContract {
    @Override
    protected RegistrationStore store() {
      return stores.registrations();
    }
  }

  @Nested
  class Logins extends LoginStoreContract {
    @Override
    protected LoginStore store() {
      return stores.logins();
    }

    @Override
    protected LoginStore storeOf(int limit) {
      return new JdbcLoginStore(source, clock, limit);
    }

    @Override
    protected Instant now() {
      return clock.instant();
    }
  }

  @Nested
  class Nonces extends NonceStoreContract {
    @Override
    protected NonceStore store() {
      return stores.nonces();
    }
  }

  @Nested
  class ToolKeys extends ToolKeyStoreContract {
    @Override
    protected ToolKeyStore store() {
      return stores.keys();
    }
  }

  @Nested
  class Intents extends IntentStoreContract {
    @Override
    protected IntentStore store() {
      return stores.intents();
    }
  }

  private int count(String table) {
    return count(source, table);
  }

  private static int count(DataSource source, String table) {
    return new Sql(source).query(row -> row.getInt(1), "select count(*) from " + table).get(0);
  }

  @Test
  @DisplayName("Logins that expired long ago are swept out now and then, when another begins")
  void sweptLogins() {
    LoginStore everySecond = new JdbcLoginStore(source, clock, 200);
    everySecond.begin(login("old"));
    clock.pass(Duration.ofHours(2));
    everySecond.begin(login("new"));
    assertEquals(2, count("lti_login"));
    everySecond.begin(login("newer"));
    assertEquals(2, count("lti_login"));
    assertTrue(everySecond.find("new").isPresent());
  }

  @Test
  @DisplayName("A full store isn't asked again for a second, and then takes logins if it has room")
  void fullForASecond() {
    LoginStore store = new JdbcLoginStore(source, clock, 1);
    assertTrue(store.begin(login("a")));
    assertFalse(store.begin(login("b")));
    assertTrue(store.consume("a"));
    clock.pass(Duration.ofMillis(999));
    assertFalse(store.begin(login("c")));
    clock.pass(Duration.ofMillis(1));
    assertTrue(store.begin(login("d")));
  }

  @Test
  @DisplayName("A notice that one node has taken is refused by the others")
  void noticeOnTwoNodes() throws LtiRefused {
    stores.registrations().save(TestPlatform.registration());
    Launches one = new Launches(options -> options.stores(stores));
    Launches other = new Launches(options -> options.stores(stores));
    String notice = TestPlatform.sign(TestPlatform.notice(NOW, "n"));
    one.tool.notices().verify(notice);
    LtiRefused refused = assertThrows(LtiRefused.class, () -> other.tool.notices().verify(notice));
    assertEquals(Refusal.REPLAYED, refused.refusal());
  }

  @Test
  @DisplayName(
      "Nonces that are long of no use are swept out, by the first of a node and the thousandth")
  void sweptNonces() {
    NonceStore store = stores.nonces();
    assertTrue(store.use("issuer", "client", "old", NOW));
    clock.pass(Duration.ofHours(1));
    stores.nonces().use("issuer", "client", "at the hour", clock.instant());
    assertEquals(2, count("lti_nonce"));
    clock.pass(Duration.ofSeconds(1));
    for (int i = 2; i <= 1_000; i++) {
      store.use("issuer", "client", "n" + i, clock.instant());
    }
    assertEquals(1_001, count("lti_nonce"));
    store.use("issuer", "client", "next", clock.instant());
    assertEquals(1_001, count("lti_nonce"));
  }

  @Test
  @DisplayName("Invitations that expired are swept out when one is used")
  void sweptIntents() {
    IntentStore store = stores.intents();
    store.add("unused", NOW.plusSeconds(60));
    store.add("used", NOW.plusSeconds(600));
    assertTrue(store.consume("used", NOW.plusSeconds(120)));
    assertEquals(0, count("lti_intent"));
  }

  @Test
  @DisplayName("The tables can be asked for again: what is in them stays")
  void tablesAgain() {
    stores.logins().begin(login("a"));
    stores.withTables();
    assertEquals(1, count("lti_login"));
    assertEquals(1, count("lti_key_turn"));
  }

  @Test
  @DisplayName("Nodes that make the tables at the same moment all get them, with one turn for keys")
  void tablesAtOnce() throws Exception {
    for (int round = 0; round < 5; round++) {
      try (HikariDataSource empty = FreshDatabase.pool()) {
        Callable<Boolean> node = () -> JdbcStores.of(empty).withTables().intents() != null;
        assertEquals(Race.THREADS, Race.winners(node, node));
        assertEquals(1, count(empty, "lti_key_turn"));
      }
    }
  }

  @Test
  @DisplayName("Tables of before, which have more than one turn, are left with one")
  void turnsOfBefore() {
    try (HikariDataSource before = FreshDatabase.pool()) {
      Sql sql = new Sql(before);
      sql.update("create table lti_key_turn (turn bigint not null)");
      sql.update("insert into lti_key_turn (turn) values (3), (3)");
      JdbcStores.of(before).withTables();
      assertEquals(1, count(before, "lti_key_turn"));
    }
  }

  @Test
  @DisplayName("What fails says the database's code, and no value")
  void failure() {
    stores.logins().begin(login("somebodys-state"));
    StoreFailed failed =
        assertThrows(StoreFailed.class, () -> stores.logins().begin(login("somebodys-state")));
    assertEquals("SQLState 23505", failed.getMessage());
  }

  @Test
  @DisplayName("A data source whose connections don't commit by themselves does as well")
  void withoutAutoCommit() {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(source.getJdbcUrl());
    config.setAutoCommit(false);
    try (HikariDataSource manual = new HikariDataSource(config)) {
      LoginStore store = JdbcStores.of(manual).withTables().logins();
      store.begin(login("a"));
      assertTrue(stores.logins().find("a").isPresent());
      assertTrue(store.consume("a"));
      assertFalse(stores.logins().find("a").isPresent());
    }
  }

  private LoginTransaction login(String state) {
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
