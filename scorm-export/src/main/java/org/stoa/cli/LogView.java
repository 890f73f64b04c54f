package org.stoa.cli;

import java.util.List;
import org.stoa.problem.Problem;

/**
 * What a command says of a file of statements, for a person or for a program: whole lines with
 * their ends.
 */
interface LogView {

  /**
   * First: what it is about.
   *
   * @param problems of the file and of what it is about; a person has read them already
   */
  String heading(List<Problem> problems);

  /** Then of one learner after the other; empty if there is nothing to say of her. */
  String of(LearnerLog log);

  /** Last: of all learners together. */
  String summary();
}
