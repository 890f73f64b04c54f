package org.stoa.tool.store;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.stoa.lti.launch.GradeEndpoint;
import org.stoa.statement.EnrolmentId;

/**
 * Where the grades of an enrolment go, in table {@code grade_target}: what its latest launch said.
 */
public final class GradeTargets {

  private final Jdbi jdbi;

  public GradeTargets(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Where to.
   *
   * @param resourceLink the link of the launch
   */
  public record GradeTarget(String resourceLink, GradeEndpoint endpoint) {}

  /**
   * Keeps what a launch said. Platforms stop naming the link's own column once it has several; the
   * one that an earlier launch named stays.
   */
  public void save(EnrolmentId enrolment, GradeTarget target) {
    jdbi.useTransaction(
        handle -> {
          Optional<URI> lineItem =
              target
                  .endpoint()
                  .lineItem()
                  .or(
                      () ->
                          find(handle, enrolment)
                              .filter(it -> it.resourceLink().equals(target.resourceLink()))
                              .flatMap(it -> it.endpoint().lineItem()));
          handle.execute("delete from grade_target where enrolment = ?", enrolment.value());
          handle.execute(
              """
              insert into grade_target (enrolment, resource_link, scopes, line_items, line_item)
              values (?, ?, ?, ?, ?)
              """,
              enrolment.value(),
              target.resourceLink(),
              target.endpoint().scopes().stream().sorted().collect(Collectors.joining(" ")),
              target.endpoint().lineItems().map(URI::toString),
              lineItem.map(URI::toString));
        });
  }

  public Optional<GradeTarget> find(EnrolmentId enrolment) {
    return jdbi.withHandle(handle -> find(handle, enrolment));
  }

  /** The same within a transaction. */
  public Optional<GradeTarget> find(Handle handle, EnrolmentId enrolment) {
    return handle
        .createQuery("select * from grade_target where enrolment = :enrolment")
        .bind("enrolment", enrolment.value())
        .map((row, context) -> target(row))
        .findOne();
  }

  private static GradeTarget target(ResultSet row) throws SQLException {
    Set<String> scopes =
        Arrays.stream(row.getString("scopes").split(" ", -1))
            .filter(scope -> !scope.isEmpty())
            .collect(Collectors.toSet());
    return new GradeTarget(
        row.getString("resource_link"),
        new GradeEndpoint(
            scopes,
            Optional.ofNullable(row.getString("line_items")).map(URI::create),
            Optional.ofNullable(row.getString("line_item")).map(URI::create)));
  }
}
