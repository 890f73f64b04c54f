package org.stoa.lti.jdbc;

import java.sql.SQLException;

/**
 * The database didn't do what a store asked for. The message has the SQLState alone: what databases
 * say repeats values, and those are people's.
 */
public final class StoreFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Because of what the database said. */
  StoreFailed(SQLException cause) {
    super("SQLState " + cause.getSQLState(), cause);
  }

  /** Whether somebody else wrote the same row first; the same again may well succeed. */
  boolean isConflict() {
    return getCause() instanceof SQLException cause
        && cause.getSQLState() != null
        && cause.getSQLState().startsWith("23");
  }
}
