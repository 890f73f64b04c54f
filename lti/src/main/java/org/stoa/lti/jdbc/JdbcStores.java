package org.stoa.lti.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.stoa.lti.jose.KeyCipher;
import org.stoa.lti.spi.IntentStore;
import org.stoa.lti.spi.LoginStore;
import org.stoa.lti.spi.NonceStore;
import org.stoa.lti.spi.RegistrationStore;
import org.stoa.lti.spi.Stores;

/**
 * Every store of a tool in one database of H2 or PostgreSQL. Any number of nodes may share it.
 *
 * <pre>{@code
 * LtiTool tool = LtiTool.at(URI.create("https://tool.example"))
 *     .stores(JdbcStores.of(dataSource).withTables())
 *     .build();
 * }</pre>
 *
 * <p>Immutable and safe for many threads. Connections come from the data source and go back after
 * each statement or transaction: give it a pool.
 */
public final class JdbcStores implements Stores {

  private static final String SCHEMA = "schema/R__lti.sql";

  /** How often the tables are tried to be made, before a failure is believed. */
  private static final int TRIES = 5;

  private final DataSource source;
  private final Clock clock;
  private final Optional<KeyCipher> cipher;

  private JdbcStores(DataSource source, Clock clock, Optional<KeyCipher> cipher) {
    this.source = source;
    this.clock = clock;
    this.cipher = cipher;
  }

  /** The stores in this database, by the system's clock; private keys lie there as they are. */
  public static JdbcStores of(DataSource source) {
    return new JdbcStores(source, Clock.systemUTC(), Optional.empty());
  }

  /** The same by another clock. */
  public JdbcStores at(Clock other) {
    return new JdbcStores(source, other, cipher);
  }

  /**
   * The same with private keys sealed, and the tokens by which registrations are changed at
   * platforms. Keys that lie there as they are aren't believed: if there may be some, from a time
   * without a secret, seal them by {@link JdbcToolKeyStore#secure} first.
   */
  public JdbcStores sealedBy(KeyCipher secret) {
    return new JdbcStores(source, clock, Optional.of(secret));
  }

  /**
   * The same, after the tables were made and brought up to date as far as they need it. Any number
   * of nodes may do so at once. Who migrates a database with Flyway adds the location {@code
   * classpath:org/stoa/lti/jdbc/schema} instead.
   *
   * @throws StoreFailed if the database refuses that
   */
  public JdbcStores withTables() {
    String script = schema();
    for (int left = TRIES - 1; ; left--) {
      try {
        run(script);
        return this;
      } catch (SQLException e) {
        // Another node may make the same at this moment. What it made is there the next time.
        if (left == 0) {
          throw new StoreFailed(e);
        }
      }
    }
  }

  private void run(String script) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(script);
      if (!connection.getAutoCommit()) {
        connection.commit();
      }
    }
  }

  private static String schema() {
    try (InputStream script =
        Objects.requireNonNull(JdbcStores.class.getResourceAsStream(SCHEMA), SCHEMA)) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(SCHEMA, e);
    }
  }

  @Override
  public RegistrationStore registrations() {
    return new JdbcRegistrationStore(source, cipher);
  }

  @Override
  public LoginStore logins() {
    return new JdbcLoginStore(source, clock);
  }

  @Override
  public NonceStore nonces() {
    return new JdbcNonceStore(source, clock);
  }

  @Override
  public JdbcToolKeyStore keys() {
    return new JdbcToolKeyStore(source, cipher);
  }

  @Override
  public IntentStore intents() {
    return new JdbcIntentStore(source);
  }
}
