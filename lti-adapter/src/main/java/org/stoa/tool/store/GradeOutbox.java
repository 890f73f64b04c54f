package org.stoa.tool.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.stoa.lti.grade.Score.ActivityProgress;
import org.stoa.lti.service.Failure;
import org.stoa.statement.EnrolmentId;

/**
 * Grades on their way to a platform, in table {@code grade_delivery}: a row for each course by
 * which the learner has come, or one that waits until she comes by any. A row is written in the
 * transaction of the statement that earned it, so that neither is there without the other. Whoever
 * sends one claims it first, for a time: if nothing more is heard by then, somebody else sends it
 * again. Safe for any thread, and for any number of nodes on one database.
 */
public final class GradeOutbox {

  /** That a delivery {@code d} has been followed by another one in its column. */
  static final String LATER =
      """
      (select 1 from grade_delivery later where later.enrolment = d.enrolment
        and later.context = d.context and later.item = d.item and later.id > d.id)
      """;

  private static final int LONGEST_LABEL = 500;
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
   * @param label what people read above the column; kept as far as there is room
   * @param progress how far the learner is with what it is for
   * @param earned the time that it bears at the platform
   */
  public record Grade(
      EnrolmentId enrolment,
      String item,
      String label,
      BigDecimal given,
      BigDecimal maximum,
      ActivityProgress progress,
      Instant earned) {}

  /**
   * A grade that waits for one course.
   *
   * @param context of the course; empty if its launches name none
   * @param tries how many were begun
   */
  public record Delivery(long id, String context, Grade grade, int tries) {}

  /**
   * Puts a grade on its way to every course by which the learner has come. Each column gets its
   * grades at least a second apart, in order.
   */
  public void add(Handle handle, Grade grade) {
    Instant earned = distinct(handle, grade);
    courses(handle, grade.enrolment()).forEach(course -> insert(handle, course, grade, earned));
  }

  /** Where a learner's grades go; a course that nobody knows yet if she has come by none. */
  private static List<Optional<String>> courses(Handle handle, EnrolmentId enrolment) {
    return handle
        .createQuery(
            """
            select distinct t.context as context
            from enrolment e left join course_grade_target t on t.enrolment = e.id
            where e.id = ?
            """)
        .bind(0, enrolment.value())
        .map((row, context) -> Optional.ofNullable(row.getString("context")))
        .list();
  }

  private static void insert(Handle handle, Optional<String> course, Grade grade, Instant earned) {
    handle
        .createUpdate(
            """
            insert into grade_delivery (enrolment, context, item, label, score_given,
              score_maximum, progress, earned, state, tries, next_try)
            values (:enrolment, :context, :item, :label, :given, :maximum, :progress, :earned,
              'WAITING', 0, :earned)
            """)
        .bind("enrolment", grade.enrolment().value())
        .bind("context", course)
        .bind("item", grade.item())
        .bind("label", cut(grade.label(), LONGEST_LABEL))
        .bind("given", grade.given())
        .bind("maximum", grade.maximum())
        .bind("progress", grade.progress())
        .bind("earned", Database.timestamp(earned))
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

  /**
   * Sends to a course, by which a learner has just come, what isn't there yet: all that waited for
   * her to come by any, and of what went to other courses the latest grade of each item. What found
   * no column there is tried again.
   */
  static void follow(Handle handle, EnrolmentId enrolment, String context) {
    adopt(handle, enrolment, context);
    handle.execute(
        """
        insert into grade_delivery (enrolment, context, item, label, score_given, score_maximum,
          progress, earned, state, tries, next_try)
        select enrolment, cast(? as varchar(255)), item, label, score_given, score_maximum,
          progress, earned, 'WAITING', 0, earned
        from grade_delivery d
        where enrolment = ? and not exists
          (select 1 from grade_delivery other where other.enrolment = d.enrolment
            and other.item = d.item and (other.earned > d.earned
              or other.earned = d.earned and (other.id > d.id or other.context = ?)))
        """,
        context,
        enrolment.value(),
        context);
    handle.execute(
        "update grade_delivery d set state = 'WAITING', next_try = earned, settled = null"
            + " where enrolment = ? and context = ? and state = 'REFUSED'"
            + " and reason in ('NOT_OFFERED', 'MISSING') and not exists "
            + LATER,
        enrolment.value(),
        context);
  }

  /** Gives a course what is for none yet, also what was before courses were told apart. */
  private static void adopt(Handle handle, EnrolmentId enrolment, String context) {
    handle.execute(
        """
        update grade_delivery set context = ?
        where enrolment = ? and (context is null or context = '' and not exists
          (select 1 from course_grade_target where enrolment = ? and context = ''))
        """,
        context,
        enrolment.value(),
        enrolment.value());
  }

  /** What may be sent now: of each learner's column only the oldest that waits. */
  public List<Delivery> due(Instant now, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select * from grade_delivery d
                    where state = 'WAITING' and next_try <= :now and context is not null
                      and not exists (select 1 from grade_delivery earlier
                        where earlier.enrolment = d.enrolment and earlier.context = d.context
                          and earlier.item = d.item and earlier.state = 'WAITING'
                          and earlier.id < d.id)
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

  /**
   * Takes a delivery that is due in hand, alone among all nodes. It counts as tried from now on,
   * and is due again at {@code until} if nothing is heard of it.
   *
   * @return what to finish or to retry with; empty if somebody else was faster
   */
  public Optional<Delivery> claim(Delivery delivery, Instant now, Instant until) {
    int claimed =
        jdbi.withHandle(
            handle ->
                handle.execute(
                    """
                    update grade_delivery set tries = tries + 1, next_try = ?
                    where id = ? and tries = ? and state = 'WAITING' and next_try <= ?
                    """,
                    Database.timestamp(until),
                    delivery.id(),
                    delivery.tries(),
                    Database.timestamp(now)));
    return Optional.of(
            new Delivery(delivery.id(), delivery.context(), delivery.grade(), delivery.tries() + 1))
        .filter(it -> claimed == 1);
  }

  /** Ends a delivery, unless somebody else has taken it in hand since. */
  public void finish(Delivery delivery, State state, Optional<Failure> why, Instant when) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                update grade_delivery set state = ?, reason = ?, detail = ?, settled = ?
                where id = ? and tries = ? and state = 'WAITING'
                """,
                state.name(),
                reason(why),
                detail(why),
                Database.timestamp(when),
                delivery.id(),
                delivery.tries()));
  }

  /**
   * Puts a delivery off, unless somebody else has taken it in hand since.
   *
   * @param why empty if it isn't the platform's doing
   */
  public void retry(Delivery delivery, Instant when, Optional<Failure> why) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                update grade_delivery set next_try = ?, reason = ?, detail = ?
                where id = ? and tries = ? and state = 'WAITING'
                """,
                Database.timestamp(when),
                reason(why),
                detail(why),
                delivery.id(),
                delivery.tries()));
  }

  private static Optional<String> reason(Optional<Failure> why) {
    return why.map(it -> it.reason().name());
  }

  private static Optional<String> detail(Optional<Failure> why) {
    return why.map(it -> cut(it.detail(), LONGEST_DETAIL));
  }

  /** The beginning of a text that may be too long; no character is cut through. */
  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    boolean isWithin = Character.isHighSurrogate(text.charAt(most - 1));
    return text.substring(0, isWithin ? most - 1 : most);
  }

  private static Delivery delivery(ResultSet row) throws SQLException {
    return new Delivery(
        row.getLong("id"), row.getString("context"), grade(row), row.getInt("tries"));
  }

  static Grade grade(ResultSet row) throws SQLException {
    return new Grade(
        new EnrolmentId(row.getObject("enrolment", UUID.class)),
        row.getString("item"),
        row.getString("label"),
        row.getBigDecimal("score_given"),
        row.getBigDecimal("score_maximum"),
        ActivityProgress.valueOf(row.getString("progress")),
        Database.instant(row, "earned"));
  }
}
