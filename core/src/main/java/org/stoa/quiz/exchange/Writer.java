package org.stoa.quiz.exchange;

import org.stoa.quiz.QuestionSet;

/** Writes questions as one text. */
interface Writer {

  /** The text; what it can't hold is a warning. */
  String write(QuestionSet questions, Losses losses);
}
