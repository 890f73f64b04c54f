/**
 * Questions, answers and marks.
 *
 * <p>A {@link org.stoa.quiz.QuestionSet} is read from a Markdown quiz by {@link
 * org.stoa.quiz.MarkdownQuizReader}. It holds {@link org.stoa.quiz.Question}s of seven kinds in
 * {@link org.stoa.quiz.Section}s; a {@link org.stoa.quiz.Paper} is what one attempt asks of them.
 * {@link org.stoa.quiz.Marking} marks a {@link org.stoa.quiz.Response}: each question says which
 * {@link org.stoa.quiz.Share} of its points an {@link org.stoa.quiz.Answer} brings. The package
 * player marks in JavaScript; the vectors under {@code conformance/marking} hold the two together.
 *
 * <p>Not here: attempts and best scores, which are statements and criteria; questions that people
 * mark, which are tasks.
 */
@NullMarked
package org.stoa.quiz;

import org.jspecify.annotations.NullMarked;
