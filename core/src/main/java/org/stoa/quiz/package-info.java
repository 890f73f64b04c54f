/**
 * Questions, answers and marks.
 *
 * <p>A {@link org.stoa.quiz.QuestionSet} is read from a Markdown quiz by {@link
 * org.stoa.quiz.MarkdownQuizReader}, and written as one by {@link
 * org.stoa.quiz.MarkdownQuizWriter}; other formats are exchanged by {@code org.stoa.quiz.exchange}.
 * It holds {@link org.stoa.quiz.Question}s of seven kinds in {@link org.stoa.quiz.Section}s: some
 * have choices to mark ({@link org.stoa.quiz.ChoiceQuestion}), some something to type ({@link
 * org.stoa.quiz.WrittenQuestion}). A {@link org.stoa.quiz.Paper} is what one attempt asks of them.
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
