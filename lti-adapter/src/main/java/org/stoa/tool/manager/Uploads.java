package org.stoa.tool.manager;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;
import org.stoa.source.SourceText;
import org.stoa.table.Sheet;

/** Reads tables that people send. */
final class Uploads {

  private Uploads() {}

  /** The cells of a file of at most 16 MiB; empty if it is none, and the problems say why. */
  static Optional<Sheet> sheet(Part part, Problems problems) throws IOException {
    String name = Optional.ofNullable(part.getSubmittedFileName()).orElse("");
    try (InputStream in = part.getInputStream()) {
      byte[] bytes = in.readNBytes(Sheet.LONGEST + 1);
      if (bytes.length > Sheet.LONGEST) {
        problems.error("FILE_TOO_LONG", Place.startOf(name), "More than 16 MiB; split it.");
        return Optional.empty();
      }
      return SourceText.decoded(name, bytes, SourceText.charset(bytes), problems)
          .flatMap(text -> Sheet.of(text, problems));
    }
  }
}
