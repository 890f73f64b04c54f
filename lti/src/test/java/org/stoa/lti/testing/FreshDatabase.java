package org.stoa.lti.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * Empty databases: of H2, or of a real PostgreSQL server if the system property {@value #PROPERTY}
 * is {@code postgresql}. The server is started once for all tests of a process, listens on this
 * machine alone, and ends with the process, which takes its files away.
 */
public final class FreshDatabase {

  private static final String PROPERTY = "stoa.test.database";

  private FreshDatabase() {}

  /** The JDBC URL of one that may be gone when its last connection is closed. */
  public static String url() {
    return isPostgreSql() ? PostgreSql.database() : "jdbc:h2:mem:" + UUID.randomUUID();
  }

  /** Connections to one; close them after the test. */
  public static HikariDataSource pool() {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url());
    return new HikariDataSource(config);
  }

  /** The JDBC URL of one that can be closed and opened again, and may keep files in a folder. */
  public static String url(Path folder) {
    return isPostgreSql() ? PostgreSql.database() : "jdbc:h2:file:" + folder.resolve("stoa");
  }

  private static boolean isPostgreSql() {
    String wanted = System.getProperty(PROPERTY, "h2");
    return switch (wanted) {
      case "h2" -> false;
      case "postgresql" -> true;
      default ->
          throw new IllegalStateException(PROPERTY + " is neither h2 nor postgresql: " + wanted);
    };
  }

  /** The one server, from its first use on. */
  private static final class PostgreSql {

    private static final EmbeddedPostgres SERVER = start();

    private PostgreSql() {}

    private static EmbeddedPostgres start() {
      try {
        // Nothing here has to outlive a power failure, and hundreds of databases end at once.
        return EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
      } catch (IOException | IllegalStateException e) {
        throw new IllegalStateException(
            "PostgreSQL doesn't start. It refuses root, unless user namespaces are allowed"
                + " (unshare -U): run these tests as another user. See CONTRIBUTING.md.",
            e);
      }
    }

    static String database() {
      String name = "t" + UUID.randomUUID().toString().replace("-", "");
      try (Connection connection = SERVER.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create database " + name);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      return SERVER.getJdbcUrl("postgres", name);
    }
  }
}
