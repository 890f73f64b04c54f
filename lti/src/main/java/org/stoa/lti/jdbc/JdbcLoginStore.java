package org.stoa.lti.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.stoa.lti.spi.LoginStore;
import org.stoa.lti.spi.LoginTransaction;

/**
 * Logins that were begun, in table {@code lti_login}, at most {@value #LIMIT} unless told
 * otherwise. A login is one insert, and its launch one select and one delete. Once in a hundredth
 * of the limit, and with the first login of a node, what expired more than an hour ago is swept
 * away, and it is seen whether there is room; so each node may overstep the limit by that
 * hundredth. A node that found the store full refuses logins for a second without asking again.
 * Safe for many threads and nodes.
 */
public final class JdbcLoginStore implements LoginStore {

  private static final Duration KEPT = Duration.ofHours(1);

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private static final int LIMIT = 100_000;

  private final Sql sql;
  private final Clock clock;
  private final int limit;
  private final NowAndThen sweeping;

  /** Until when nothing is taken, since the store was found full. */
  private volatile Optional<Instant> full = Optional.empty();

  /** The logins in this database, which expire by this clock. */
  public JdbcLoginStore(DataSource source, Clock clock) {
    this(source, clock, LIMIT);
  }

  /** The same, full with this many logins. */
  public JdbcLoginStore(DataSource source, Clock clock, int limit) {
    this.sql = new Sql(source);
    this.clock = clock;
    this.limit = limit;
    this.sweeping = new NowAndThen(Math.max(1, limit / 100));
  }

  @Override
  public boolean begin(LoginTransaction login) {
    if (!hasRoom(login)) {
      return false;
    }
    sql.update(
        """
        insert into lti_login (state, nonce, issuer, client_id,
          deployment_id, browser_binding, storage, expires)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        login.state(),
        login.nonce(),
        login.issuer(),
        login.clientId(),
        login.deploymentId(),
        login.browserBinding(),
        login.storage(),
        login.expires());
    return true;
  }

  private boolean hasRoom(LoginTransaction login) {
    Instant now = clock.instant();
    Optional<Instant> refusing = full;
    if (refusing.filter(now::isBefore).isPresent()) {
      return false;
    }
    if (refusing.isPresent() || sweeping.isDue()) {
      sweep(login, now);
      full = Optional.of(now.plus(PAUSE)).filter(pause -> kept() >= limit);
    }
    return full.isEmpty();
  }

  private void sweep(LoginTransaction next, Instant now) {
    sql.update("delete from lti_login where expires < ?", now.minus(KEPT));
    sql.update(
        """
        delete from lti_login where expires <= ? and state in
          (select state from lti_login order by expires desc, state offset ? rows)
        """,
        next.expires().minus(SAFE),
        limit - 1);
  }

  private int kept() {
    return sql.query(row -> row.getInt(1), "select count(*) from lti_login").get(0);
  }

  @Override
  public Optional<LoginTransaction> find(String state) {
    return sql
        .query(JdbcLoginStore::login, "select * from lti_login where state = ?", state)
        .stream()
        .findFirst();
  }

  @Override
  public boolean consume(String state) {
    return sql.update("delete from lti_login where state = ?", state) == 1;
  }

  private static LoginTransaction login(ResultSet row) throws SQLException {
    return new LoginTransaction(
        row.getString("state"),
        row.getString("nonce"),
        row.getString("issuer"),
        row.getString("client_id"),
        Sql.text(row, "deployment_id"),
        row.getString("browser_binding"),
        Sql.text(row, "storage"),
        Sql.instant(row, "expires"));
  }
}
