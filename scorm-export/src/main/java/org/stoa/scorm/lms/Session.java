package org.stoa.scorm.lms;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The time from a unit's launch to its end (cmi5, section 3). Not thread-safe: the LMS lets one
 * request at a time at it.
 */
final class Session {

  /** How long after "terminated" what was on its way may arrive (cmi5, section 9.3.8). */
  private static final Duration GRACE = Duration.ofSeconds(10);

  /**
   * What never changes in it.
   *
   * @param course as it was at the launch
   * @param activity the unit's id, as this LMS names it
   * @param actor the learner, as JSON
   * @param template of the context of every statement
   */
  record Terms(
      String id,
      Enrolment enrolment,
      CourseStructure course,
      CourseStructure.Unit unit,
      String activity,
      JsonNode actor,
      JsonNode template,
      LaunchTerms launch,
      Instant launched) {}

  private final Terms terms;
  private boolean fetched;
  private boolean preferencesRead;
  private boolean abandoned;
  private Optional<Instant> terminated = Optional.empty();

  Session(Terms terms) {
    this.terms = terms;
  }

  Terms terms() {
    return terms;
  }

  /** Whether the token may be given out: only once. */
  boolean fetch() {
    boolean first = !fetched;
    fetched = true;
    return first;
  }

  void readPreferences() {
    preferencesRead = true;
  }

  boolean hasReadPreferences() {
    return preferencesRead;
  }

  void terminate(Instant when) {
    terminated = Optional.of(when);
  }

  void abandon() {
    abandoned = true;
  }

  /** Whether it goes on, as far as anybody knows. */
  boolean isRunning() {
    return !abandoned && terminated.isEmpty();
  }

  /** Whether anything may still arrive. */
  boolean isOpen(Instant now) {
    return !abandoned && terminated.map(end -> now.isBefore(end.plus(GRACE))).orElse(true);
  }
}
