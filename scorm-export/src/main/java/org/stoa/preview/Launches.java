package org.stoa.preview;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.stoa.json.JsonObject;
import org.stoa.scorm.lms.Cmi5Sessions;
import org.stoa.scorm.lms.CourseStructure;
import org.stoa.scorm.lms.CourseStructure.Unit;
import org.stoa.scorm.lms.Enrolment;
import org.stoa.scorm.lms.HeardRequest;
import org.stoa.scorm.lms.Launch;
import org.stoa.scorm.lms.LaunchTerms;
import org.stoa.scorm.lms.OfferedCourse;
import org.stoa.scorm.lms.Standing;
import org.stoa.scorm.lms.Violation;
import org.stoa.scorm.lms.WebFile;
import org.stoa.source.SourceText;

/**
 * One learner's launches of a cmi5 package. What she has reached outlives every save, since the
 * sessions know nothing of files; only the course is read anew. Safe for any thread.
 */
final class Launches {

  private static final String COURSE = "cmi5.xml";
  private static final Duration GOODBYE = Duration.ofSeconds(1);

  private final Latest latest;
  private final Cmi5Sessions sessions;
  private volatile Enrolment learner = enrolled();

  /** What is asked when the LMS is to show something. */
  private volatile Optional<Shown> shown = Optional.empty();

  private record Shown(CourseStructure course, Unit unit) {}

  Launches(Latest latest, Clock clock) {
    this.latest = latest;
    this.sessions = new Cmi5Sessions(clock, this::tell);
  }

  /** Who answers the unit. */
  Cmi5Sessions sessions() {
    return sessions;
  }

  private static Enrolment enrolled() {
    return new Enrolment(UUID.randomUUID(), "learner-1");
  }

  /**
   * Launches the one unit, once the page that played before has said goodbye.
   *
   * @param root the address of the package's files
   * @param afresh whether for a learner who knows nothing
   * @return the launch as the page reads it; empty if the package has no course
   */
  synchronized Optional<String> launch(PackageContents contents, URI root, boolean afresh)
      throws IOException, InterruptedException {
    Optional<CourseStructure> course = course(contents);
    if (course.isEmpty()) {
      return Optional.empty();
    }
    sessions.awaitEnd(learner, GOODBYE);
    if (afresh) {
      learner = enrolled();
    }
    Unit unit = course.get().units().get(0);
    shown = Optional.of(new Shown(course.get(), unit));
    Launch launch =
        sessions.launch(new OfferedCourse(course.get(), root), learner, unit, LaunchTerms.normal());
    latest.tell(JsonObject.compact(json -> json.writeStringField("session", launch.session())));
    return Optional.of(
        JsonObject.compact(
            json -> {
              json.writeStringField("session", launch.session());
              json.writeStringField("page", launch.url().toString());
              standing(json);
            }));
  }

  private static Optional<CourseStructure> course(PackageContents contents) throws IOException {
    Optional<WebFile> file = contents.find(COURSE);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in = file.get().content().open()) {
      String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return CourseStructure.of(new SourceText(COURSE, xml));
    }
  }

  private void tell(HeardRequest request) {
    latest.tell(
        JsonObject.compact(
            json -> {
              json.writeStringField("session", request.session());
              json.writeStringField("method", request.method());
              json.writeStringField("resource", request.resource());
              json.writeStringField("about", request.about());
              json.writeNumberField("length", request.length());
              json.writeNumberField("status", request.status());
              json.writeStringField("why", request.why());
              json.writeBooleanField("writes", request.isWrite());
              json.writeArrayFieldStart("violations");
              for (Violation violation : request.violations()) {
                json.writeString(violation.toString());
              }
              json.writeEndArray();
              standing(json);
            }));
  }

  private void standing(JsonGenerator json) throws IOException {
    if (shown.isPresent()) {
      Shown now = shown.get();
      json.writeObjectFieldStart("standing");
      write(sessions.standing(now.course(), learner, now.unit()), json);
      json.writeEndObject();
    }
  }

  /** By the names that the run-times of SCORM have for it. */
  private static void write(Standing standing, JsonGenerator json) throws IOException {
    String begun = standing.isBegun() ? "incomplete" : "";
    json.writeStringField("completion", standing.isCompleted() ? "completed" : begun);
    json.writeStringField(
        "success", standing.success().map(it -> it ? "passed" : "failed").orElse(""));
    json.writeStringField("satisfaction", standing.isSatisfied() ? "satisfied" : "");
    json.writeStringField("score", standing.score().map(Launches::percent).orElse(""));
    json.writeNumberField("state", standing.state());
  }

  private static String percent(BigDecimal score) {
    return score.movePointRight(2).stripTrailingZeros().toPlainString();
  }
}
