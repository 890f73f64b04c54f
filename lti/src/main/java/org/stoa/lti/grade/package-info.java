/**
 * Grades in the gradebook of a platform: Assignment and Grade Services 2.0.
 *
 * <ul>
 *   <li>{@link org.stoa.lti.grade.GradeService}: the entry point.
 *   <li>{@link org.stoa.lti.grade.LineItem}: a column; found by its key or made, changed, deleted.
 *   <li>{@link org.stoa.lti.grade.Score}: what we say of somebody.
 *   <li>{@link org.stoa.lti.grade.Result}: what the gradebook says.
 * </ul>
 *
 * <p>Not here: when to send a score again, and whether a score is worth sending.
 */
@NullMarked
package org.stoa.lti.grade;

import org.jspecify.annotations.NullMarked;
