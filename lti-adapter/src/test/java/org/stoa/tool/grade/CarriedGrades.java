package org.stoa.tool.grade;

import static org.stoa.tool.testing.Eventually.eventually;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.stoa.lti.LtiTool;
import org.stoa.lti.LtiToolBuilder;
import org.stoa.lti.claim.GradeEndpoint;
import org.stoa.lti.grade.Score.ActivityProgress;
import org.stoa.lti.jdbc.JdbcRegistrationStore;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.testing.FreshDatabase;
import org.stoa.statement.EnrolmentId;
import org.stoa.tool.store.Enrolments;
import org.stoa.tool.store.GradeOutbox.Grade;
import org.stoa.tool.store.GradeOutbox.State;
import org.stoa.tool.store.GradeTargets;
import org.stoa.tool.store.GradeTargets.GradeTarget;
import org.stoa.tool.testing.Classrooms;
import org.stoa.tool.testing.GradingPlatform;

/** A courier between a classroom with a database of its own and a platform, over real HTTP. */
abstract class CarriedGrades {

  static final String COURSE = "course-1";

  @TempDir Path folder = Path.of("");
  final GradingPlatform platform = new GradingPlatform();
  String databaseUrl = "";
  Classrooms room;
  EnrolmentId ana;
  EnrolmentId minjun;
  private Optional<GradeCourier> courier = Optional.empty();

  @BeforeEach
  void open() {
    databaseUrl = FreshDatabase.url(folder);
    room = new Classrooms(folder, databaseUrl);
    new JdbcRegistrationStore(room.database.source()).save(platform.registration());
    ana = member("ana");
    minjun = member("minjun");
  }

  EnrolmentId member(String subject) {
    EnrolmentId id = room.enrol(platform.issuer(), subject);
    aim(id, platform.endpoint());
    return id;
  }

  void aim(EnrolmentId id, GradeEndpoint endpoint) {
    aim(id, Grading.PROGRAMME, GradingPlatform.LINK, endpoint);
  }

  void aim(EnrolmentId id, String item, String link, GradeEndpoint endpoint) {
    new GradeTargets(room.database.jdbi()).save(id, new GradeTarget(COURSE, item, link, endpoint));
  }

  @AfterEach
  void close() {
    stopCarrying();
    room.close();
    platform.close();
  }

  void carry() {
    GradeCourier started = courier(lti().build());
    started.start();
    courier = Optional.of(started);
  }

  LtiToolBuilder lti() {
    return LtiTool.at(URI.create("http://localhost"))
        .registrations(new JdbcRegistrationStore(room.database.source()))
        .clock(room.clock)
        .allowLoopback();
  }

  GradeCourier courier(LtiTool lti) {
    var jdbi = room.database.jdbi();
    return new GradeCourier(
        room.outbox,
        new Enrolments(jdbi),
        new GradeTargets(jdbi),
        new JdbcRegistrationStore(room.database.source()),
        lti.services().grades(),
        room.clock);
  }

  void stopCarrying() {
    courier.ifPresent(GradeCourier::close);
    courier = Optional.empty();
  }

  void add(EnrolmentId learner, String item, long given) {
    Grade grade =
        new Grade(
            learner,
            item,
            "Quiz",
            BigDecimal.valueOf(given),
            BigDecimal.TEN,
            given == 10 ? ActivityProgress.COMPLETED : ActivityProgress.IN_PROGRESS,
            room.clock.instant());
    room.database.jdbi().useTransaction(handle -> room.outbox.add(handle, grade));
  }

  void awaitStates(EnrolmentId learner, State... states) throws InterruptedException {
    eventually(
        List.of(states) + ", not " + room.outbox.states(learner),
        () -> room.outbox.states(learner).equals(List.of(states)));
  }

  String detail(EnrolmentId learner) {
    return column(learner, "detail").stream().collect(Collectors.joining());
  }

  List<String> column(EnrolmentId learner, String name) {
    return room.database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "select coalesce(" + name + ", '') from grade_delivery where enrolment = ?")
                    .bind(0, learner.value())
                    .mapTo(String.class)
                    .list());
  }

  static List<Optional<Double>> given(List<JsonObject> scores) {
    return scores.stream().map(score -> score.number("scoreGiven")).toList();
  }
}
