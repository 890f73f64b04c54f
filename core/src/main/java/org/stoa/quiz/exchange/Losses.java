package org.stoa.quiz.exchange;

import org.stoa.problem.Place;
import org.stoa.problem.Problems;
import org.stoa.quiz.Question;

/**
 * Names what a format can't hold.
 *
 * @param format as people call it
 * @param file whose questions are written
 */
record Losses(String format, String file, Problems problems) {

  void leftOut(Question question, String what) {
    report("QUESTION_LEFT_OUT", "The question \"" + question.id() + "\" is left out: ", what);
  }

  void changed(Question question, String what) {
    report("QUESTION_CHANGED", "The question \"" + question.id() + "\" changes: ", what);
  }

  /** Something about the whole quiz. */
  void changed(String what) {
    report("QUIZ_CHANGED", "", what);
  }

  private void report(String code, String which, String what) {
    problems.warning(code, Place.startOf(file), which + format + " " + what + ".");
  }
}
