package org.stoa.tool.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stoa.lti.testing.FreshDatabase;
import org.stoa.statement.EnrolmentId;
import org.stoa.tool.store.Deliveries.Course;
import org.stoa.tool.store.GradeOutbox.State;
import org.stoa.tool.store.GradeTargets.GradeTarget;

/** A database of the version that didn't tell courses apart, opened by this one. */
class UpgradeTest {

  private static final String A = "course-a";
  private static final String B = "course-b";

  @TempDir private Path folder = Path.of("");

  private static EnrolmentId learner(Handle handle, String subject, String... contexts) {
    UUID id = UUID.randomUUID();
    handle.execute(
        "insert into enrolment (id, issuer, client_id, deployment_id, subject, programme, edition)"
            + " values (?, 'https://lms.example', 'client', '7', ?, 'sample', 'spring')",
        id,
        subject);
    for (String context : contexts) {
      handle.execute(
          "insert into enrolment_context (enrolment, context) values (?, ?)", id, context);
    }
    return new EnrolmentId(id);
  }

  private static void target(Handle handle, EnrolmentId learner, String link) {
    handle.execute(
        "insert into grade_target (enrolment, item, resource_link, scopes, line_item)"
            + " values (?, 'programme', ?, '', 'https://lms.example/items/old')",
        learner.value(),
        link);
  }

  /** As the version before writes it, also while nodes of both run. */
  private static void delivery(Handle handle, EnrolmentId learner, State state, String reason) {
    handle.execute(
        "insert into grade_delivery (enrolment, item, label, score_given, score_maximum, progress,"
            + " earned, state, tries, next_try, reason)"
            + " values (?, 'programme', 'Sample', 3, 10, 'IN_PROGRESS', ?, ?, 0, ?, ?)",
        learner.value(),
        Database.timestamp(Samples.NOW),
        state.name(),
        Database.timestamp(Samples.NOW),
        reason.isEmpty() ? Optional.empty() : Optional.of(reason));
  }

  private String atVersionFive(Consumer<Handle> rows) {
    String url = FreshDatabase.url(folder);
    try (HikariDataSource source = new HikariDataSource()) {
      source.setJdbcUrl(url);
      Flyway.configure()
          .dataSource(source)
          .locations("classpath:org/stoa/tool/store/schema")
          .target("5")
          .load()
          .migrate();
      Jdbi.create(source).useHandle(rows::accept);
    }
    return url;
  }

  private static List<String> due(Database database) {
    return new GradeOutbox(database.jdbi())
        .due(Samples.NOW.plus(Duration.ofMinutes(1)), 10).stream()
            .map(it -> it.context() + " " + it.grade().given().longValue())
            .toList();
  }

  @Test
  @DisplayName("Who came by one course has everything in that one")
  void oneCourse() {
    String url =
        atVersionFive(
            handle -> {
              EnrolmentId ana = learner(handle, "ana", A);
              target(handle, ana, "link-in-" + A);
              delivery(handle, ana, State.WAITING, "");
            });
    try (Database database = Database.open(url)) {
      EnrolmentId ana = Samples.enrol(database, "ana");
      assertEquals(List.of(A), contexts(database, ana));
      assertEquals(List.of(A + " 3"), due(database));
      Course course = new Course(Samples.enrol(database, "teacher"), A);
      assertEquals(1, new Deliveries(database.jdbi()).of(course, Optional.empty(), 10).size());
    }
  }

  private static List<String> contexts(Database database, EnrolmentId learner) {
    return new GradeTargets(database.jdbi())
        .all(learner).stream().map(GradeTarget::context).toList();
  }

  @Test
  @DisplayName("Who came by two goes on with the column that was known, until its link is opened")
  void twoCourses() {
    String url =
        atVersionFive(
            handle -> {
              EnrolmentId ana = learner(handle, "ana", A, B);
              target(handle, ana, "link-in-" + A);
              delivery(handle, ana, State.WAITING, "");
            });
    try (Database database = Database.open(url)) {
      EnrolmentId ana = Samples.enrol(database, "ana");
      assertEquals(List.of(" 3"), due(database), "to the one column that is known");
      Samples.come(database, ana, B);
      assertEquals(List.of(" 3", B + " 3"), due(database));
      Samples.come(database, ana, A);
      assertEquals(List.of(A + " 3", B + " 3"), due(database));
      assertEquals(List.of(A, B), contexts(database, ana));
    }
  }

  @Test
  @DisplayName("What was refused before the first launch is sent with it")
  void neverLaunched() {
    String url =
        atVersionFive(
            handle -> delivery(handle, learner(handle, "ana"), State.REFUSED, "NOT_OFFERED"));
    try (Database database = Database.open(url)) {
      assertEquals(List.of(), due(database));
      Samples.come(database, Samples.enrol(database, "ana"), A);
      assertEquals(List.of(A + " 3"), due(database));
    }
  }

  @Test
  @DisplayName("What a node of the version before writes beside this one is kept, and sent")
  void besideTheOld() {
    String url = atVersionFive(handle -> {});
    try (Database database = Database.open(url)) {
      EnrolmentId ana = Samples.enrol(database, "ana");
      database
          .jdbi()
          .useHandle(
              handle -> {
                target(handle, ana, "link-in-" + A);
                delivery(handle, ana, State.WAITING, "");
              });
      Samples.come(database, ana, A);
      assertEquals(List.of(A), contexts(database, ana));
      assertEquals(List.of(A + " 3"), due(database));
    }
  }
}
