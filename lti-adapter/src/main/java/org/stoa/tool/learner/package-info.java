/**
 * What learners see: the programme, its activities, marked attempts.
 *
 * <p>Not here: what acts mean ({@link org.stoa.tool.classroom.Classroom}) and how lectures and
 * quizzes look ({@code org.stoa.content}), which packages share.
 */
@NullMarked
package org.stoa.tool.learner;

import org.jspecify.annotations.NullMarked;
