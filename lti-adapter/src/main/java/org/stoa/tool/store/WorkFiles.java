package org.stoa.tool.store;

import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Where the bytes of handed-in files are: an SPI for whoever keeps them elsewhere than in the
 * database. Implementations are safe for many threads.
 */
public interface WorkFiles {

  /**
   * Keeps a file. Once the transaction is committed it is durable; if it isn't, nobody will ask for
   * the file.
   */
  void keep(Handle transaction, UUID work, byte[] content);

  /** Writes a file; nothing if there is none. */
  void copy(UUID work, OutputStream out) throws IOException;

  /** In table {@code work_part}, so that a backup of the database has everything. */
  static WorkFiles inDatabase(Jdbi jdbi) {
    return new WorkParts(jdbi);
  }
}
