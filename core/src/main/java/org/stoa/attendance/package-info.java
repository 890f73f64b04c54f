/**
 * The reports of meeting tools become facts about who was present.
 *
 * <p>{@link org.stoa.attendance.MeetingReportReader} recognises a report by its header and reads it
 * into a {@link org.stoa.attendance.MeetingReport}: appearances of attendees, as the tool saw them.
 * {@link org.stoa.attendance.IdentityMatcher} says who they are. Only an e-mail address, an id or
 * an alias that somebody confirmed makes an {@link org.stoa.attendance.IdentityMatch} certain; a
 * likeness of names only ever makes a proposal. An {@link org.stoa.attendance.AttendanceImport} is
 * the dry run: what would be recorded, what waits for a person, and at last the statements. {@link
 * org.stoa.attendance.DoubleAttendance} finds those who were at two places at once.
 *
 * <p>Not here: what a share of a session is worth ({@code org.stoa.progress}), fetching reports
 * from a tool, and clicks on "join", which say nothing about presence.
 */
@NullMarked
package org.stoa.attendance;

import org.jspecify.annotations.NullMarked;
