package org.stoa.tool.facilitator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Authority;
import org.stoa.statement.EnrolmentId;
import org.stoa.statement.Percentage;
import org.stoa.statement.Result;
import org.stoa.statement.Statement;
import org.stoa.tool.store.Database;
import org.stoa.tool.store.Enrolments;
import org.stoa.tool.store.Enrolments.Appearance;
import org.stoa.tool.testing.Browser;
import org.stoa.tool.testing.SampleProgramme;
import org.stoa.tool.testing.VisitedTool;
import org.stoa.tool.testing.Visits;

/** A tool with somebody who teaches in course-1, and with people who learn. */
abstract class TaughtTool extends VisitedTool {

  static final String INSTRUCTOR = "membership#Instructor";

  final Browser teacher() throws Exception {
    return visits.arrived(
        Visits.as("franca", INSTRUCTOR).andThen(it -> it.put("name", "Franca Facilitator")));
  }

  final EnrolmentId learner(String name, String context) {
    try (Database database = Database.open(visits.databaseUrl)) {
      return learner(database, name, context);
    }
  }

  final EnrolmentId learner(Database database, String name, String context) {
    Enrolments enrolments = new Enrolments(database.jdbi());
    var edition = SampleProgramme.only(SampleProgramme.in(folder)).edition();
    EnrolmentId id =
        enrolments.enrol(visits.person("s-" + name), edition.programme().id(), edition.id()).id();
    Appearance appearance =
        new Appearance(Optional.of(name), Optional.empty(), Optional.of(context), true);
    enrolments.meet(id, appearance);
    return id;
  }

  final Statement did(EnrolmentId who, String activity, Result result) {
    Statement statement =
        new Statement(
            UUID.randomUUID(),
            who,
            new ActivityId(activity),
            result,
            SampleProgramme.NOW,
            SampleProgramme.NOW,
            Authority.source("a test"),
            Optional.empty());
    visits.tool.tool().append(List.of(statement));
    return statement;
  }

  final void passed(EnrolmentId who, String... quizzes) {
    for (String quiz : quizzes) {
      did(who, quiz, new Result.Scored(Percentage.HUNDRED));
    }
  }

  final void come(Instant when) {
    visits.clock.pass(Duration.between(visits.clock.instant(), when));
  }
}
