package org.stoa.tool.page;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.stoa.tool.testing.Visits;

/** A tool with the sample programme, running for each test anew. */
abstract class VisitedTool {

  @TempDir Path folder = Path.of("");
  Visits visits;

  @BeforeEach
  final void open() throws Exception {
    visits = new Visits(folder);
  }

  @AfterEach
  final void close() {
    visits.close();
  }
}
