package org.stoa.cli;

import org.stoa.progress.Progress;

/** One learner's progress in words, for a person or for a program. */
interface EvaluationView {

  /** Whole lines, each with its end. */
  String of(LearnerLog log, Progress progress);
}
