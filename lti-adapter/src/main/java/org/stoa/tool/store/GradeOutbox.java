package org.stoa.tool.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.stoa.statement.EnrolmentId;

/**
 * Grades on their way to a platform, in table {@code grade_delivery}. A row is written in the
 * transaction of the statement that earned it, so that neither is there without the other.
 */
public final class GradeOutbox {

  private static final int LONGEST_DETAIL = 1000;

  private final Jdbi jdbi;

  public GradeOutbox(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Where a delivery stands. */
  public enum State {
    WAITING,
    DELIVERED,
    /** The platform has a newer one. */
    SUPERSEDED,
    REFUSED
  }

  /**
   * A grade that was earned.
   *
   * @param item which column: an activity's id, or the programme's
   * @param label what people read above the column
   * @param completed whether nothing is left to do for it
   */
  public record Grade(
      EnrolmentId enrolment,
      String item,
      String label,
      BigDecimal given,
      BigDecimal maximum,
      boolean completed,
      Instant earned) {}

  /** A grade that waits, and how often it was tried before. */
  public record Delivery(long id, Grade grade, int tries) {}

  /** Puts a grade on its way. Each column gets its grades at least a second apart, in order. */
  public void add(Handle handle, Grade grade) {
    handle
        .createUpdate(
            """
            insert into grade_delivery (enrolment, item, label, score_given, score_maximum,
              completed, earned, state, tries, next_try)
            values (:enrolment, :item, :label, :given, :maximum, :completed, :earned, 'WAITING', 0,
              :earned)
            """)
        .bind("enrolment", grade.enrolment().value())
        .bind("item", grade.item())
        .bind("label", grade.label())
        .bind("given", grade.given())
        .bind("maximum", grade.maximum())
        .bind("completed", grade.completed())
        .bind("earned", Database.timestamp(distinct(handle, grade)))
        .execute();
  }

  /** Platforms compare whole seconds, and refuse a score that isn't later than the last. */
  private static Instant distinct(Handle handle, Grade grade) {
    return handle
        .createQuery(
            "select max(earned) as latest from grade_delivery where enrolment = ? and item = ?")
        .bind(0, grade.enrolment().value())
        .bind(1, grade.item())
        .map((row, context) -> laterThan(row, grade.earned()))
        .one();
  }

  private static Instant laterThan(ResultSet row, Instant earned) throws SQLException {
    if (row.getObject("latest") == null) {
      return earned;
    }
    Instant soonest = Database.instant(row, "latest").plusSeconds(1);
    return earned.isBefore(soonest) ? soonest : earned;
  }

  /** What may be sent now: of each learner's column only the oldest that waits. */
  public List<Delivery> due(Instant now, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select * from grade_delivery d
                    where state = 'WAITING' and next_try <= :now
                      and not exists (select 1 from grade_delivery earlier
                        where earlier.enrolment = d.enrolment and earlier.item = d.item
                          and earlier.state = 'WAITING' and earlier.id < d.id)
                    order by id
                    limit :most
                    """)
                .bind("now", Database.timestamp(now))
                .bind("most", most)
                .map((row, context) -> delivery(row))
                .list());
  }

  /** Everything of one enrolment, the latest first: for people who ask what became of a grade. */
  public List<State> states(EnrolmentId enrolment) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select state from grade_delivery where enrolment = ? order by id desc")
                .bind(0, enrolment.value())
                .mapTo(State.class)
                .list());
  }

  /** Ends a delivery. */
  public void finish(Delivery delivery, State state, String detail) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update grade_delivery set state = ?, detail = ?, tries = tries + 1 where id = ?",
                state.name(),
                cut(detail),
                delivery.id()));
  }

  /** Puts a delivery off. */
  public void retry(Delivery delivery, Instant when, String detail) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update grade_delivery set next_try = ?, detail = ?, tries = tries + 1 where id = ?",
                Database.timestamp(when),
                cut(detail),
                delivery.id()));
  }

  private static String cut(String detail) {
    return detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail;
  }

  private static Delivery delivery(ResultSet row) throws SQLException {
    Grade grade =
        new Grade(
            new EnrolmentId(row.getObject("enrolment", UUID.class)),
            row.getString("item"),
            row.getString("label"),
            row.getBigDecimal("score_given"),
            row.getBigDecimal("score_maximum"),
            row.getBoolean("completed"),
            Database.instant(row, "earned"));
    return new Delivery(row.getLong("id"), grade, row.getInt("tries"));
  }
}
