package org.stoa.examples.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.stoa.examples.campus.Campus;
import org.stoa.examples.campus.course.CaringCities;
import org.stoa.examples.campus.course.Person;
import org.stoa.examples.campus.platform.tool.Tool;
import org.stoa.programme.Edition;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Authority;
import org.stoa.statement.EnrolmentId;
import org.stoa.statement.Interval;
import org.stoa.statement.Result;
import org.stoa.statement.Statement;
import org.stoa.tool.StoaTool;
import org.stoa.tool.catalogue.Offering;
import org.stoa.tool.store.Enrolments;

/**
 * The first two live sessions have taken place when the demonstration begins. One learner was at
 * both; the other left the second one too early, and the programme tells him what that means.
 */
final class SampleAttendance {

  private static final Authority REPORT = Authority.source("sample meeting report");
  private static final ActivityId ORIENTATION = new ActivityId("orientation");
  private static final ActivityId LIVE_1 = new ActivityId("live-1");

  private final StoaTool tool;
  private final Offering offering;
  private final Campus campus;
  private final Tool registered;
  private final Clock clock;

  SampleAttendance(StoaTool tool, Offering offering, Campus campus, Tool registered, Clock clock) {
    this.tool = tool;
    this.offering = offering;
    this.campus = campus;
    this.registered = registered;
    this.clock = clock;
  }

  void record() {
    List<Statement> statements = new ArrayList<>();
    Duration whole = Duration.ofHours(2);
    statements.addAll(attendance(CaringCities.ANA, ORIENTATION, whole));
    statements.addAll(attendance(CaringCities.ANA, LIVE_1, whole));
    statements.addAll(attendance(CaringCities.MINJUN, ORIENTATION, whole));
    statements.addAll(attendance(CaringCities.MINJUN, LIVE_1, Duration.ofMinutes(35)));
    tool.append(statements);
  }

  private List<Statement> attendance(Person person, ActivityId session, Duration stayed) {
    Edition edition = offering.edition();
    EnrolmentId enrolment = enrolment(person);
    Interval time = edition.slot(session).orElseThrow().interval(edition.zone());
    Instant left = time.from().plus(stayed);
    Interval present = new Interval(time.from(), left);
    return List.of(
        statement(enrolment, session, new Result.Attended(present), left),
        statement(enrolment, session, new Result.Settled(), time.to()));
  }

  private EnrolmentId enrolment(Person person) {
    return tool.enrol(
        new Enrolments.Person(
            campus.issuer(), registered.clientId(), registered.deployment(), person.id()),
        offering);
  }

  private Statement statement(
      EnrolmentId enrolment, ActivityId activity, Result result, Instant when) {
    return new Statement(
        UUID.randomUUID(),
        enrolment,
        activity,
        result,
        when,
        clock.instant(),
        REPORT,
        Optional.empty());
  }
}
