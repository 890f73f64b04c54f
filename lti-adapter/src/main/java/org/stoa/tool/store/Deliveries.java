package org.stoa.tool.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.stoa.lti.service.Reason;
import org.stoa.statement.EnrolmentId;
import org.stoa.tool.store.GradeOutbox.Grade;
import org.stoa.tool.store.GradeOutbox.State;

/**
 * What became of grades, for people who teach: the rows of {@link GradeOutbox} that belong to one
 * course. Safe for any thread.
 */
public final class Deliveries {

  /** Those of everybody who is in the same edition from the same platform. */
  private static final String OF_EDITION =
      """
      from grade_delivery d
        join enrolment e on e.id = d.enrolment
      """
          + Course.SAME_EDITION;

  private static final String OF_COURSE = OF_EDITION + " where d.context = :context ";

  private final Jdbi jdbi;

  public Deliveries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * A grade and what became of it.
   *
   * @param subject the learner's id at the platform
   * @param name what the platform calls her, if it does
   * @param tries how many were begun
   * @param nextTry when the next one may begin, while it waits
   * @param settled when its end was known
   * @param reason why the last try came to nothing; empty too if it was our own fault
   * @param detail what the platform said about it
   * @param isLatest whether no later grade is there for the same column
   */
  public record Entry(
      long id,
      String subject,
      Optional<String> name,
      Grade grade,
      State state,
      int tries,
      Instant nextTry,
      Optional<Instant> settled,
      Optional<Reason> reason,
      Optional<String> detail,
      boolean isLatest) {

    /** Whether sending it again could help, and would overtake no later grade. */
    public boolean canBeSentAgain() {
      return state == State.REFUSED && isLatest;
    }

    /** Doesn't say whose it is. */
    @Override
    public String toString() {
      return "Entry[" + id + ", " + state + "]";
    }
  }

  /** The latest grades of a course, by learner, column and time. */
  public List<Entry> of(Course course, Optional<State> state, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select * from (select d.*, e.subject, e.name, not exists "
                        + GradeOutbox.LATER
                        + " as latest "
                        + OF_COURSE
                        + " and (:state = '' or d.state = :state) order by d.id desc limit :most)"
                        + " newest order by coalesce(name, subject), subject, item, id desc")
                .bind("teacher", course.teacher().value())
                .bind("context", course.context())
                .bind("state", state.map(State::name).orElse(""))
                .bind("most", most)
                .map((row, context) -> entry(row))
                .list());
  }

  /** The grades of one learner in a course, the latest first. */
  public List<Entry> of(Course course, EnrolmentId learner) {
    return jdbi.withHandle(
        handle ->
            Roster.in(
                    course,
                    handle.createQuery(
                        "select d.*, e.subject, e.name, not exists "
                            + GradeOutbox.LATER
                            + " as latest "
                            + OF_COURSE
                            + " and d.enrolment = :learner order by d.id desc"))
                .bind("learner", learner.value())
                .map((row, context) -> entry(row))
                .list());
  }

  /** How many grades of a course are in each state that any is in. */
  public Map<State, Integer> counts(Course course) {
    Map<State, Integer> counts = new EnumMap<>(State.class);
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    "select d.state as state, count(*) as number "
                        + OF_COURSE
                        + " group by d.state")
                .bind("teacher", course.teacher().value())
                .bind("context", course.context())
                .map(
                    (row, context) ->
                        Map.entry(State.valueOf(row.getString("state")), row.getInt("number")))
                .forEach(it -> counts.put(it.getKey(), it.getValue())));
    return counts;
  }

  /**
   * How many learners have grades that wait until they come by a course for the first time. Which
   * one it will be nobody knows, so that everybody who teaches the edition is told the number, and
   * nobody whose grades they are.
   */
  public int learnersToCome(Course course) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select count(distinct d.enrolment) " + OF_EDITION + " where d.context is null")
                .bind("teacher", course.teacher().value())
                .mapTo(Integer.class)
                .one());
  }

  /**
   * Puts a refused grade of a course on its way once more, with the time that it bore before.
   *
   * @return false if it isn't of this course, isn't refused, or a later one has taken its place
   */
  public boolean sendAgain(Course course, long id, Instant now) {
    return jdbi.inTransaction(
        handle -> {
          Optional<EnrolmentId> learner = learner(handle, course, id);
          // No grade is added meanwhile, which this one would overtake.
          learner.ifPresent(it -> Enrolments.lock(handle, it));
          return learner.isPresent()
              && handle.execute(
                      "update grade_delivery d set state = 'WAITING', next_try = ?, settled = null"
                          + " where id = ? and state = 'REFUSED' and not exists "
                          + GradeOutbox.LATER,
                      Database.timestamp(now),
                      id)
                  == 1;
        });
  }

  private static Optional<EnrolmentId> learner(Handle handle, Course course, long id) {
    return handle
        .createQuery("select d.enrolment " + OF_COURSE + " and d.id = :id")
        .bind("teacher", course.teacher().value())
        .bind("context", course.context())
        .bind("id", id)
        .mapTo(UUID.class)
        .findOne()
        .map(EnrolmentId::new);
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getLong("id"),
        row.getString("subject"),
        Optional.ofNullable(row.getString("name")),
        GradeOutbox.grade(row),
        State.valueOf(row.getString("state")),
        row.getInt("tries"),
        Database.instant(row, "next_try"),
        Optional.ofNullable(row.getObject("settled", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        Optional.ofNullable(row.getString("reason")).map(Reason::valueOf),
        Optional.ofNullable(row.getString("detail")),
        row.getBoolean("latest"));
  }
}
