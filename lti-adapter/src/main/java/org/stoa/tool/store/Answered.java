package org.stoa.tool.store;

import org.stoa.quiz.Response;

/**
 * What a learner was asked in an attempt, and what she answered.
 *
 * @param seed of her paper; see {@link org.stoa.quiz.Paper#drawn}
 */
public record Answered(int seed, Response response) {}
