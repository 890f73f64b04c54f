package org.stoa.content;

import java.util.Optional;
import org.stoa.quiz.Mark;
import org.stoa.quiz.Response;
import org.stoa.statement.Percentage;

/**
 * A marked attempt, and where the learner stands with it.
 *
 * @param seed of the paper that it answers; see {@link org.stoa.quiz.Paper#drawn}
 * @param best her best score, this attempt included
 * @param pass the score she needs; empty if any will do
 * @param again the address for another attempt; empty if there is none
 */
public record Attempt(
    Response response,
    Mark mark,
    int seed,
    Percentage best,
    Optional<Percentage> pass,
    Optional<String> again) {}
