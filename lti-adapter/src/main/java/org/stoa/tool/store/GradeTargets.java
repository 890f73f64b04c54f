package org.stoa.tool.store;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.stoa.lti.claim.GradeEndpoint;
import org.stoa.lti.service.Scope;
import org.stoa.statement.EnrolmentId;

/**
 * Where the grades of an enrolment go, in table {@code course_grade_target}: for each course by
 * which the learner has come, what the latest launch for each item said. Safe for any thread.
 */
public final class GradeTargets {

  private final Jdbi jdbi;

  public GradeTargets(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Where to.
   *
   * @param context of the course; empty if its launches name none
   * @param item what the link is for: an activity's id, or the programme
   * @param resourceLink the link's own id, unique in the platform's deployment
   */
  public record GradeTarget(
      String context, String item, String resourceLink, GradeEndpoint endpoint) {

    /** Whether this is newer than the other; a target may have been kept without its course. */
    private boolean replaces(GradeTarget known) {
      boolean isSameCourse =
          known.context.equals(context)
              || (known.context.isEmpty() && known.resourceLink.equals(resourceLink));
      return isSameCourse && known.item.equals(item);
    }

    /** This one, with what the older one said and it doesn't. */
    private GradeTarget after(GradeTarget known) {
      if (endpoint.lineItem().isEmpty() && endpoint.lineItems().isEmpty()) {
        return new GradeTarget(context, item, known.resourceLink, known.endpoint);
      }
      Optional<URI> column = endpoint.lineItem().or(() -> known.columnOf(resourceLink));
      return new GradeTarget(
          context,
          item,
          resourceLink,
          new GradeEndpoint(endpoint.scopes(), endpoint.lineItems(), column));
    }

    private Optional<URI> columnOf(String link) {
      return endpoint.lineItem().filter(column -> resourceLink.equals(link));
    }
  }

  /**
   * Keeps what a launch said, and sends to its course the grades that weren't there yet. Platforms
   * stop naming the link's own column once it has several; the one that an earlier launch of the
   * same link named stays. So does everything if a launch says nothing of grades.
   */
  public void save(EnrolmentId enrolment, GradeTarget target) {
    jdbi.useTransaction(
        handle -> {
          Enrolments.lock(handle, enrolment);
          GradeTarget now = target;
          for (GradeTarget known : all(handle, enrolment)) {
            if (target.replaces(known)) {
              now = now.after(known);
              delete(handle, enrolment, known);
            }
          }
          insert(handle, enrolment, now);
          GradeOutbox.follow(handle, enrolment, now.context());
        });
  }

  private static void delete(Handle handle, EnrolmentId enrolment, GradeTarget target) {
    handle.execute(
        "delete from course_grade_target where enrolment = ? and context = ? and item = ?",
        enrolment.value(),
        target.context(),
        target.item());
  }

  private static void insert(Handle handle, EnrolmentId enrolment, GradeTarget target) {
    handle.execute(
        """
        insert into course_grade_target
          (enrolment, context, item, resource_link, scopes, line_items, line_item)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        enrolment.value(),
        target.context(),
        target.item(),
        target.resourceLink(),
        scopes(target),
        target.endpoint().lineItems().map(URI::toString),
        target.endpoint().lineItem().map(URI::toString));
  }

  /** The scopes that mean something to us; a platform may name any number of others. */
  private static String scopes(GradeTarget target) {
    return Stream.of(Scope.values())
        .map(Scope::uri)
        .filter(target.endpoint().scopes()::contains)
        .collect(Collectors.joining(" "));
  }

  /** Every target of an enrolment, in a fixed order. */
  public List<GradeTarget> all(EnrolmentId enrolment) {
    return jdbi.withHandle(handle -> all(handle, enrolment));
  }

  private static List<GradeTarget> all(Handle handle, EnrolmentId enrolment) {
    return handle
        .createQuery(
            "select * from course_grade_target where enrolment = :enrolment order by context, item")
        .bind("enrolment", enrolment.value())
        .map((row, context) -> target(row))
        .list();
  }

  private static GradeTarget target(ResultSet row) throws SQLException {
    Set<String> scopes =
        Arrays.stream(row.getString("scopes").split(" ", -1))
            .filter(scope -> !scope.isEmpty())
            .collect(Collectors.toSet());
    return new GradeTarget(
        row.getString("context"),
        row.getString("item"),
        row.getString("resource_link"),
        new GradeEndpoint(
            scopes,
            Optional.ofNullable(row.getString("line_items")).map(URI::create),
            Optional.ofNullable(row.getString("line_item")).map(URI::create)));
  }
}
