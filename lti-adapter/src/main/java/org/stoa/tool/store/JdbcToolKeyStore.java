package org.stoa.tool.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.stoa.lti.jose.KeyCipher;
import org.stoa.lti.spi.KeysUnreadable;
import org.stoa.lti.spi.ToolKey;
import org.stoa.lti.spi.ToolKeyStore;

/**
 * Our own keys, in table {@code lti_key}, sealed if there is a cipher. Keys are changed by one node
 * at a time: whoever changes them holds the one row of {@code lti_key_turn}.
 */
public final class JdbcToolKeyStore implements ToolKeyStore {

  private final Jdbi jdbi;
  private final Optional<KeyCipher> cipher;

  /**
   * The keys in this database.
   *
   * @param cipher seals what is stored; without one, private keys lie there as they are
   */
  public JdbcToolKeyStore(Jdbi jdbi, Optional<KeyCipher> cipher) {
    this.jdbi = jdbi;
    this.cipher = cipher;
  }

  @Override
  public List<ToolKey> all() {
    return jdbi.withHandle(this::all);
  }

  @Override
  public boolean replace(List<ToolKey> seen, List<ToolKey> next) {
    return jdbi.inTransaction(
        handle -> {
          takeTurn(handle);
          if (!states(all(handle)).equals(states(seen))) {
            return false;
          }
          write(handle, next);
          return true;
        });
  }

  /**
   * Makes sure that the keys can be read, and seals those that were stored before there was a
   * cipher. Safe to repeat; for the start of a node.
   *
   * @throws KeysUnreadable if there are sealed keys that the cipher doesn't open
   */
  public void secure() {
    jdbi.useTransaction(
        handle -> {
          takeTurn(handle);
          List<ToolKey> keys = all(handle);
          if (cipher.isPresent()) {
            write(handle, keys);
          }
        });
  }

  private static void takeTurn(Handle handle) {
    handle.execute("update lti_key_turn set turn = turn + 1");
  }

  /** What two lists of keys are compared by. */
  private static Set<String> states(List<ToolKey> keys) {
    return keys.stream().map(key -> key.phase() + " " + key.kid()).collect(Collectors.toSet());
  }

  private List<ToolKey> all(Handle handle) {
    return handle.createQuery("select * from lti_key").map((row, context) -> key(row)).list();
  }

  private ToolKey key(ResultSet row) throws SQLException {
    String kid = row.getString("kid");
    return ToolKey.decode(
        kid,
        opened(kid, row.getString("private_key")),
        Database.instant(row, "since"),
        ToolKey.Phase.valueOf(row.getString("phase")));
  }

  private String opened(String kid, String stored) {
    if (!KeyCipher.isSealed(stored)) {
      return stored;
    }
    return cipher
        .orElseThrow(() -> new KeysUnreadable("key " + kid + " is sealed, and no secret is given"))
        .open(kid, stored);
  }

  private void write(Handle handle, List<ToolKey> keys) {
    handle.execute("delete from lti_key");
    for (ToolKey key : keys) {
      handle.execute(
          "insert into lti_key (kid, private_key, since, phase) values (?, ?, ?, ?)",
          key.kid(),
          cipher.map(it -> it.seal(key.kid(), key.encoded())).orElse(key.encoded()),
          Database.timestamp(key.since()),
          key.phase().name());
    }
  }
}
