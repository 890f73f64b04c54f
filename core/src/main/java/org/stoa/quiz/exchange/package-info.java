/**
 * Questions from and for other systems.
 *
 * <p>{@link org.stoa.quiz.exchange.QuizFiles} are what is exchanged: one text, or several as a
 * package. A {@link org.stoa.quiz.exchange.QuizFormat} recognises them, reads them into a {@link
 * org.stoa.quiz.QuestionSet}, or writes one. What a format can't hold, or Stoa can't, is a warning
 * that names the question and what is lost: {@code QUESTION_UNREAD} for one that is left out while
 * reading, {@code QUESTION_LEFT_OUT} while writing, {@code QUESTION_CHANGED} for one that isn't the
 * same any more.
 *
 * <p>Not here: Stoa's own Markdown, which {@code org.stoa.quiz} reads and writes; pictures and
 * other files that questions show; and what learners answered.
 */
@NullMarked
package org.stoa.quiz.exchange;

import org.jspecify.annotations.NullMarked;
