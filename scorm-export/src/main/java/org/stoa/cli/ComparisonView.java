package org.stoa.cli;

import java.util.List;
import org.stoa.progress.Adoption;

/** What an adoption would change, for a person or for a program: whole lines with their ends. */
interface ComparisonView {

  /** First: what the two versions differ in. */
  String differences();

  /** Then, learner by learner, what changes for her. */
  String of(LearnerLog log, List<Adoption.Change> changes);

  /** Last: how many it changes something for. */
  String summary();
}
