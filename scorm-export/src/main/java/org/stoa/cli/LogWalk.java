package org.stoa.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import org.stoa.json.JsonObject;
import org.stoa.problem.Problem;
import picocli.CommandLine;

/**
 * Goes through a file of statements, learner by learner, and says what comes of it.
 *
 * @param work what is being done, in a word
 */
record LogWalk(CommandLine command, String work, Clock clock) {

  /**
   * Says it, and how to exit.
   *
   * @param earlier what was found before the file was read
   */
  int tell(StatementFile file, AskedLearner asked, LogView view, List<Problem> earlier)
      throws IOException {
    PrintWriter out = command.getOut();
    PrintWriter err = command.getErr();
    try (ProgressBar bar = new ProgressBar(err, Terminal.showsErrors(), work, file.work(), clock)) {
      ProblemReport report = new ProblemReport(err, bar);
      report.tell(earlier);
      file.forEachLearner(
          asked,
          bar,
          report,
          () -> say(view.heading(report.told()), bar),
          log -> say(view.of(log), bar));
      say(view.summary(), bar);
      out.flush();
      err.println(report.summary());
      return report.hasErrors() ? Stoa.INVALID : 0;
    }
  }

  private void say(String lines, ProgressBar bar) {
    if (!lines.isEmpty()) {
      bar.wipe();
      command.getOut().print(lines);
    }
  }

  /** Says that nothing comes of it, and how to exit. */
  int refuse(AnswerHead head, boolean asJson) {
    head.tell(command.getErr());
    if (asJson) {
      command.getOut().print(JsonObject.line("head", head::write));
      command.getOut().flush();
    }
    return Stoa.INVALID;
  }
}
