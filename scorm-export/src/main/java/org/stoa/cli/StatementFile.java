package org.stoa.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;
import org.stoa.source.SourceLine;
import org.stoa.source.SourceLines;
import org.stoa.xapi.Course;
import org.stoa.xapi.LearnerStatement;
import org.stoa.xapi.LineReading;
import org.stoa.xapi.StatementReader;

/** A file of xAPI statements, one in each line, of any size. Not thread-safe. */
final class StatementFile {

  private final Path path;
  private final StatementReader reader;

  StatementFile(Path path, Course course) {
    this.path = path;
    this.reader = new StatementReader(course);
  }

  /** As problems name it. */
  String name() {
    return String.valueOf(path.getFileName());
  }

  /** How much there is to do, for a progress bar: every byte is read twice. */
  long work() throws IOException {
    return 2 * Files.size(path);
  }

  /**
   * Tells what is wrong with the lines, and gives one learner after the other.
   *
   * @param isAsked which statements are wanted
   */
  void forEachLearner(
      Predicate<LearnerStatement> isAsked,
      ProgressBar bar,
      ProblemReport report,
      Consumer<LearnerLog> each)
      throws IOException {
    try (LearnerLogs logs = new LearnerLogs(reader, name(), Files.size(path))) {
      sort(isAsked, logs, bar, report);
      logs.forEach(bar, each);
    }
  }

  /** Reads every line once, and puts it to its learner's others. */
  private void sort(
      Predicate<LearnerStatement> isAsked, LearnerLogs logs, ProgressBar bar, ProblemReport report)
      throws IOException {
    try (SourceLines lines = new SourceLines(name(), Files.newInputStream(path))) {
      long consumed = 0;
      boolean isOver = false;
      while (!isOver) {
        Problems problems = new Problems();
        Optional<SourceLine> line = lines.next(problems);
        report.tell(problems.inReadingOrder());
        if (line.isPresent()) {
          LineReading read = reader.read(line.get());
          report.tell(read.problems());
          read.statement().filter(isAsked).ifPresent(it -> logs.add(it.statement(), line.get()));
        }
        bar.advance(lines.consumed() - consumed);
        consumed = lines.consumed();
        isOver = line.isEmpty();
      }
      if (consumed == 0) {
        Problems problems = new Problems();
        problems.warning(
            "EMPTY_FILE",
            Place.startOf(name()),
            "There is nothing in this file; is it the right one?");
        report.tell(problems.inReadingOrder());
      }
    }
  }
}
