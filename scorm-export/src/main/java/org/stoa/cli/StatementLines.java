package org.stoa.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.stoa.statement.Statement;
import org.stoa.xapi.Course;
import org.stoa.xapi.StatementWriter;

/** The statements that a command leaves to be recorded, as xAPI, one in each line. */
record StatementLines(List<Statement> statements, Course course) {

  /** Writes a new file; what is recorded in one that exists is never written over. */
  void write(Path file) {
    StatementWriter writer = new StatementWriter(course);
    try {
      Files.write(
          file, statements.stream().map(writer::line).toList(), StandardOpenOption.CREATE_NEW);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
