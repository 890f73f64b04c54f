package org.stoa.tool.classroom;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.stoa.programme.Edition;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Authority;
import org.stoa.statement.EnrolmentId;
import org.stoa.statement.Result;
import org.stoa.statement.Statement;
import org.stoa.tool.grade.Grading;
import org.stoa.tool.store.Database;
import org.stoa.tool.store.Enrolments;
import org.stoa.tool.store.GradeOutbox;
import org.stoa.tool.store.Statements;

/** Writes statements, and in the same transaction the grades that they change. */
final class Ledger {

  private final Database database;
  private final Statements statements;
  private final GradeOutbox outbox;
  private final Clock clock;

  Ledger(Database database, Clock clock) {
    this.database = database;
    this.statements = new Statements(database.jdbi());
    this.outbox = new GradeOutbox(database.jdbi());
    this.clock = clock;
  }

  Standing standing(Learner learner) {
    return standing(learner, statements.of(learner.enrolment()));
  }

  Standing standing(Handle handle, Learner learner) {
    return standing(learner, statements.of(handle, learner.enrolment()));
  }

  private Standing standing(Learner learner, List<Statement> log) {
    return new Standing(learner.offering().edition(), log, clock.instant());
  }

  <T> T alone(Learner learner, Function<Handle, T> act) {
    return alone(learner.enrolment(), act);
  }

  /** One transaction, with no other of this learner's beside it. */
  <T> T alone(EnrolmentId enrolment, Function<Handle, T> act) {
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              Enrolments.lock(handle, enrolment);
              return act.apply(handle);
            });
  }

  void record(Handle handle, Learner learner, Statement statement) {
    if (learner.graded()) {
      record(handle, learner.enrolment(), learner.offering().edition(), statement);
    } else {
      statements.append(handle, List.of(statement));
    }
  }

  void record(Handle handle, EnrolmentId enrolment, Edition edition, Statement statement) {
    statements.append(handle, List.of(statement));
    List<Statement> log = statements.of(handle, enrolment);
    new Grading(edition, log, statement).grades().forEach(grade -> outbox.add(handle, grade));
  }

  /** A fact on a learner's own word, of this moment. */
  Statement statement(
      Learner learner, ActivityId activity, Result result, Optional<String> reason) {
    Authority herself = Authority.learner(learner.enrolment().toString());
    return statement(learner, activity, result, herself, reason);
  }

  Statement statement(
      Learner learner,
      ActivityId activity,
      Result result,
      Authority authority,
      Optional<String> reason) {
    Instant now = now();
    return new Statement(
        UUID.randomUUID(), learner.enrolment(), activity, result, now, now, authority, reason);
  }

  /** This moment, as precisely as statements have it. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
