/**
 * Grades, from statements to the gradebook of a platform.
 *
 * <p>{@link org.stoa.tool.grade.Grading} says what a learner's new statements are worth; its grades
 * are written to the outbox in the same transaction. {@link org.stoa.tool.grade.GradeCourier}
 * carries them over: at least once, in order for each learner and column, with the time at which
 * they were earned, and never while a learner waits.
 *
 * <p>Not here: marking, and the LTI services themselves.
 */
@NullMarked
package org.stoa.tool.grade;

import org.jspecify.annotations.NullMarked;
