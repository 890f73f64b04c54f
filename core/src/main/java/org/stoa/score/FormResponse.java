package org.stoa.score;

import java.time.Instant;
import org.stoa.people.EmailAddress;
import org.stoa.problem.Place;
import org.stoa.statement.Percentage;

/**
 * One attempt at a quiz, as a form recorded it.
 *
 * @param score rounded down to two places, so that nobody passes by rounding
 */
public record FormResponse(EmailAddress email, Instant sent, Percentage score, Place place) {}
