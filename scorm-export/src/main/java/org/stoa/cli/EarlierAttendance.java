package org.stoa.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stoa.problem.Problem;
import org.stoa.problem.Problems;
import org.stoa.source.SourceLine;
import org.stoa.source.SourceLines;
import org.stoa.statement.Statement;
import org.stoa.statement.Verb;
import org.stoa.xapi.LineReading;
import org.stoa.xapi.StatementReader;

/** What was recorded before of who was where. */
final class EarlierAttendance {

  private EarlierAttendance() {}

  /** The {@code attended} statements of a file; the others are passed over line by line. */
  static List<Statement> in(Path file, StatementReader reader, List<Problem> problems) {
    List<Statement> attended = new ArrayList<>();
    Problems ofLines = new Problems();
    try (SourceLines lines = new SourceLines(file.toString(), Files.newInputStream(file))) {
      for (Optional<SourceLine> line = lines.next(ofLines);
          line.isPresent();
          line = lines.next(ofLines)) {
        LineReading reading = reader.read(line.get());
        problems.addAll(reading.problems());
        reading
            .statement()
            .map(it -> it.statement())
            .filter(it -> it.verb() == Verb.ATTENDED)
            .ifPresent(attended::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    problems.addAll(ofLines.inReadingOrder());
    return attended;
  }
}
