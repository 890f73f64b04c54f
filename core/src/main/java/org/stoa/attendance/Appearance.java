package org.stoa.attendance;

import java.util.Optional;
import org.stoa.problem.Place;
import org.stoa.statement.Mode;

/**
 * One row of a report that says that somebody was there.
 *
 * @param mode in which way; empty if the report doesn't say
 */
public record Appearance(Place place, Attendee attendee, Stay stay, Optional<Mode> mode) {}
