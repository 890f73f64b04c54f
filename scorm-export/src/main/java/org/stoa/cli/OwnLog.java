package org.stoa.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;
import org.stoa.statement.Statement;

/** What a file of statements says about one learner. */
record OwnLog(String learner, StatementFile file) {

  /** Empty if the file has an error, or isn't clear about her; that is said then. */
  Optional<List<Statement>> statements(PrintWriter err, Clock clock) throws IOException {
    try (ProgressBar bar =
        new ProgressBar(err, Terminal.showsErrors(), "Reading", file.work(), clock)) {
      ProblemReport report = new ProblemReport(err, bar);
      List<LearnerLog> logs = new ArrayList<>();
      AskedLearner asked = new AskedLearner(Optional.of(learner));
      file.forEachLearner(asked, bar, report, () -> {}, logs::add);
      if (logs.size() > 1) {
        tellSeveral(report);
      }
      bar.wipe();
      if (report.hasErrors()) {
        err.println(report.summary() + "; nothing was written");
        return Optional.empty();
      }
      return Optional.of(logs.get(0).statements());
    }
  }

  private void tellSeveral(ProblemReport report) {
    Problems problems = new Problems();
    problems.error(
        "SEVERAL_ENROLMENTS",
        Place.startOf(file.name()),
        "\"" + learner + "\" is enrolled more than once; name one registration instead.");
    report.tell(problems.inReadingOrder());
  }
}
