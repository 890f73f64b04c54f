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
import org.stoa.lti.launch.GradeEndpoint;
import org.stoa.lti.service.Scope;
import org.stoa.statement.EnrolmentId;

/**
 * Where the grades of an enrolment go, in table {@code grade_target}: what the latest launch of
 * each link said. Safe for any thread.
 */
public final class GradeTargets {

  private final Jdbi jdbi;

  public GradeTargets(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Where to.
   *
   * @param item what the link is for: an activity's id, or the programme
   * @param resourceLink the link's own id
   */
  public record GradeTarget(String item, String resourceLink, GradeEndpoint endpoint) {}

  /**
   * Keeps what a launch said. Platforms stop naming the link's own column once it has several; the
   * one that an earlier launch of the same link named stays.
   */
  public void save(EnrolmentId enrolment, GradeTarget target) {
    jdbi.useTransaction(
        handle -> {
          Enrolments.lock(handle, enrolment);
          Optional<URI> lineItem =
              target.endpoint().lineItem().or(() -> known(handle, enrolment, target));
          handle.execute(
              "delete from grade_target where enrolment = ? and item = ?",
              enrolment.value(),
              target.item());
          handle.execute(
              """
              insert into grade_target
                (enrolment, item, resource_link, scopes, line_items, line_item)
              values (?, ?, ?, ?, ?, ?)
              """,
              enrolment.value(),
              target.item(),
              target.resourceLink(),
              scopes(target),
              target.endpoint().lineItems().map(URI::toString),
              lineItem.map(URI::toString));
        });
  }

  /** The scopes that mean something to us; a platform may name any number of others. */
  private static String scopes(GradeTarget target) {
    return Stream.of(Scope.values())
        .map(Scope::uri)
        .filter(target.endpoint().scopes()::contains)
        .collect(Collectors.joining(" "));
  }

  private static Optional<URI> known(Handle handle, EnrolmentId enrolment, GradeTarget target) {
    return all(handle, enrolment).stream()
        .filter(it -> it.item().equals(target.item()))
        .filter(it -> it.resourceLink().equals(target.resourceLink()))
        .flatMap(it -> it.endpoint().lineItem().stream())
        .findFirst();
  }

  /** Every target of an enrolment, in a fixed order. */
  public List<GradeTarget> all(EnrolmentId enrolment) {
    return jdbi.withHandle(handle -> all(handle, enrolment));
  }

  private static List<GradeTarget> all(Handle handle, EnrolmentId enrolment) {
    return handle
        .createQuery("select * from grade_target where enrolment = :enrolment order by item")
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
        row.getString("item"),
        row.getString("resource_link"),
        new GradeEndpoint(
            scopes,
            Optional.ofNullable(row.getString("line_items")).map(URI::create),
            Optional.ofNullable(row.getString("line_item")).map(URI::create)));
  }
}
