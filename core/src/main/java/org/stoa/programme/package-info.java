/**
 * The programme as its designer means it, and its runs.
 *
 * <p>A {@link org.stoa.programme.Programme} has activities and awards, and no dates; it is written
 * once. An {@link org.stoa.programme.Edition} is one run of it: a zone, a calendar, seats. Both are
 * immutable. They are read from a folder by {@code org.stoa.authoring}. A {@link
 * org.stoa.programme.Rotation} plans the rounds of a marketplace. What two versions of a programme
 * differ in is a list of {@link org.stoa.programme.Difference}s.
 *
 * <p>Not here: what a learner did ({@code org.stoa.statement}) and what that means ({@code
 * org.stoa.progress}).
 */
@NullMarked
package org.stoa.programme;

import org.jspecify.annotations.NullMarked;
