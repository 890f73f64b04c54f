package org.stoa.tool.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.stoa.lti.spi.LoginStore;
import org.stoa.lti.spi.LoginTransaction;

/**
 * Logins that were begun, in table {@code lti_login}. What has expired is swept away now and then,
 * when a new login begins; above {@value #LIMIT} the oldest goes, expired or not. Looking for those
 * is a walk over an index, so it is done once in a hundredth of the limit, and each node may
 * overstep it by that much.
 */
public final class JdbcLoginStore implements LoginStore {

  private static final Duration KEPT = Duration.ofHours(1);

  private static final int LIMIT = 100_000;

  private final Jdbi jdbi;
  private final Clock clock;
  private final int limit;
  private final AtomicInteger begun = new AtomicInteger();

  public JdbcLoginStore(Jdbi jdbi, Clock clock) {
    this(jdbi, clock, LIMIT);
  }

  /** The same, full with this many logins. */
  public JdbcLoginStore(Jdbi jdbi, Clock clock, int limit) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.limit = limit;
  }

  @Override
  public void begin(LoginTransaction login) {
    jdbi.useHandle(
        handle -> {
          handle.execute(
              "delete from lti_login where expires < ?",
              Database.timestamp(clock.instant().minus(KEPT)));
          if (Math.floorMod(begun.getAndIncrement(), Math.max(1, limit / 100)) == 0) {
            makeRoom(handle);
          }
          handle.execute(
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
              Database.timestamp(login.expires()));
        });
  }

  /** All logins last equally long, so the one that expires first is the oldest. */
  private void makeRoom(Handle handle) {
    handle.execute(
        """
        delete from lti_login where state in
          (select state from lti_login order by expires desc, state offset ? rows)
        """,
        limit - 1);
  }

  @Override
  public Optional<LoginTransaction> find(String state) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from lti_login where state = :state")
                .bind("state", state)
                .map((row, context) -> login(row))
                .findOne());
  }

  @Override
  public boolean consume(String state) {
    return jdbi.withHandle(
        handle -> handle.execute("delete from lti_login where state = ?", state) == 1);
  }

  private static LoginTransaction login(ResultSet row) throws SQLException {
    return new LoginTransaction(
        row.getString("state"),
        row.getString("nonce"),
        row.getString("issuer"),
        row.getString("client_id"),
        Optional.ofNullable(row.getString("deployment_id")),
        row.getString("browser_binding"),
        Optional.ofNullable(row.getString("storage")),
        Database.instant(row, "expires"));
  }
}
