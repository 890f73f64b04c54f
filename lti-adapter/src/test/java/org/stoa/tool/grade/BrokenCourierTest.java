package org.stoa.tool.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.stoa.tool.testing.Eventually.eventually;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.lti.claim.GradeEndpoint;
import org.stoa.lti.http.GuardedTransport;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.spi.HttpTransport;
import org.stoa.lti.testing.LocalServer.Answer;
import org.stoa.statement.EnrolmentId;
import org.stoa.tool.store.GradeOutbox.State;
import org.stoa.tool.testing.Classrooms;

/** Grades that arrive although something on their way breaks, and what is logged of that. */
class BrokenCourierTest extends CarriedGrades {

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

  @Test
  @DisplayName("A refused grade is logged by reason and status, without the platform's own words")
  void refusedInTheLog() throws Exception {
    platform.answerScores(Answer.json(400, "{\"error\":\"no such user\"}"));
    add(ana, Grading.PROGRAMME, 3);
    String logged = logged("refused: NOT_GRADABLE, status 400");
    assertFalse(logged.contains("no such user"), logged);
  }

  @Test
  @DisplayName("What breaks on the way is logged by class and place, without what exceptions say")
  void brokenInTheLog() throws Exception {
    add(ana, Grading.PROGRAMME, -1);
    String poison = logged("java.lang.IllegalArgumentException, at org.stoa.");
    assertFalse(poison.contains("IllegalArgumentException: "), poison);
    room.database.jdbi().useHandle(handle -> handle.execute("drop table grade_delivery"));
    String driver = logged("grades can't be carried now; trying again: org.jdbi.");
    assertFalse(driver.toLowerCase(Locale.ROOT).contains("grade_delivery"), driver);
  }

  /** What is logged from the start of a courier on, until the text that is awaited is there. */
  private String logged(String awaited) throws InterruptedException {
    PrintStream before = System.err;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    try {
      System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
      carry();
      eventually(awaited, () -> log.toString(StandardCharsets.UTF_8).contains(awaited));
      stopCarrying();
    } finally {
      System.setErr(before);
    }
    // A database that the tests have brought along writes a log of its own into this one.
    return log.toString(StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.contains("EmbeddedPostgres - "))
        .collect(Collectors.joining("\n"));
  }
}
