package org.stoa.lti.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.stoa.lti.contract.RegistrationStoreContract;
import org.stoa.lti.contract.ToolKeyStoreContract;
import org.stoa.lti.jose.KeyCipher;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.platform.RegistrationAccess;
import org.stoa.lti.spi.KeysUnreadable;
import org.stoa.lti.spi.RegistrationStore;
import org.stoa.lti.spi.ToolKey;
import org.stoa.lti.spi.ToolKeyStore;
import org.stoa.lti.testing.FreshDatabase;
import org.stoa.lti.testing.TestClock;
import org.stoa.lti.testing.TestPlatform;

/** What a secret seals in the database: the tool's keys, and what platforms gave it. */
class SealedStoresTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final String SECRET = "a secret of the tests";

  private final HikariDataSource source = FreshDatabase.pool();
  private final JdbcStores plain = JdbcStores.of(source).at(new TestClock(NOW)).withTables();
  private final JdbcStores sealed = plain.sealedBy(KeyCipher.of(SECRET));

  @AfterEach
  void close() {
    source.close();
  }

  @Nested
  class Registrations extends RegistrationStoreContract {
    @Override
    protected RegistrationStore store() {
      return sealed.registrations();
    }
  }

  @Nested
  class ToolKeys extends ToolKeyStoreContract {
    @Override
    protected ToolKeyStore store() {
      return sealed.keys();
    }
  }

  private JdbcToolKeyStore keys(String secret) {
    return keys(source, secret);
  }

  private static JdbcToolKeyStore keys(DataSource source, String secret) {
    return new JdbcToolKeyStore(
        source, Optional.of(secret).filter(it -> !it.isEmpty()).map(KeyCipher::of));
  }

  private String stored(String select) {
    return new Sql(source).query(row -> row.getString(1), select).get(0);
  }

  private String storedKey() {
    return stored("select private_key from lti_key");
  }

  @Test
  @DisplayName("Keys that lay there plain are sealed at the next start with a secret")
  void sealsPlainKeys() {
    ToolKey key = ToolKey.generate(NOW);
    assertTrue(keys("").replace(List.of(), List.of(key)));
    assertEquals(key.encoded(), storedKey());
    JdbcToolKeyStore sealed = keys(SECRET);
    sealed.secure();
    sealed.secure();
    assertTrue(KeyCipher.isSealed(storedKey()), storedKey());
    assertEquals(List.of(key), keys(SECRET).all());
  }

  @Test
  @DisplayName(
      "Once there is a secret, a plain key is neither read nor replaced, and said to be plain")
  void plantedKey() {
    ToolKey key = ToolKey.generate(NOW);
    assertTrue(keys("").replace(List.of(), List.of(key)));
    JdbcToolKeyStore sealed = keys(SECRET);
    for (Executable reading :
        List.<Executable>of(sealed::all, () -> sealed.replace(List.of(key), List.of()))) {
      KeysUnreadable unreadable = assertThrows(KeysUnreadable.class, reading);
      assertTrue(String.valueOf(unreadable.getMessage()).contains("isn't sealed"));
    }
    assertEquals(key.encoded(), storedKey());
  }

  @Test
  @DisplayName(
      "With a secret, the token that changes a registration at its platform is sealed, and without it unreadable")
  void sealedAccess() {
    Registration platform = TestPlatform.registration();
    RegistrationStore unsealing = plain.registrations();
    RegistrationStore sealing = sealed.registrations();
    URI address = URI.create("https://lms.example/registrations/1");
    RegistrationAccess access = new RegistrationAccess(address, "the token", address);
    unsealing.save(platform);
    unsealing.keep(platform.issuer(), platform.clientId(), access);
    assertEquals(Optional.of(access), sealing.access(platform.issuer(), platform.clientId()));
    sealing.keep(platform.issuer(), platform.clientId(), access);
    String token = stored("select token from lti_registration_access");
    assertTrue(KeyCipher.isSealed(token), token);
    KeysUnreadable unreadable =
        assertThrows(
            KeysUnreadable.class, () -> unsealing.access(platform.issuer(), platform.clientId()));
    assertTrue(String.valueOf(unreadable.getMessage()).contains("no secret is given"));
  }

  @Test
  @DisplayName("A plain key among sealed ones isn't sealed by a start, which ends instead")
  void plantedAmongSealed() {
    assertTrue(keys(SECRET).replace(List.of(), List.of(ToolKey.generate(NOW))));
    String sealed = storedKey();
    ToolKey planted = ToolKey.generate(NOW);
    new Sql(source)
        .update(
            "insert into lti_key (kid, private_key, since, phase) values (?, ?, ?, ?)",
            planted.kid(),
            planted.encoded(),
            planted.since(),
            planted.phase());
    KeysUnreadable unreadable = assertThrows(KeysUnreadable.class, keys(SECRET)::secure);
    assertTrue(String.valueOf(unreadable.getMessage()).contains(planted.kid()));
    new Sql(source).update("delete from lti_key where kid = ?", planted.kid());
    assertEquals(sealed, storedKey());
    keys(SECRET).secure();
  }

  @Test
  @DisplayName("Nobody waits for a key to be derived: no connection is held meanwhile")
  void derivedBefore() {
    Duration before = RecordingSource.used();
    KeyCipher.of(SECRET).seal("name", "text");
    Duration derivation = RecordingSource.used().minus(before);
    ToolKey first = ToolKey.generate(NOW);
    ToolKey second = ToolKey.generate(NOW);
    keys("").replace(List.of(), List.of(first));
    RecordingSource recorded = new RecordingSource(source);
    keys(recorded.source(), SECRET).secure();
    assertTrue(keys(recorded.source(), SECRET).replace(List.of(first), List.of(second)));
    assertTrue(
        recorded.held().compareTo(derivation) < 0,
        () -> recorded.held() + " while one derivation takes " + derivation);
  }

  @Test
  @DisplayName("A sealed key whose phase was changed beside it doesn't open")
  void changedPhase() {
    JdbcToolKeyStore sealed = keys(SECRET);
    assertTrue(sealed.replace(List.of(), List.of(ToolKey.generate(NOW))));
    new Sql(source).update("update lti_key set phase = ?", ToolKey.Phase.PUBLISHED);
    assertThrows(KeysUnreadable.class, sealed::all);
    assertThrows(KeysUnreadable.class, sealed::secure);
  }

  @Test
  @DisplayName("With another secret or none the start fails, says why, and changes nothing")
  void wrongSecret() {
    assertTrue(keys(SECRET).replace(List.of(), List.of(ToolKey.generate(NOW))));
    String before = storedKey();
    for (String secret : List.of("", "another secret, a wrong one")) {
      KeysUnreadable unreadable = assertThrows(KeysUnreadable.class, keys(secret)::secure);
      assertTrue(String.valueOf(unreadable.getMessage()).contains("secret"));
    }
    assertEquals(before, storedKey());
  }
}
