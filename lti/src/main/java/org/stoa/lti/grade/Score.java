package org.stoa.lti.grade;

import java.time.Instant;
import java.util.Optional;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.platform.PlatformExtension;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.text.Timestamps;

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
 * @param timestamp when this came to be; a platform refuses one that isn't later than its last, and
 *     some compare whole seconds. Sent in milliseconds
 * @param comment plain text that the person may read
 * @param submission when the person worked on it
 * @param scoringUserId the {@code sub} of the launches of whoever graded
 * @param canvas goes only to platforms whose registration has {@link
 *     PlatformExtension#CANVAS_SCORE}; others don't see it
 */
public record Score(
    String userId,
    Optional<Points> points,
    ActivityProgress activityProgress,
    GradingProgress gradingProgress,
    Instant timestamp,
    Optional<String> comment,
    Optional<Submission> submission,
    Optional<String> scoringUserId,
    Optional<CanvasSubmission> canvas) {

  /**
   * Points out of a maximum. A platform rescales them to the maximum of its column.
   *
   * @param given 0 or more; more than the maximum is allowed, and some platforms cut it
   * @param maximum greater than 0
   */
  public record Points(double given, double maximum) {

    /**
     * Checks both.
     *
     * @throws IllegalArgumentException if one is out of its range, or no finite number
     */
    public Points {
      if (!(given >= 0 && maximum > 0 && Double.isFinite(given) && Double.isFinite(maximum))) {
        throw new IllegalArgumentException("points " + given + " of " + maximum);
      }
    }
  }

  /**
   * When somebody worked. AGS 2.0, 3.4.9.
   *
   * @param startedAt the beginning
   * @param submittedAt the end
   */
  public record Submission(Optional<Instant> startedAt, Optional<Instant> submittedAt) {

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if the end is before the beginning
     */
    public Submission {
      if (startedAt.isPresent()
          && submittedAt.isPresent()
          && submittedAt.get().isBefore(startedAt.get())) {
        throw new IllegalArgumentException("submitted before it was started");
      }
    }

    private JsonObject json() {
      return JsonObject.builder()
          .put("startedAt", startedAt.map(Timestamps::write))
          .put("submittedAt", submittedAt.map(Timestamps::write))
          .build();
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

    String term() {
      return term;
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

  /**
   * Checks who.
   *
   * @throws IllegalArgumentException if nobody is named
   */
  public Score {
    if (userId.isBlank() || scoringUserId.filter(String::isBlank).isPresent()) {
      throw new IllegalArgumentException("a score needs a user");
    }
  }

  /** A score without anything that may be left out. */
  public static Score of(
      String userId,
      Optional<Points> points,
      ActivityProgress activityProgress,
      GradingProgress gradingProgress,
      Instant timestamp) {
    return new Score(
        userId,
        points,
        activityProgress,
        gradingProgress,
        timestamp,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** A final grade. */
  public static Score graded(String userId, double given, double maximum, Instant timestamp) {
    return of(
        userId,
        Optional.of(new Points(given, maximum)),
        ActivityProgress.COMPLETED,
        GradingProgress.FULLY_GRADED,
        timestamp);
  }

  /** The same score with a comment. */
  public Score withComment(String text) {
    return with(Optional.of(text), submission, scoringUserId, canvas);
  }

  /** The same score, saying when the person worked. */
  public Score withSubmission(Submission times) {
    return with(comment, Optional.of(times), scoringUserId, canvas);
  }

  /** The same score, saying who graded. */
  public Score withScoringUser(String grader) {
    return with(comment, submission, Optional.of(grader), canvas);
  }

  /** The same score with the person's work, for Canvas. */
  public Score withCanvas(CanvasSubmission work) {
    return with(comment, submission, scoringUserId, Optional.of(work));
  }

  private Score with(
      Optional<String> words,
      Optional<Submission> times,
      Optional<String> grader,
      Optional<CanvasSubmission> work) {
    return new Score(
        userId, points, activityProgress, gradingProgress, timestamp, words, times, grader, work);
  }

  /** As it goes to this platform. */
  JsonObject json(Registration registration) {
    JsonObject.Builder json =
        JsonObject.builder()
            .put("userId", userId)
            .put("activityProgress", activityProgress.term)
            .put("gradingProgress", gradingProgress.term)
            .put("timestamp", Timestamps.write(timestamp))
            .put("comment", comment)
            .put("scoringUserId", scoringUserId);
    points.ifPresent(
        value -> json.put("scoreGiven", value.given()).put("scoreMaximum", value.maximum()));
    submission.ifPresent(times -> json.put("submission", times.json()));
    canvas
        .filter(work -> registration.extensions().contains(PlatformExtension.CANVAS_SCORE))
        .ifPresent(work -> json.put(CanvasSubmission.NAME, work.json()));
    return json.build();
  }

  /** Doesn't show whose score it is. */
  @Override
  public String toString() {
    return "Score[" + activityProgress + ", " + gradingProgress + ", " + timestamp + "]";
  }
}
