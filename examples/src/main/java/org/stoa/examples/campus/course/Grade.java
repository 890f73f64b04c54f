package org.stoa.examples.campus.course;

import java.time.Instant;
import java.util.Optional;

/**
 * What a tool last said about a person in one column. Immutable.
 *
 * @param score points on the scale of the line item; empty if there is none, or none any more
 * @param at when the tool says the score came to be
 * @param activityProgress as sent, such as {@code Completed}
 * @param gradingProgress as sent, such as {@code FullyGraded}
 */
public record Grade(
    String person,
    Optional<Double> score,
    Instant at,
    String activityProgress,
    String gradingProgress,
    Optional<String> comment) {

  Grade scaled(double factor) {
    return new Grade(
        person,
        score.map(points -> points * factor),
        at,
        activityProgress,
        gradingProgress,
        comment);
  }
}
