package org.stoa.lti.jdbc;

import java.time.Instant;
import javax.sql.DataSource;
import org.stoa.lti.spi.IntentStore;

/**
 * Invitations to register, in table {@code lti_intent}. What has expired is swept away when one is
 * used. Safe for many threads and nodes.
 */
public final class JdbcIntentStore implements IntentStore {

  private final Sql sql;

  /** The invitations in this database. */
  public JdbcIntentStore(DataSource source) {
    this.sql = new Sql(source);
  }

  @Override
  public void add(String digest, Instant expires) {
    sql.update("insert into lti_intent (digest, expires) values (?, ?)", digest, expires);
  }

  @Override
  public boolean consume(String digest, Instant now) {
    sql.update("delete from lti_intent where expires <= ?", now);
    return sql.update("delete from lti_intent where digest = ?", digest) == 1;
  }
}
