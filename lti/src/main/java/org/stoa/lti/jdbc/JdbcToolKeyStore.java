package org.stoa.lti.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    return opened(rows());
  }

  @Override
  public boolean replace(List<ToolKey> seen, List<ToolKey> next) {
    List<Row> written = next.stream().map(this::row).toList();
    while (true) {
      List<Row> before = rows();
      if (!states(opened(before)).equals(states(seen))) {
        return false;
      }
      if (replaced(before, written)) {
        return true;
      }
    }
  }

  /**
   * Makes sure that the keys can be read, and seals them if none was sealed before, since they were
   * stored before there was a cipher; nothing else takes such keys then. Keys are written all at
   * once, so a plain one among sealed ones was put there by somebody else. Safe to repeat; for the
   * start of a node.
   *
   * @throws KeysUnreadable if there are sealed keys that the cipher doesn't open, or some are
   *     sealed and others aren't
   */
  public void secure() {
    while (true) {
      List<Row> before = rows();
      if (cipher.isEmpty() || before.stream().anyMatch(Row::isSealed)) {
        opened(before);
        return;
      }
      if (replaced(before, before.stream().map(row -> row(row.key(row.text()))).toList())) {
        return;
      }
    }
  }

  /**
   * Writes other rows in the place of those that were read before. What takes long, to seal and to
   * open, was done by then: nobody waits for it.
   *
   * @return false if there are others by now; then nothing is written
   */
  private boolean replaced(List<Row> before, List<Row> after) {
    return sql.inTransaction(
        statements -> {
          statements.update("update lti_key_turn set turn = turn + 1");
          boolean unchanged = Set.copyOf(statements.query(Row::of, ALL)).equals(Set.copyOf(before));
          if (unchanged) {
            statements.update("delete from lti_key");
            for (Row row : after) {
              row.insert(statements);
            }
          }
          return unchanged;
        });
  }

  /** A key as it is stored. */
  private record Row(String kid, String text, Instant since, ToolKey.Phase phase) {

    static Row of(ResultSet row) throws SQLException {
      return new Row(
          row.getString("kid"),
          row.getString("private_key"),
          Sql.instant(row, "since"),
          ToolKey.Phase.valueOf(row.getString("phase")));
    }

    void insert(Sql.Statements statements) throws SQLException {
      statements.update(
          "insert into lti_key (kid, private_key, since, phase) values (?, ?, ?, ?)",
          kid,
          text,
          since,
          phase);
    }

    boolean isSealed() {
      return KeyCipher.isSealed(text);
    }

    ToolKey key(String encoded) {
      return ToolKey.decode(kid, encoded, since, phase);
    }
  }

  private List<Row> rows() {
    return sql.query(Row::of, ALL);
  }

  /** What two lists of keys are compared by. */
  private static Set<String> states(List<ToolKey> keys) {
    return keys.stream().map(key -> name(key.phase(), key.kid())).collect(Collectors.toSet());
  }

  /** What a key is sealed as: with another phase or kid it doesn't open. */
  private static String name(ToolKey.Phase phase, String kid) {
    return phase + " " + kid;
  }

  private Row row(ToolKey key) {
    String text =
        cipher
            .map(it -> it.seal(name(key.phase(), key.kid()), key.encoded()))
            .orElse(key.encoded());
    return new Row(key.kid(), text, key.since(), key.phase());
  }

  private List<ToolKey> opened(List<Row> rows) {
    return rows.stream().map(row -> row.key(opened(row))).toList();
  }

  private String opened(Row row) {
    String name = name(row.phase(), row.kid());
    if (row.isSealed()) {
      return cipher
          .orElseThrow(
              () -> new KeysUnreadable("key " + name + " is sealed, and no secret is given"))
          .open(name, row.text());
    }
    if (cipher.isPresent()) {
      throw new KeysUnreadable(
          "key "
              + name
              + " isn't sealed, though a secret is given;"
              + " delete it unless it is ours; a start seals keys of which none is sealed yet");
    }
    return row.text();
  }
}
