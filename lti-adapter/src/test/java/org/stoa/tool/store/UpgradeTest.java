package org.stoa.tool.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.stoa.tool.testing.Eventually.eventually;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stoa.lti.testing.FreshDatabase;
import org.stoa.statement.EnrolmentId;
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

  /** As the version before writes it. */
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

  private static HikariDataSource source(String url) {
    HikariDataSource source = new HikariDataSource();
    source.setJdbcUrl(url);
    return source;
  }

  private String atVersionFive(Consumer<Handle> rows) {
    String url = FreshDatabase.url(folder);
    try (HikariDataSource source = source(url)) {
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
  @DisplayName("What the version before is writing when the upgrade begins is waited for and kept")
  void writtenMeanwhile() throws Exception {
    String url = atVersionFive(handle -> learner(handle, "ana", A));
    ExecutorService upgrade = Executors.newSingleThreadExecutor();
    try (HikariDataSource old = source(url);
        Handle writing = Jdbi.open(old)) {
      EnrolmentId ana =
          new EnrolmentId(writing.createQuery("select id from enrolment").mapTo(UUID.class).one());
      writing.begin();
      target(writing, ana, "link-in-" + A);
      Future<Database> opening = upgrade.submit(() -> Database.open(url));
      eventually("the upgrade waits", () -> isWaitedFor(writing, url));
      writing.commit();
      try (Database database = opening.get()) {
        assertEquals(List.of(A), contexts(database, ana));
      }
    } finally {
      upgrade.shutdown();
    }
  }

  private static boolean isWaitedFor(Handle writing, String url) {
    String waiting =
        url.startsWith("jdbc:h2:")
            ? "select count(*) from information_schema.sessions"
                + " where executing_statement like '%grade%' and session_id <> session_id()"
            : "select count(*) from pg_locks where not granted";
    return writing.createQuery(waiting).mapTo(Integer.class).one() > 0;
  }

  @Test
  @DisplayName("A node of the version before that wasn't stopped neither aims nor carries a grade")
  void stillRunning() {
    try (Database database = Database.open(atVersionFive(handle -> {}))) {
      EnrolmentId ana = Samples.enrol(database, "ana");
      Samples.come(database, ana, A);
      Samples.come(database, ana, B);
      for (String statement :
          List.of(
              "delete from grade_target where enrolment = ? and item = 'programme'",
              "insert into grade_target (enrolment, item, resource_link, scopes)"
                  + " values (?, 'programme', 'link', '')",
              "select * from grade_target where enrolment = ? order by item")) {
        assertThrows(
            JdbiException.class,
            () -> database.jdbi().useHandle(handle -> handle.execute(statement, ana.value())),
            statement);
      }
      assertEquals(List.of(A, B), contexts(database, ana));
    }
  }

  @Test
  @DisplayName("What is earned at a node of the version before waits for the next launch")
  void earnedAtTheOld() {
    try (Database database = Database.open(atVersionFive(handle -> {}))) {
      EnrolmentId ana = Samples.enrol(database, "ana");
      database.jdbi().useHandle(handle -> delivery(handle, ana, State.WAITING, ""));
      assertEquals(List.of(), due(database));
      Samples.come(database, ana, A);
      assertEquals(List.of(A + " 3"), due(database));
    }
  }
}
