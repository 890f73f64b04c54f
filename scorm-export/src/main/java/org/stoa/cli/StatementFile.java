package org.stoa.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.stoa.problem.Place;
import org.stoa.problem.Problem;
import org.stoa.problem.Problems;
import org.stoa.source.SourceLine;
import org.stoa.source.SourceLines;
import org.stoa.xapi.Course;
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
   * @param whenRead once everything that is wrong was told, before the first learner
   */
  void forEachLearner(
      AskedLearner asked,
      ProgressBar bar,
      ProblemReport report,
      Runnable whenRead,
      Consumer<LearnerLog> each)
      throws IOException {
    try (LearnerLogs logs = new LearnerLogs(reader, name(), Files.size(path))) {
      sort(asked, logs, bar, report);
      whenRead.run();
      logs.forEach(
          bar,
          log -> {
            if (asked.isMeantBy(log)) {
              each.accept(log);
            }
          });
    }
  }

  /** Reads every line once, and puts it to its learner's others. */
  private void sort(AskedLearner asked, LearnerLogs logs, ProgressBar bar, ProblemReport report)
      throws IOException {
    boolean isKnown = asked.id().isEmpty();
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
          read.statement().ifPresent(it -> logs.add(it.statement(), line.get()));
          isKnown = isKnown || read.statement().filter(asked::isNamedIn).isPresent();
        }
        bar.advance(lines.consumed() - consumed);
        consumed = lines.consumed();
        isOver = line.isEmpty();
      }
      report.tell(ofWhole(asked, isKnown, consumed == 0));
    }
  }

  private List<Problem> ofWhole(AskedLearner asked, boolean isKnown, boolean isEmpty) {
    Problems problems = new Problems();
    if (isEmpty) {
      problems.warning(
          "EMPTY_FILE",
          Place.startOf(name()),
          "There is nothing in this file; is it the right one?");
    }
    if (!isKnown) {
      problems.error(
          "NO_LEARNER",
          Place.startOf(name()),
          "Nothing here is about \"%s\"; look for the registration, or for the actor's account or mbox."
              .formatted(asked.id().orElseThrow()));
    }
    return problems.inReadingOrder();
  }
}
