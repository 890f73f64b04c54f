/**
 * A small LMS on this machine that plays packages: to look at one before it is uploaded, and to
 * hold it to the standard.
 *
 * <p>{@link org.stoa.scorm.lms.StrictRunTime} is the run-time API of SCORM as scripts of the page
 * around a package; it refuses what the standard forbids. {@link org.stoa.scorm.lms.WebFile} is
 * what a browser gets of a package.
 *
 * <p>{@link org.stoa.scorm.lms.Cmi5Lms} is the way in for cmi5. It takes a package that its
 * {@linkplain org.stoa.scorm.inspect.Inspection inspection} finds in order, and enrols learners.
 * Behind it, {@link org.stoa.scorm.lms.Cmi5Sessions} launches units, and is the learning record
 * store that they speak to (xAPI 1.0.3: statements, state, agent and activity profiles), on
 * whatever server sends it their requests. It refuses what cmi5 forbids, and keeps each refusal as
 * a {@link org.stoa.scorm.lms.Violation} that names the requirement, by the numbers of ADL's list.
 * Everything is in memory and within bounds, and only this machine can reach it.
 *
 * <p>Not here: the page around a package, which is {@code org.stoa.preview}'s; people and their
 * passwords, units whose pages aren't in the package, attachments, statements of others about
 * statements, and queries beyond what a unit or a report of one course asks.
 */
@NullMarked
package org.stoa.scorm.lms;

import org.jspecify.annotations.NullMarked;
