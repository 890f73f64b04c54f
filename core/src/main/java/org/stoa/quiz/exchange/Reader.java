package org.stoa.quiz.exchange;

import java.util.Optional;
import org.stoa.problem.Problems;
import org.stoa.quiz.QuestionSet;

/** Reads the questions of a quiz. */
interface Reader {

  /** The questions; empty if there are errors. What can't be kept is a warning. */
  Optional<QuestionSet> read(QuizFiles files, Problems problems);
}
