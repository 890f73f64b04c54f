package org.stoa.tool.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.stoa.tool.testing.Eventually.eventually;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stoa.lti.LtiTool;
import org.stoa.lti.LtiToolBuilder;
import org.stoa.lti.claim.GradeEndpoint;
import org.stoa.lti.grade.Score.ActivityProgress;
import org.stoa.lti.http.GuardedTransport;
import org.stoa.lti.jdbc.JdbcRegistrationStore;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.spi.HttpTransport;
import org.stoa.lti.testing.FreshDatabase;
import org.stoa.lti.testing.LocalServer.Answer;
import org.stoa.statement.EnrolmentId;
import org.stoa.tool.store.Enrolments;
import org.stoa.tool.store.GradeOutbox.Grade;
import org.stoa.tool.store.GradeOutbox.State;
import org.stoa.tool.store.GradeTargets;
import org.stoa.tool.store.GradeTargets.GradeTarget;
import org.stoa.tool.testing.Classrooms;
import org.stoa.tool.testing.GradingPlatform;

/** Grades on their way to a platform, over real HTTP. */
class GradeCourierTest {

  private static final String COURSE = "course-1";

  @TempDir private Path folder = Path.of("");
  private final GradingPlatform platform = new GradingPlatform();
  private String databaseUrl = "";
  private Classrooms room;
  private EnrolmentId ana;
  private EnrolmentId minjun;
  private Optional<GradeCourier> courier = Optional.empty();

  @BeforeEach
  void open() {
    databaseUrl = FreshDatabase.url(folder);
    room = new Classrooms(folder, databaseUrl);
    new JdbcRegistrationStore(room.database.source()).save(platform.registration());
    ana = member("ana");
    minjun = member("minjun");
  }

  private EnrolmentId member(String subject) {
    EnrolmentId id = room.enrol(platform.issuer(), subject);
    aim(id, platform.endpoint());
    return id;
  }

  private void aim(EnrolmentId id, GradeEndpoint endpoint) {
    aim(id, Grading.PROGRAMME, GradingPlatform.LINK, endpoint);
  }

  private void aim(EnrolmentId id, String item, String link, GradeEndpoint endpoint) {
    new GradeTargets(room.database.jdbi()).save(id, new GradeTarget(COURSE, item, link, endpoint));
  }

  @AfterEach
  void close() {
    stopCarrying();
    room.close();
    platform.close();
  }

  private void carry() {
    GradeCourier started = courier(lti().build());
    started.start();
    courier = Optional.of(started);
  }

  private LtiToolBuilder lti() {
    return LtiTool.at(URI.create("http://localhost"))
        .registrations(new JdbcRegistrationStore(room.database.source()))
        .clock(room.clock)
        .allowLoopback();
  }

  private GradeCourier courier(LtiTool lti) {
    var jdbi = room.database.jdbi();
    return new GradeCourier(
        room.outbox,
        new Enrolments(jdbi),
        new GradeTargets(jdbi),
        new JdbcRegistrationStore(room.database.source()),
        lti.services().grades(),
        room.clock);
  }

  private void stopCarrying() {
    courier.ifPresent(GradeCourier::close);
    courier = Optional.empty();
  }

  private void add(EnrolmentId learner, String item, long given) {
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

  private void awaitStates(EnrolmentId learner, State... states) throws InterruptedException {
    eventually(
        List.of(states) + ", not " + room.outbox.states(learner),
        () -> room.outbox.states(learner).equals(List.of(states)));
  }

  private String detail(EnrolmentId learner) {
    return column(learner, "detail").stream().collect(Collectors.joining());
  }

  private List<String> column(EnrolmentId learner, String name) {
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

  private static List<Optional<Double>> given(List<JsonObject> scores) {
    return scores.stream().map(score -> score.number("scoreGiven")).toList();
  }

  @Test
  @DisplayName("The programme's grade goes to the link's own column, in order and fully graded")
  void programme() throws Exception {
    add(ana, Grading.PROGRAMME, 3);
    add(ana, Grading.PROGRAMME, 10);
    carry();
    awaitStates(ana, State.WAITING, State.DELIVERED);
    room.clock.pass(Duration.ofSeconds(1));
    awaitStates(ana, State.DELIVERED, State.DELIVERED);
    assertEquals(List.of(Optional.of(3.0), Optional.of(10.0)), given(platform.scores()));
    JsonObject first = platform.scores().get(0);
    assertEquals(Optional.of("ana"), first.text("userId"));
    assertEquals(Optional.of(10.0), first.number("scoreMaximum"));
    assertEquals(Optional.of("InProgress"), first.text("activityProgress"));
    assertEquals(Optional.of("FullyGraded"), first.text("gradingProgress"));
    assertEquals(Optional.of("2026-03-03T10:00:00.000Z"), first.text("timestamp"));
    JsonObject second = platform.scores().get(1);
    assertEquals(Optional.of("Completed"), second.text("activityProgress"));
    assertEquals(Optional.of("2026-03-03T10:00:01.000Z"), second.text("timestamp"));
    assertEquals(List.of(), platform.made());
  }

  @Test
  @DisplayName("A quiz gets a column of its own, made once for all learners")
  void quizColumn() throws Exception {
    add(ana, "quiz-1", 5);
    add(minjun, "quiz-1", 10);
    carry();
    awaitStates(ana, State.DELIVERED);
    awaitStates(minjun, State.DELIVERED);
    assertEquals(1, platform.made().size());
    JsonObject column = platform.made().get(0);
    assertEquals(Optional.of("Quiz"), column.text("label"));
    assertEquals(Optional.of("quiz-1"), column.text("resourceId"));
    assertEquals(Optional.of(GradingPlatform.LINK), column.text("resourceLinkId"));
    assertEquals(List.of(Optional.of(5.0), Optional.of(10.0)), given(platform.scoresOfMade(1)));
  }

  @Test
  @DisplayName("A quiz that has a link of its own gets its grades in that link's column")
  void linkOfTheQuiz() throws Exception {
    aim(ana, "quiz-1", "link-2", platform.endpoint());
    aim(
        ana,
        new GradeEndpoint(
            platform.endpoint().scopes(), platform.endpoint().lineItems(), Optional.empty()));
    add(ana, "quiz-1", 5);
    carry();
    awaitStates(ana, State.DELIVERED);
    assertEquals(List.of(Optional.of(5.0)), given(platform.scores()));
    assertEquals(List.of(), platform.made());
  }

  @Test
  @DisplayName("409 means that the platform has a newer grade; it is not sent again")
  void superseded() throws Exception {
    platform.answerScores(Answer.json(409, "{}"));
    add(ana, Grading.PROGRAMME, 3);
    carry();
    awaitStates(ana, State.SUPERSEDED);
  }

  @Test
  @DisplayName("503 is tried again when the platform asked for it, not before, and then delivered")
  void retried() throws Exception {
    platform.answerScores(new Answer(503, Map.of("Retry-After", "120"), "later"));
    add(ana, Grading.PROGRAMME, 3);
    carry();
    eventually("a first try", () -> platform.scores().size() == 1);
    eventually("put off", () -> !detail(ana).isEmpty());
    room.clock.pass(Duration.ofSeconds(119));
    Thread.sleep(1500);
    assertEquals(1, platform.scores().size());
    platform.answerScores(Answer.json(200, ""));
    room.clock.pass(Duration.ofSeconds(1));
    awaitStates(ana, State.DELIVERED);
    assertEquals(2, platform.scores().size());
    assertEquals(
        Optional.of("2026-03-03T10:00:00.000Z"),
        platform.scores().get(1).text("timestamp"),
        "the time at which it was earned");
  }

  @Test
  @DisplayName("Nobody is waited for longer than a day, whatever Retry-After says")
  void atMostADay() throws Exception {
    platform.answerScores(new Answer(503, Map.of("Retry-After", "999999999"), "much later"));
    add(ana, Grading.PROGRAMME, 3);
    carry();
    eventually("put off", () -> room.due().stream().anyMatch(it -> it.tries() == 1));
    platform.answerScores(Answer.json(200, ""));
    room.clock.pass(Duration.ofDays(1));
    awaitStates(ana, State.DELIVERED);
  }

  @Test
  @DisplayName("400 is refused for good, with what the platform says about it")
  void refused() throws Exception {
    platform.answerScores(Answer.json(400, "{\"error\":\"no such user\"}"));
    add(ana, Grading.PROGRAMME, 3);
    carry();
    awaitStates(ana, State.REFUSED);
    assertEquals(List.of("NOT_GRADABLE"), column(ana, "reason"));
    assertTrue(detail(ana).contains("no such user"), detail(ana));
    assertEquals(1, platform.scores().size());
  }

  @Test
  @DisplayName("A link that takes no grades is told so, and nothing is sent")
  void noColumn() throws Exception {
    EnrolmentId stranger = room.enrol(platform.issuer(), "launched without grades");
    aim(stranger, new GradeEndpoint(Set.of(), Optional.empty(), Optional.empty()));
    add(stranger, Grading.PROGRAMME, 3);
    add(minjun, "quiz-1", 3);
    aim(
        minjun,
        new GradeEndpoint(
            platform.endpoint().scopes(), Optional.empty(), platform.endpoint().lineItem()));
    carry();
    awaitStates(stranger, State.REFUSED);
    awaitStates(minjun, State.REFUSED);
    assertEquals(List.of("NOT_OFFERED"), column(minjun, "reason"));
    assertEquals(List.of(), platform.scores());
    assertEquals(List.of(), platform.made());
  }

  @Test
  @DisplayName("What is earned before the first launch waits for it, and then arrives")
  void firstLaunch() throws Exception {
    EnrolmentId stranger = room.enrol(platform.issuer(), "never launched");
    add(stranger, Grading.PROGRAMME, 3);
    add(ana, Grading.PROGRAMME, 4);
    carry();
    awaitStates(ana, State.DELIVERED);
    assertEquals(List.of(State.WAITING), room.outbox.states(stranger));
    aim(stranger, platform.endpoint());
    awaitStates(stranger, State.DELIVERED);
    assertEquals(List.of(Optional.of(4.0), Optional.of(3.0)), given(platform.scores()));
  }

  @Test
  @DisplayName("Who takes it in two courses has each grade in the column of each, in order")
  void twoCourses() throws Exception {
    String other = "other";
    new GradeTargets(room.database.jdbi())
        .save(
            ana,
            new GradeTarget("course-2", Grading.PROGRAMME, "link-2", platform.endpointOf(other)));
    add(ana, Grading.PROGRAMME, 3);
    add(ana, Grading.PROGRAMME, 10);
    room.clock.pass(Duration.ofMinutes(1));
    carry();
    awaitStates(ana, State.DELIVERED, State.DELIVERED, State.DELIVERED, State.DELIVERED);
    List<Optional<Double>> both = List.of(Optional.of(3.0), Optional.of(10.0));
    assertEquals(both, given(platform.scores()));
    assertEquals(both, given(platform.scoresOf(other)));
  }

  @Test
  @DisplayName("One grade that can't even be made sense of holds up no other")
  void poisoned() throws Exception {
    add(ana, Grading.PROGRAMME, -1);
    add(minjun, Grading.PROGRAMME, 10);
    String far = "https://lms.example/" + "x".repeat(1900);
    EnrolmentId distant = member("distant");
    aim(distant, new GradeEndpoint(Set.of(), Optional.empty(), Optional.of(URI.create(far))));
    add(distant, Grading.PROGRAMME, 10);
    EnrolmentId last = member("last");
    add(last, Grading.PROGRAMME, 10);
    carry();
    awaitStates(minjun, State.DELIVERED);
    awaitStates(last, State.DELIVERED);
    assertEquals(List.of(State.WAITING), room.outbox.states(ana));
  }

  @Test
  @DisplayName("Grades that wait when the tool ends are carried by the next one")
  void restart() throws Exception {
    platform.answerScores(new Answer(503, Map.of(), "down"));
    add(ana, Grading.PROGRAMME, 3);
    add(ana, "quiz-1", 10);
    carry();
    awaitStates(ana, State.DELIVERED, State.WAITING);
    eventually("a first try", () -> !platform.scores().isEmpty());
    stopCarrying();
    room.close();
    platform.answerScores(Answer.json(200, ""));
    room = new Classrooms(folder, databaseUrl);
    room.clock.pass(Duration.ofMinutes(1));
    carry();
    awaitStates(ana, State.DELIVERED, State.DELIVERED);
    assertTrue(
        Stream.concat(platform.scores().stream(), platform.scoresOfMade(1).stream())
            .allMatch(score -> score.text("userId").equals(Optional.of("ana"))));
  }

  @Test
  @DisplayName("A grade whose courier broke down between sending and noting it is sent once more")
  void brokenDown() throws Exception {
    AtomicBoolean breaks = new AtomicBoolean(true);
    HttpTransport network = GuardedTransport.allowingLoopback();
    HttpTransport breaking =
        request -> {
          HttpTransport.Response response = network.send(request);
          if (request.uri().getPath().endsWith("/scores") && breaks.getAndSet(false)) {
            throw new LinkageError("out of breath");
          }
          return response;
        };
    add(ana, Grading.PROGRAMME, 3);
    add(ana, Grading.PROGRAMME, 10);
    add(minjun, Grading.PROGRAMME, 10);
    try (GradeCourier broken = courier(lti().transport(breaking).build())) {
      broken.start();
      awaitStates(minjun, State.DELIVERED);
      assertEquals(List.of(State.WAITING, State.WAITING), room.outbox.states(ana));
    }
    carry();
    room.clock.pass(Duration.ofMinutes(5));
    awaitStates(ana, State.DELIVERED, State.DELIVERED);
    List<JsonObject> hers =
        platform.scores().stream()
            .filter(score -> score.text("userId").equals(Optional.of("ana")))
            .toList();
    assertEquals(List.of(Optional.of(3.0), Optional.of(3.0), Optional.of(10.0)), given(hers));
    assertEquals(hers.get(0).text("timestamp"), hers.get(1).text("timestamp"));
  }

  @Test
  @DisplayName("Two couriers on one database deliver each grade once, and in order")
  void twoCouriers() throws Exception {
    for (int i = 1; i <= 5; i++) {
      add(ana, Grading.PROGRAMME, i);
      add(minjun, Grading.PROGRAMME, i);
    }
    room.clock.pass(Duration.ofMinutes(1));
    try (GradeCourier other = courier(lti().build())) {
      other.start();
      carry();
      eventually("all delivered", () -> room.due().isEmpty());
    }
    for (String learner : List.of("ana", "minjun")) {
      assertEquals(
          List.of(1.0, 2.0, 3.0, 4.0, 5.0),
          platform.scores().stream()
              .filter(score -> score.text("userId").equals(Optional.of(learner)))
              .map(score -> score.number("scoreGiven").orElseThrow())
              .toList());
    }
  }
}
