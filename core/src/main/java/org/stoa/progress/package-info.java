/**
 * What the statements mean: who has completed what, why, and what is still possible.
 *
 * <p>{@link org.stoa.progress.Evaluator} is a pure function of a criterion, an edition, the
 * statements of one learner and an instant. Its {@link org.stoa.progress.Finding} says the status,
 * since when, because of which statements, and why in words. Every screen, file and grade asks this
 * evaluator and nothing else, so two of them can't contradict each other; what-if is the same
 * evaluation of a longer log. {@link org.stoa.progress.Progress} puts all findings of an edition
 * together for one learner, and {@link org.stoa.progress.Adoption} says what another version of its
 * rules changes for her.
 *
 * <p>Inside, an {@code Evaluation} walks through a criterion; each kind of need has a class of its
 * own, which looks at the {@code Circumstances} of one activity.
 *
 * <p>Not here: storage. A status is computed when somebody looks, never kept.
 */
@NullMarked
package org.stoa.progress;

import org.jspecify.annotations.NullMarked;
