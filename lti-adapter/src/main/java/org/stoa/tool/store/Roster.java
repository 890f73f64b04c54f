package org.stoa.tool.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.stoa.statement.EnrolmentId;

/** Who learns in a course, for people who teach in it. Safe for any thread. */
public final class Roster {

  private static final String MEMBERS =
      "select e.id, e.subject, e.name, e.email " + Course.LEARNERS;

  private final Jdbi jdbi;

  public Roster(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Somebody who learns there.
   *
   * @param subject her id at the platform
   * @param name as the platform last called her, if it did
   */
  public record Member(
      EnrolmentId id, String subject, Optional<String> name, Optional<String> email) {

    /** What to call her: by her name, or else by her id at the platform. */
    public String calledAs() {
      return name.orElse(subject);
    }

    /** Doesn't say who it is. */
    @Override
    public String toString() {
      return "Member[" + id + "]";
    }
  }

  /** Everybody, in the order of the enrolments' ids. */
  public List<Member> of(Course course) {
    return jdbi.withHandle(
        handle ->
            in(course, handle.createQuery(MEMBERS + " order by e.id"))
                .map((row, context) -> member(row))
                .list());
  }

  /** One of them; empty for whoever isn't. */
  public Optional<Member> find(Course course, EnrolmentId id) {
    return jdbi.withHandle(
        handle ->
            in(course, handle.createQuery(MEMBERS + " where e.id = :id"))
                .bind("id", id.value())
                .map((row, context) -> member(row))
                .findOne());
  }

  /** What the one who teaches is called. */
  public String teacher(Course course) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select coalesce(name, subject) from enrolment where id = :id")
                .bind("id", course.teacher().value())
                .mapTo(String.class)
                .one());
  }

  static Query in(Course course, Query query) {
    return query.bind("teacher", course.teacher().value()).bind("context", course.context());
  }

  private static Member member(ResultSet row) throws SQLException {
    return new Member(
        new EnrolmentId(row.getObject("id", UUID.class)),
        row.getString("subject"),
        Optional.ofNullable(row.getString("name")),
        Optional.ofNullable(row.getString("email")));
  }
}
