package org.stoa.tool.store;

import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.stoa.lti.spi.IntentStore;

/**
 * Invitations to register, in table {@code lti_intent}. What has expired is swept away when one is
 * used.
 */
public final class JdbcIntentStore implements IntentStore {

  private final Jdbi jdbi;

  public JdbcIntentStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void add(String digest, Instant expires) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "insert into lti_intent (digest, expires) values (?, ?)",
                digest,
                Database.timestamp(expires)));
  }

  @Override
  public boolean consume(String digest, Instant now) {
    return jdbi.withHandle(
        handle -> {
          handle.execute("delete from lti_intent where expires <= ?", Database.timestamp(now));
          return handle.execute("delete from lti_intent where digest = ?", digest) == 1;
        });
  }
}
