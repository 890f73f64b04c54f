/**
 * The algebra of completion: when something counts as done.
 *
 * <p>A {@link org.stoa.criterion.Criterion} is a tree. Its leaves say what is needed of one
 * activity ({@link org.stoa.criterion.Measure}), its branches how leaves add up. There is no "not",
 * and no measure that more work could spoil: so whatever a learner has completed stays completed.
 * The vocabulary is that of SCORM 2004 rollup ({@code all}, {@code atLeastCount}) and cmi5 {@code
 * moveOn}.
 *
 * <p>Not here: dates (an edition has them) and evaluation (see {@code org.stoa.progress}).
 */
@NullMarked
package org.stoa.criterion;

import org.jspecify.annotations.NullMarked;
