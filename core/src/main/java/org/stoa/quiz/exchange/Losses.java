package org.stoa.quiz.exchange;

import java.util.List;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;
import org.stoa.quiz.Choice;
import org.stoa.quiz.Question;
import org.stoa.quiz.QuestionSet;
import org.stoa.quiz.Section;
import org.stoa.quiz.TrueFalse;

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

  /** What a bare list of questions doesn't say. */
  void ofStructure(QuestionSet set) {
    ofSections(set);
    if (!set.title().isEmpty() || !set.introduction().isEmpty()) {
      changed("has neither title nor introduction");
    }
  }

  /** What sections without a choice of their own don't say. */
  void ofSections(QuestionSet set) {
    if (set.hasPools()) {
      changed("has no pools: every attempt asks all questions");
    }
    if (set.sections().stream().anyMatch(Section::isShuffled)) {
      changed("asks the questions in one order: none is shuffled");
    }
  }

  /** What a question that has only the words true and false doesn't say. */
  void ofWords(TrueFalse question) {
    if (!question.choices().stream().map(Choice::text).toList().equals(List.of("True", "False"))) {
      changed(question, "calls the choices True and False, in this order");
    }
  }

  /** Something about the whole quiz. */
  void changed(String what) {
    report("QUIZ_CHANGED", "", what);
  }

  private void report(String code, String which, String what) {
    problems.warning(code, Place.startOf(file), which + format + " " + what + ".");
  }
}
