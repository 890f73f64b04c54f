/**
 * What learners can do in an edition, without a page around it.
 *
 * <p>{@link org.stoa.tool.classroom.Classroom} writes what a {@link
 * org.stoa.tool.classroom.Learner} does as statements, with the grades that they change in the same
 * transaction; {@link org.stoa.tool.classroom.Standing} says how she stands by them.
 *
 * <p>{@link org.stoa.tool.classroom.Desk} is where people who teach sit: it says how a whole group
 * stands, tells one person's {@link org.stoa.tool.classroom.Story}, and writes a {@link
 * org.stoa.tool.classroom.Decision} down; {@link org.stoa.tool.classroom.DeskReviews} hands them
 * the work that waits.
 *
 * <p>Not here: what counts as done ({@code org.stoa.progress}), marking ({@code org.stoa.quiz}),
 * the SQL ({@code org.stoa.tool.store}), and who may come in: launches let in ({@code
 * org.stoa.tool.page}).
 */
@NullMarked
package org.stoa.tool.classroom;

import org.jspecify.annotations.NullMarked;
