package org.stoa.tool.store;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.stoa.lti.spi.ToolKey;
import org.stoa.lti.spi.ToolKeyStore;

/** Our own keys, in table {@code lti_key}. */
public final class JdbcToolKeyStore implements ToolKeyStore {

  private final Jdbi jdbi;

  public JdbcToolKeyStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<ToolKey> all() {
    return jdbi.withHandle(JdbcToolKeyStore::all);
  }

  @Override
  public boolean addFirst(ToolKey key) {
    return jdbi.inTransaction(
        TransactionIsolationLevel.SERIALIZABLE,
        handle -> {
          if (!all(handle).isEmpty()) {
            return false;
          }
          insert(handle, key);
          return true;
        });
  }

  @Override
  public void save(ToolKey key) {
    jdbi.useTransaction(
        handle -> {
          handle.execute("delete from lti_key where kid = ?", key.kid());
          insert(handle, key);
        });
  }

  private static List<ToolKey> all(Handle handle) {
    return handle
        .createQuery("select * from lti_key")
        .map(
            (row, context) ->
                ToolKey.decode(
                    row.getString("kid"),
                    row.getString("private_key"),
                    Database.instant(row, "created"),
                    ToolKey.Phase.valueOf(row.getString("phase"))))
        .list();
  }

  private static void insert(Handle handle, ToolKey key) {
    handle.execute(
        "insert into lti_key (kid, private_key, created, phase) values (?, ?, ?, ?)",
        key.kid(),
        key.encoded(),
        Database.timestamp(key.created()),
        key.phase().name());
  }
}
