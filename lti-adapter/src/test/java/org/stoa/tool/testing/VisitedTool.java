package org.stoa.tool.testing;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A tool with the sample programme, running for each test anew. */
public abstract class VisitedTool {

  @TempDir protected Path folder = Path.of("");
  protected Visits visits;

  @BeforeEach
  final void open() throws Exception {
    visits = new Visits(folder);
  }

  @AfterEach
  final void close() {
    visits.close();
  }
}
