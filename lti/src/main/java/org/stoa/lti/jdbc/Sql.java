package org.stoa.lti.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Statements for a database, on connections that are given back after each use. Values may be
 * texts, {@link Instant}s, the constants of an enum, and {@link Optional}s of these.
 */
final class Sql {

  private final DataSource source;

  Sql(DataSource source) {
    this.source = source;
  }

  /** What is to be done on a connection. */
  @FunctionalInterface
  interface Work<T> {
    T on(Statements statements) throws SQLException;
  }

  /** What a row means. */
  @FunctionalInterface
  interface Meaning<T> {
    T of(ResultSet row) throws SQLException;
  }

  /** Changes rows by one statement, and says how many. */
  int update(String sql, Object... values) {
    return connected(statements -> statements.update(sql, values));
  }

  /** Reads rows by one statement. */
  <T> List<T> query(Meaning<T> meaning, String sql, Object... values) {
    return connected(statements -> statements.query(meaning, sql, values));
  }

  private <T> T connected(Work<T> work) {
    try (Connection connection = source.getConnection()) {
      T result = work.on(new Statements(connection));
      if (!connection.getAutoCommit()) {
        connection.commit();
      }
      return result;
    } catch (SQLException e) {
      throw new StoreFailed(e);
    }
  }

  /** Does several statements or none. */
  <T> T inTransaction(Work<T> work) {
    return connected(
        statements -> {
          Connection connection = statements.connection();
          boolean alone = connection.getAutoCommit();
          connection.setAutoCommit(false);
          try {
            T result = work.on(statements);
            connection.commit();
            return result;
          } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
          } finally {
            connection.setAutoCommit(alone);
          }
        });
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  /** Statements on one connection. */
  record Statements(Connection connection) {

    int update(String sql, Object... values) throws SQLException {
      try (PreparedStatement statement = prepared(sql, values)) {
        return statement.executeUpdate();
      }
    }

    <T> List<T> query(Meaning<T> meaning, String sql, Object... values) throws SQLException {
      try (PreparedStatement statement = prepared(sql, values);
          ResultSet rows = statement.executeQuery()) {
        List<T> found = new ArrayList<>();
        while (rows.next()) {
          found.add(meaning.of(rows));
        }
        return found;
      }
    }

    private PreparedStatement prepared(String sql, Object... values) throws SQLException {
      PreparedStatement statement = connection.prepareStatement(sql);
      try {
        for (int i = 0; i < values.length; i++) {
          bind(statement, i + 1, values[i]);
        }
        return statement;
      } catch (SQLException e) {
        statement.close();
        throw e;
      }
    }

    private static void bind(PreparedStatement statement, int at, Object value)
        throws SQLException {
      if (value instanceof Optional<?> maybe) {
        if (maybe.isPresent()) {
          bind(statement, at, maybe.get());
        } else {
          statement.setNull(at, Types.VARCHAR);
        }
      } else if (value instanceof Instant instant) {
        statement.setObject(at, instant.atOffset(ZoneOffset.UTC));
      } else if (value instanceof Enum<?> constant) {
        statement.setString(at, constant.name());
      } else {
        statement.setObject(at, value);
      }
    }
  }
}
