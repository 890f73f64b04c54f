package org.stoa.lti.service;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.stoa.lti.json.JsonObject;

/**
 * How somebody stands in one line item, at one moment. AGS 2.0, 3.4.
 *
 * <p>Some platforms (Moodle) clear the grade of a person for whom a score arrives that isn't {@link
 * GradingProgress#FULLY_GRADED}: don't send one after a grade.
 *
 * @param userId the {@code sub} of the person's launches
 * @param points given, out of how many; absent while there is nothing to grade
 * @param activityProgress how far the person is
 * @param gradingProgress how far the grading is
 * @param timestamp when this came to be; a platform refuses one that isn't later than its last
 * @param comment plain text that the person may read
 */
public record Score(
    String userId,
    Optional<Points> points,
    ActivityProgress activityProgress,
    GradingProgress gradingProgress,
    Instant timestamp,
    Optional<String> comment) {

  /**
   * Points out of a maximum.
   *
   * @param given 0 or more; more than the maximum is allowed, and some platforms cut it
   * @param maximum greater than 0
   */
  public record Points(double given, double maximum) {

    /**
     * Checks both.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public Points {
      if (!(given >= 0 && maximum > 0)) {
        throw new IllegalArgumentException("points " + given + " of " + maximum);
      }
    }
  }

  /** AGS 2.0, 3.4.7. */
  public enum ActivityProgress {
    INITIALIZED("Initialized"),
    STARTED("Started"),
    IN_PROGRESS("InProgress"),
    SUBMITTED("Submitted"),
    COMPLETED("Completed");

    private final String term;

    ActivityProgress(String term) {
      this.term = term;
    }
  }

  /** AGS 2.0, 3.4.8. */
  public enum GradingProgress {
    FULLY_GRADED("FullyGraded"),
    PENDING("Pending"),
    PENDING_MANUAL("PendingManual"),
    FAILED("Failed"),
    NOT_READY("NotReady");

    private final String term;

    GradingProgress(String term) {
      this.term = term;
    }
  }

  /** A final grade. */
  public static Score graded(String userId, double given, double maximum, Instant timestamp) {
    return new Score(
        userId,
        Optional.of(new Points(given, maximum)),
        ActivityProgress.COMPLETED,
        GradingProgress.FULLY_GRADED,
        timestamp,
        Optional.empty());
  }

  /** The same score with a comment. */
  public Score withComment(String text) {
    return new Score(
        userId, points, activityProgress, gradingProgress, timestamp, Optional.of(text));
  }

  JsonObject json() {
    JsonObject.Builder json =
        JsonObject.builder()
            .put("userId", userId)
            .put("activityProgress", activityProgress.term)
            .put("gradingProgress", gradingProgress.term)
            .put("timestamp", timestamp.truncatedTo(ChronoUnit.MILLIS).toString())
            .put("comment", comment);
    points.ifPresent(
        value -> json.put("scoreGiven", value.given()).put("scoreMaximum", value.maximum()));
    return json.build();
  }

  /** Doesn't show whose score it is. */
  @Override
  public String toString() {
    return "Score[" + activityProgress + ", " + gradingProgress + ", " + timestamp + "]";
  }
}
