package org.stoa.cli;

import java.util.Comparator;
import java.util.List;
import org.stoa.statement.EnrolmentId;
import org.stoa.statement.Statement;

/**
 * All statements of one enrolment.
 *
 * @param learner as the file names her
 */
record LearnerLog(String learner, EnrolmentId enrolment, List<Statement> statements) {

  static final Comparator<LearnerLog> BY_NAME =
      Comparator.comparing(LearnerLog::learner).thenComparing(log -> log.enrolment().value());

  LearnerLog {
    statements = List.copyOf(statements);
  }
}
