/**
 * Questions, answers and marks.
 *
 * <p>A {@link org.stoa.quiz.QuestionSet} is read from a Markdown quiz by {@link
 * org.stoa.quiz.MarkdownQuizReader}; {@link org.stoa.quiz.Marking} marks what a learner answered.
 * The package player marks in JavaScript; the vectors under {@code conformance/marking} hold the
 * two together.
 *
 * <p>Not here: attempts and best scores, which are statements and criteria.
 */
@NullMarked
package org.stoa.quiz;

import org.jspecify.annotations.NullMarked;
