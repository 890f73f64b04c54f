package org.stoa.tool;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.stoa.programme.Activity;
import org.stoa.progress.Progress;
import org.stoa.quiz.Mark;
import org.stoa.quiz.Marking;
import org.stoa.quiz.Response;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Authority;
import org.stoa.statement.Result;
import org.stoa.statement.Statement;
import org.stoa.tool.grade.Grading;
import org.stoa.tool.store.Attempts;
import org.stoa.tool.store.Bookmarks;
import org.stoa.tool.store.Database;
import org.stoa.tool.store.GradeOutbox;
import org.stoa.tool.store.Statements;

/**
 * What learners do, written down: each act is one transaction of its statement and the grades that
 * it changes, and is acknowledged only after that. Safe for any thread.
 */
public final class Classroom {

  private final Database database;
  private final Statements statements;
  private final Attempts attempts;
  private final Bookmarks bookmarks;
  private final GradeOutbox outbox;
  private final Clock clock;

  public Classroom(Database database, Clock clock) {
    this.database = database;
    this.statements = new Statements(database.jdbi());
    this.attempts = new Attempts(database.jdbi());
    this.bookmarks = new Bookmarks(database.jdbi());
    this.outbox = new GradeOutbox(database.jdbi());
    this.clock = clock;
  }

  /** How a learner stands now. */
  public Progress progress(Learner learner) {
    return Progress.of(learner.offering().edition(), log(learner), clock.instant());
  }

  /** A learner's statements. */
  public List<Statement> log(Learner learner) {
    return statements.of(learner.enrolment());
  }

  /** Whether a quiz may be tried once more. */
  public boolean mayTry(Learner learner, Activity.Quiz quiz) {
    return quiz.attempts().isEmpty() || tries(learner, quiz) < quiz.attempts().getAsInt();
  }

  /** How often a learner has tried a quiz. */
  public long tries(Learner learner, Activity.Quiz quiz) {
    return log(learner).stream()
        .filter(statement -> statement.activity().equals(quiz.id()))
        .filter(statement -> statement.result() instanceof Result.Scored)
        .count();
  }

  /** Marks an attempt, and gives the id under which it can be looked at again. */
  public UUID attempt(Learner learner, Activity.Quiz quiz, Response response) {
    Mark mark = Marking.mark(quiz.questions().original(), response);
    Statement statement =
        statement(learner, quiz.id(), new Result.Scored(mark.score()), Optional.empty());
    database
        .jdbi()
        .useTransaction(
            handle -> {
              record(handle, learner, statement);
              attempts.add(handle, statement.id(), response);
              bookmarks.remove(handle, learner.enrolment(), quiz.id());
            });
    return statement.id();
  }

  /** What a learner answered in an attempt of hers. */
  public Optional<Response> attempt(Learner learner, UUID id) {
    return attempts.find(learner.enrolment(), id);
  }

  /** Where a learner left an activity, in the player's words. */
  public Optional<String> bookmark(Learner learner, ActivityId activity) {
    return bookmarks.find(learner.enrolment(), activity);
  }

  /** Keeps where a learner is within an activity; {@code done} says that she came to its end. */
  public void keep(Learner learner, Activity activity, String bookmark, boolean done) {
    List<Statement> statements = done ? completion(learner, activity, Optional.empty()) : List.of();
    database
        .jdbi()
        .useTransaction(
            handle -> {
              bookmarks.save(handle, learner.enrolment(), activity.id(), bookmark);
              statements.forEach(statement -> record(handle, learner, statement));
            });
  }

  /** Takes a learner's word that she came to the end of a lecture, where no player can tell. */
  public void declareDone(Learner learner, Activity.Resource lecture) {
    List<Statement> statements =
        completion(learner, lecture, Optional.of("declared by the learner, without the player"));
    database
        .jdbi()
        .useTransaction(
            handle -> statements.forEach(statement -> record(handle, learner, statement)));
  }

  /** The statement that a lecture is completed; none if there is one already. */
  private List<Statement> completion(Learner learner, Activity activity, Optional<String> reason) {
    boolean isNew =
        activity instanceof Activity.Resource
            && log(learner).stream()
                .filter(statement -> statement.activity().equals(activity.id()))
                .noneMatch(statement -> statement.result() instanceof Result.Completed);
    return isNew
        ? List.of(statement(learner, activity.id(), new Result.Completed(), reason))
        : List.of();
  }

  private void record(Handle handle, Learner learner, Statement statement) {
    statements.append(handle, List.of(statement));
    if (learner.graded()) {
      List<Statement> log = statements.of(handle, learner.enrolment());
      new Grading(learner.enrolment(), learner.offering().edition(), log, statement.timestamp())
          .changedBy(statement.activity())
          .forEach(grade -> outbox.add(handle, grade));
    }
  }

  private Statement statement(
      Learner learner, ActivityId activity, Result result, Optional<String> reason) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return new Statement(
        UUID.randomUUID(),
        learner.enrolment(),
        activity,
        result,
        now,
        now,
        Authority.learner(learner.enrolment().toString()),
        reason);
  }
}
