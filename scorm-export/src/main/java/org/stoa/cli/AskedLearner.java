package org.stoa.cli;

import java.util.Optional;
import org.stoa.xapi.LearnerStatement;

/**
 * Whom a command was asked about.
 *
 * @param id a registration, the name of an account or an e-mail address; everybody if empty
 */
record AskedLearner(Optional<String> id) {

  static final AskedLearner EVERYBODY = new AskedLearner(Optional.empty());

  /** Whether this statement names her. */
  boolean isNamedIn(LearnerStatement told) {
    return id.map(
            it ->
                it.equals(told.learner())
                    || it.equals(told.statement().enrolment().value().toString()))
        .orElse(true);
  }

  /** Whether any of these statements names her; then all of them are about her. */
  boolean isMeantBy(LearnerLog log) {
    return id.map(it -> log.names().contains(it) || it.equals(log.enrolment().value().toString()))
        .orElse(true);
  }
}
