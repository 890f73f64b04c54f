package org.stoa.tool.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Authority;
import org.stoa.statement.EnrolmentId;
import org.stoa.statement.Interval;
import org.stoa.statement.Mode;
import org.stoa.statement.Percentage;
import org.stoa.statement.Result;
import org.stoa.statement.Statement;
import org.stoa.statement.StatementLog;
import org.stoa.statement.Verb;

/** The statement log, in table {@code statement}. Safe for any thread. */
public final class Statements implements StatementLog {

  private static final String INSERT =
      """
      insert into statement (id, enrolment, activity, verb, happened, stored, authority_kind,
        authority_name, reason, score, accepted, interval_from, interval_to, attended_mode, extended_until,
        voided)
      select :id, :enrolment, :activity, :verb, :happened, :stored, :authorityKind,
        :authorityName, :reason, cast(:score as numeric(9, 4)), cast(:accepted as boolean),
        cast(:from as timestamp with time zone), cast(:to as timestamp with time zone),
        cast(:mode as varchar(20)), cast(:until as date), cast(:voided as uuid)
      where not exists (select 1 from statement where id = :id)
      """;

  private static final String IN_COURSE =
      "select s.* " + Course.LEARNERS + " join statement s on s.enrolment = e.id where ";

  private static final String OF_COURSE = IN_COURSE + "e.id between :first and :last";

  private static final String ABOUT_IN_COURSE = IN_COURSE + "s.activity in (<about>)";

  private final Jdbi jdbi;

  public Statements(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void append(List<Statement> statements) {
    jdbi.useTransaction(handle -> append(handle, statements));
  }

  /** Appends within a transaction that somebody else has begun. */
  public void append(Handle handle, List<Statement> statements) {
    for (Statement statement : statements) {
      try (Update insert = handle.createUpdate(INSERT)) {
        bind(insert, statement).execute();
      }
    }
  }

  @Override
  public List<Statement> of(EnrolmentId enrolment) {
    return jdbi.withHandle(handle -> of(handle, enrolment));
  }

  /** The same within a transaction. */
  public List<Statement> of(Handle handle, EnrolmentId enrolment) {
    return handle
        .createQuery("select * from statement where enrolment = :enrolment")
        .bind("enrolment", enrolment.value())
        .map((row, context) -> statement(row))
        .list();
  }

  /**
   * The statements of those who learn in a course, in one reading; whoever has none isn't in it.
   *
   * @param first of the enrolments to read, in the order of {@link Roster#of}
   * @param last of them
   */
  public Map<EnrolmentId, List<Statement>> of(Course course, EnrolmentId first, EnrolmentId last) {
    return jdbi.withHandle(
        handle ->
            byEnrolment(
                Roster.in(course, handle.createQuery(OF_COURSE))
                    .bind("first", first.value())
                    .bind("last", last.value())));
  }

  /** Those of everybody who learns in a course about some activities, at least one. */
  public Map<EnrolmentId, List<Statement>> of(Course course, Collection<ActivityId> about) {
    return jdbi.withHandle(
        handle ->
            byEnrolment(
                Roster.in(course, handle.createQuery(ABOUT_IN_COURSE))
                    .bindList("about", about.stream().map(ActivityId::value).toList())));
  }

  private static Map<EnrolmentId, List<Statement>> byEnrolment(Query query) {
    Map<EnrolmentId, List<Statement>> logs = new HashMap<>();
    query
        .map((row, context) -> statement(row))
        .forEach(it -> logs.computeIfAbsent(it.enrolment(), id -> new ArrayList<>()).add(it));
    return logs;
  }

  private static Update bind(Update insert, Statement statement) {
    Result result = statement.result();
    Optional<Percentage> score =
        result instanceof Result.Scored scored
            ? Optional.of(scored.score())
            : result instanceof Result.Reviewed reviewed
                ? Optional.of(reviewed.score())
                : Optional.empty();
    Optional<Interval> interval =
        result instanceof Result.Attended attended
            ? Optional.of(attended.interval())
            : Optional.empty();
    return insert
        .bind("id", statement.id())
        .bind("enrolment", statement.enrolment().value())
        .bind("activity", statement.activity().value())
        .bind("verb", statement.verb().name())
        .bind("happened", Database.timestamp(statement.timestamp()))
        .bind("stored", Database.timestamp(statement.stored()))
        .bind("authorityKind", statement.authority().kind().name())
        .bind("authorityName", statement.authority().name())
        .bind("reason", statement.reason())
        .bind("score", score.map(Percentage::value))
        .bind("accepted", accepted(result))
        .bind("from", interval.map(it -> Database.timestamp(it.from())))
        .bind("to", interval.map(it -> Database.timestamp(it.to())))
        .bind("mode", mode(result))
        .bind("until", until(result))
        .bind("voided", voided(result));
  }

  private static Optional<Boolean> accepted(Result result) {
    return result instanceof Result.Reviewed reviewed
        ? Optional.of(reviewed.accepted())
        : Optional.empty();
  }

  private static Optional<String> mode(Result result) {
    return result instanceof Result.Attended attended
        ? attended.mode().map(Mode::name)
        : Optional.empty();
  }

  private static Optional<LocalDate> until(Result result) {
    return result instanceof Result.Extended extended
        ? Optional.of(extended.until())
        : Optional.empty();
  }

  private static Optional<UUID> voided(Result result) {
    return result instanceof Result.Voided voided
        ? Optional.of(voided.statement())
        : Optional.empty();
  }

  private static Statement statement(ResultSet row) throws SQLException {
    return new Statement(
        row.getObject("id", UUID.class),
        new EnrolmentId(row.getObject("enrolment", UUID.class)),
        new ActivityId(row.getString("activity")),
        result(row),
        Database.instant(row, "happened"),
        Database.instant(row, "stored"),
        new Authority(
            Authority.Kind.valueOf(row.getString("authority_kind")),
            row.getString("authority_name")),
        Optional.ofNullable(row.getString("reason")));
  }

  private static Result result(ResultSet row) throws SQLException {
    return switch (Verb.valueOf(row.getString("verb"))) {
      case COMPLETED -> new Result.Completed();
      case SCORED -> new Result.Scored(score(row));
      case ATTENDED ->
          new Result.Attended(
              new Interval(
                  Database.instant(row, "interval_from"), Database.instant(row, "interval_to")),
              Optional.ofNullable(row.getString("attended_mode")).map(Mode::valueOf));
      case SUBMITTED -> new Result.Submitted();
      case REVIEWED -> new Result.Reviewed(row.getBoolean("accepted"), score(row));
      case SETTLED -> new Result.Settled();
      case EXTENDED -> new Result.Extended(row.getObject("extended_until", LocalDate.class));
      case WAIVED -> new Result.Waived();
      case VOIDED -> new Result.Voided(row.getObject("voided", UUID.class));
    };
  }

  private static Percentage score(ResultSet row) throws SQLException {
    return new Percentage(row.getBigDecimal("score"));
  }
}
