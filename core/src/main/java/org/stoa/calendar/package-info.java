/**
 * An edition as a calendar, and a calendar as an edition.
 *
 * <p>An {@link org.stoa.calendar.Agenda} is what one reader sees of an edition: sessions in their
 * slots, openings, deadlines (for one learner, her own), days and weeks. {@link
 * org.stoa.calendar.CalendarFeed} writes it as iCalendar (RFC 5545), {@link
 * org.stoa.calendar.ConferenceSchedule} as the schedule that conference apps read. {@link
 * org.stoa.calendar.CalendarImport} goes the other way: it reads somebody's calendar and says what
 * would change in an edition.
 *
 * <p>Time is what the clock on the wall of the edition's zone says, in both directions: a session
 * at nine stays at nine when clocks change.
 *
 * <p>Not here: invitations and answers to them (iTIP), recurring events, free and busy times,
 * reminders, fetching a calendar from the web.
 */
@NullMarked
package org.stoa.calendar;

import org.jspecify.annotations.NullMarked;
