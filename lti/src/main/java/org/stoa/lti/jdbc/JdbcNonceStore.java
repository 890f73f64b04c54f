package org.stoa.lti.jdbc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.stoa.lti.spi.NonceStore;

/**
 * Nonces that were used, in table {@code lti_nonce}. To use one is one insert. Once in a thousand
 * times, and with the first of a node, those are swept away that needn't be remembered since an
 * hour, as the clocks of nodes differ. There is no limit: only what platforms signed is here. Safe
 * for many threads and nodes.
 */
public final class JdbcNonceStore implements NonceStore {

  private static final Duration KEPT = Duration.ofHours(1);

  private final Sql sql;
  private final Clock clock;
  private final NowAndThen sweeping = new NowAndThen(1_000);

  /** The nonces in this database, of which this clock tells what may be forgotten. */
  public JdbcNonceStore(DataSource source, Clock clock) {
    this.sql = new Sql(source);
    this.clock = clock;
  }

  @Override
  public boolean use(String issuer, String clientId, String nonce, Instant until) {
    if (sweeping.isDue()) {
      sql.update("delete from lti_nonce where expires < ?", clock.instant().minus(KEPT));
    }
    try {
      sql.update(
          "insert into lti_nonce (issuer, client_id, nonce, expires) values (?, ?, ?, ?)",
          issuer,
          clientId,
          nonce,
          until);
      return true;
    } catch (StoreFailed e) {
      if (e.isConflict()) {
        return false;
      }
      throw e;
    }
  }
}
