package org.stoa.tool.store;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Files in parts of bounded size: neither database has to hold a whole one in a row. */
record WorkParts(Jdbi jdbi) implements WorkFiles {

  private static final int PART = 512 * 1024;

  @Override
  public void keep(Handle transaction, UUID work, byte[] content) {
    for (int part = 0; part * PART < content.length; part++) {
      int end = Math.min(content.length, (part + 1) * PART);
      transaction.execute(
          "insert into work_part (work, part, content) values (?, ?, ?)",
          work,
          part,
          Arrays.copyOfRange(content, part * PART, end));
    }
  }

  @Override
  public void copy(UUID work, OutputStream out) throws IOException {
    Optional<byte[]> content = part(work, 0);
    for (int next = 1; content.isPresent(); next++) {
      out.write(content.get());
      content = part(work, next);
    }
  }

  private Optional<byte[]> part(UUID work, int part) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select content from work_part where work = ? and part = ?")
                .bind(0, work)
                .bind(1, part)
                .map((row, context) -> row.getBytes(1))
                .findOne());
  }
}
