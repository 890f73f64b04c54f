package org.stoa.tool.store;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.stoa.lti.spi.LoginStore;
import org.stoa.lti.spi.LoginTransaction;

/**
 * Logins that were begun, in table {@code lti_login}. What has expired is swept away now and then,
 * when a new login begins.
 */
public final class JdbcLoginStore implements LoginStore {

  private static final Duration KEPT = Duration.ofHours(1);

  private final Jdbi jdbi;
  private final Clock clock;

  public JdbcLoginStore(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  @Override
  public void begin(LoginTransaction login) {
    jdbi.useHandle(
        handle -> {
          handle.execute(
              "delete from lti_login where expires < ?",
              Database.timestamp(clock.instant().minus(KEPT)));
          handle.execute(
              """
              insert into lti_login (state, nonce, issuer, client_id, redirect_uri,
                target_link_uri, deployment_id, browser_binding, expires)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?)
              """,
              login.state(),
              login.nonce(),
              login.issuer(),
              login.clientId(),
              login.redirectUri().toString(),
              login.targetLinkUri(),
              login.deploymentId(),
              login.browserBinding(),
              Database.timestamp(login.expires()));
        });
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
        URI.create(row.getString("redirect_uri")),
        Optional.ofNullable(row.getString("target_link_uri")),
        Optional.ofNullable(row.getString("deployment_id")),
        row.getString("browser_binding"),
        Database.instant(row, "expires"));
  }
}
