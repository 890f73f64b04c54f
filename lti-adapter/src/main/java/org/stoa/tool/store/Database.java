package org.stoa.tool.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/** An open database with the schema it should have. Safe for any thread. */
public final class Database implements AutoCloseable {

  private final HikariDataSource source;
  private final Jdbi jdbi;

  private Database(HikariDataSource source) {
    this.source = source;
    this.jdbi = Jdbi.create(source);
    // What fails is logged by whoever runs us, and the values are people's.
    jdbi.configure(
        StatementExceptions.class, errors -> errors.setMessageRendering(MessageRendering.NONE));
  }

  /**
   * Opens a database and migrates it.
   *
   * @param jdbcUrl of H2 or PostgreSQL, credentials included where there are some
   * @throws RuntimeException if it can't be reached or migrated
   */
  public static Database open(String jdbcUrl) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(jdbcUrl);
    config.setPoolName("stoa");
    HikariDataSource source = new HikariDataSource(config);
    try {
      Flyway.configure(Database.class.getClassLoader())
          .dataSource(source)
          .locations("classpath:org/stoa/lti/jdbc/schema", "classpath:org/stoa/tool/store/schema")
          .load()
          .migrate();
    } catch (RuntimeException e) {
      source.close();
      throw e;
    }
    return new Database(source);
  }

  /** How to talk to it. */
  public Jdbi jdbi() {
    return jdbi;
  }

  /** Its connections, for who speaks plain JDBC. */
  public DataSource source() {
    return source;
  }

  /** Whether it answers. */
  public boolean isAlive() {
    try (var connection = source.getConnection()) {
      return connection.isValid(2);
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public void close() {
    source.close();
  }

  /** An instant as both databases keep it. */
  static OffsetDateTime timestamp(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /** A language as pages are chosen by it; a platform may say more, at any length. */
  static String tag(Locale language) {
    return new Locale.Builder()
        .setLanguage(language.getLanguage())
        .setScript(language.getScript())
        .setRegion(language.getCountry())
        .build()
        .toLanguageTag();
  }
}
