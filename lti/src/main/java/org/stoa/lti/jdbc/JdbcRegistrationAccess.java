package org.stoa.lti.jdbc;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.stoa.lti.jdbc.Sql.Statements;
import org.stoa.lti.jose.KeyCipher;
import org.stoa.lti.platform.RegistrationAccess;
import org.stoa.lti.spi.KeysUnreadable;

/**
 * How registrations can be read and changed at their platforms, in table {@code
 * lti_registration_access}, the tokens sealed if there is a cipher. Sealed and opened before and
 * after the database is asked: to derive a key takes long.
 */
final class JdbcRegistrationAccess {

  private final Sql sql;
  private final Optional<KeyCipher> cipher;

  JdbcRegistrationAccess(DataSource source, Optional<KeyCipher> cipher) {
    this.sql = new Sql(source);
    this.cipher = cipher;
  }

  /** As it is to be stored. */
  RegistrationAccess sealed(String issuer, String clientId, RegistrationAccess access) {
    return cipher
        .map(it -> access.withToken(it.seal(name(issuer, clientId), access.token())))
        .orElse(access);
  }

  /** Stores what was sealed, in the place of what was stored before, for who holds the row. */
  static void write(
      Statements statements, String issuer, String clientId, RegistrationAccess sealed)
      throws SQLException {
    statements.update(
        "delete from lti_registration_access where issuer = ? and client_id = ?", issuer, clientId);
    statements.update(
        """
        insert into lti_registration_access (issuer, client_id, address, token, configuration)
        values (?, ?, ?, ?, ?)
        """,
        issuer,
        clientId,
        sealed.address().toString(),
        sealed.token(),
        sealed.configuration().toString());
  }

  Optional<RegistrationAccess> find(String issuer, String clientId) {
    return sql
        .query(
            JdbcRegistrationAccess::stored,
            "select * from lti_registration_access where issuer = ? and client_id = ?",
            issuer,
            clientId)
        .stream()
        .findFirst()
        .map(stored -> stored.withToken(opened(name(issuer, clientId), stored.token())));
  }

  private static RegistrationAccess stored(ResultSet row) throws SQLException {
    return new RegistrationAccess(
        URI.create(row.getString("address")),
        row.getString("token"),
        URI.create(row.getString("configuration")));
  }

  /** What a token is sealed as. */
  private static String name(String issuer, String clientId) {
    return "access to " + clientId + " of " + issuer;
  }

  /** One that was kept before there was a secret is as good as others: it is no key of ours. */
  private String opened(String name, String token) {
    if (!KeyCipher.isSealed(token)) {
      return token;
    }
    return cipher
        .orElseThrow(() -> new KeysUnreadable(name + " is sealed, and no secret is given"))
        .open(name, token);
  }
}
