package org.stoa.lti.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.stoa.lti.jose.KeyCipher;
import org.stoa.lti.spi.KeysUnreadable;
import org.stoa.lti.spi.ToolKey;
import org.stoa.lti.spi.ToolKeyStore;

/**
 * Our own keys, in table {@code lti_key}, sealed if there is a cipher, each with its phase: then
 * who writes to the database without the secret can't slip in a key to sign with. Keys are changed
 * by one node at a time: whoever changes them holds the one row of {@code lti_key_turn}. Safe for
 * many threads and nodes.
 */
public final class JdbcToolKeyStore implements ToolKeyStore {

  private static final String ALL = "select * from lti_key";

  private final Sql sql;
  private final Optional<KeyCipher> cipher;

  /**
   * The keys in this database.
   *
   * @param cipher seals what is stored; without one, private keys lie there as they are
   */
  public JdbcToolKeyStore(DataSource source, Optional<KeyCipher> cipher) {
    this.sql = new Sql(source);
    this.cipher = cipher;
  }

  @Override
  public List<ToolKey> all() {
    return sql.query(row -> key(row, this::opened), ALL);
  }

  @Override
  public boolean replace(List<ToolKey> seen, List<ToolKey> next) {
    return sql.inTransaction(
        statements -> {
          takeTurn(statements);
          if (!states(statements.query(row -> key(row, this::opened), ALL)).equals(states(seen))) {
            return false;
          }
          write(statements, next);
          return true;
        });
  }

  /**
   * Makes sure that the keys can be read, and seals those that were stored before there was a
   * cipher; nothing else takes such keys then. Safe to repeat; for the start of a node.
   *
   * @throws KeysUnreadable if there are sealed keys that the cipher doesn't open
   */
  public void secure() {
    sql.inTransaction(
        statements -> {
          takeTurn(statements);
          List<ToolKey> keys = statements.query(row -> key(row, this::plainOrOpened), ALL);
          if (cipher.isPresent()) {
            write(statements, keys);
          }
          return keys;
        });
  }

  private static void takeTurn(Sql.Statements statements) throws SQLException {
    statements.update("update lti_key_turn set turn = turn + 1");
  }

  /** What two lists of keys are compared by. */
  private static Set<String> states(List<ToolKey> keys) {
    return keys.stream().map(key -> name(key.phase(), key.kid())).collect(Collectors.toSet());
  }

  /** What a key is sealed as: with another phase or kid it doesn't open. */
  private static String name(ToolKey.Phase phase, String kid) {
    return phase + " " + kid;
  }

  private static ToolKey key(ResultSet row, BinaryOperator<String> opening) throws SQLException {
    String kid = row.getString("kid");
    ToolKey.Phase phase = ToolKey.Phase.valueOf(row.getString("phase"));
    return ToolKey.decode(
        kid,
        opening.apply(name(phase, kid), row.getString("private_key")),
        Sql.instant(row, "since"),
        phase);
  }

  private String opened(String name, String stored) {
    if (cipher.isPresent() && !KeyCipher.isSealed(stored)) {
      throw new KeysUnreadable(
          "key "
              + name
              + " isn't sealed, though a secret is given;"
              + " delete it unless it is ours, for the next start seals it");
    }
    return plainOrOpened(name, stored);
  }

  private String plainOrOpened(String name, String stored) {
    if (!KeyCipher.isSealed(stored)) {
      return stored;
    }
    return cipher
        .orElseThrow(() -> new KeysUnreadable("key " + name + " is sealed, and no secret is given"))
        .open(name, stored);
  }

  private void write(Sql.Statements statements, List<ToolKey> keys) throws SQLException {
    statements.update("delete from lti_key");
    for (ToolKey key : keys) {
      statements.update(
          "insert into lti_key (kid, private_key, since, phase) values (?, ?, ?, ?)",
          key.kid(),
          cipher
              .map(it -> it.seal(name(key.phase(), key.kid()), key.encoded()))
              .orElse(key.encoded()),
          key.since(),
          key.phase());
    }
  }
}
