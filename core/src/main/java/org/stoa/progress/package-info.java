/**
 * What the statements mean: who has completed what, why, and what is still possible.
 *
 * <p>{@link org.stoa.progress.Evaluator} is a pure function of a criterion, an edition, the
 * statements of one learner and an instant. Its {@link org.stoa.progress.Finding} says the status,
 * since when, because of which statements, and why in words. Every screen, file and grade asks this
 * evaluator and nothing else, so two of them can't contradict each other; what-if is the same
 * evaluation of a longer log.
 *
 * <p>Not here: storage. A status is computed when somebody looks, never kept.
 */
@NullMarked
package org.stoa.progress;

import org.jspecify.annotations.NullMarked;
