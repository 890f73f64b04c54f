package org.stoa.quiz.exchange;

import org.stoa.quiz.QuestionSet;

/** Writes the questions of a quiz. */
interface Writer {

  /** The files; what they can't hold is a warning. */
  QuizFiles write(QuestionSet questions, Losses losses);
}
