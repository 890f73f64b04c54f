package org.stoa.tool.store;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.stoa.lti.claim.GradeEndpoint;
import org.stoa.lti.service.Scope;
import org.stoa.lti.testing.FreshDatabase;
import org.stoa.programme.EditionId;
import org.stoa.programme.ProgrammeId;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Authority;
import org.stoa.statement.EnrolmentId;
import org.stoa.statement.Result;
import org.stoa.statement.Statement;
import org.stoa.tool.store.Enrolments.Person;
import org.stoa.tool.store.GradeTargets.GradeTarget;

/** What the tests of the stores keep. */
final class Samples {

  static final Instant NOW = Instant.parse("2026-03-03T10:00:00.123Z");
  static final ActivityId QUIZ = new ActivityId("quiz-1");
  static final ProgrammeId PROGRAMME = new ProgrammeId("sample");
  static final EditionId EDITION = new EditionId("spring");

  private Samples() {}

  /** An empty database that nobody else has. */
  static Database database() {
    return Database.open(FreshDatabase.url());
  }

  static Person person(String subject) {
    return new Person("https://lms.example", "client", "7", subject);
  }

  static EnrolmentId enrol(Database database, String subject) {
    return new Enrolments(database.jdbi()).enrol(person(subject), PROGRAMME, EDITION).id();
  }

  static Statement statement(EnrolmentId enrolment, Result result) {
    return new Statement(
        UUID.randomUUID(),
        enrolment,
        QUIZ,
        result,
        NOW,
        NOW.plusSeconds(5),
        Authority.staff("Facilitator"),
        Optional.of("because"));
  }

  /** Has somebody come by a course, whose link to the programme has a column. */
  static void come(Database database, EnrolmentId learner, String course) {
    GradeEndpoint endpoint =
        new GradeEndpoint(
            Set.of(Scope.SCORE.uri()),
            Optional.empty(),
            Optional.of(URI.create("https://lms.example/items/" + course)));
    new GradeTargets(database.jdbi())
        .save(learner, new GradeTarget(course, "programme", "link-in-" + course, endpoint));
  }
}
