package org.stoa.quiz.exchange;

import java.util.Optional;
import org.stoa.problem.Problems;
import org.stoa.quiz.QuestionSet;
import org.stoa.source.SourceText;

/** Reads the questions of one text. */
interface Reader {

  /** The questions; empty if there are errors. What can't be kept is a warning. */
  Optional<QuestionSet> read(SourceText source, Problems problems);
}
