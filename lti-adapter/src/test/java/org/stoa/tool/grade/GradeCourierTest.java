package org.stoa.tool.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.stoa.tool.testing.Eventually.eventually;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.lti.claim.GradeEndpoint;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.testing.LocalServer.Answer;
import org.stoa.statement.EnrolmentId;
import org.stoa.tool.store.GradeOutbox.State;
import org.stoa.tool.store.GradeTargets;
import org.stoa.tool.store.GradeTargets.GradeTarget;
import org.stoa.tool.testing.GradingPlatform;

/** Grades on their way to a platform, over real HTTP. */
class GradeCourierTest extends CarriedGrades {

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
  @DisplayName("A quiz's column isn't taken for the programme's, though the platform names it so")
  void onlyColumnOfTheLink() throws Exception {
    add(ana, "quiz-1", 5);
    carry();
    awaitStates(ana, State.DELIVERED);
    URI made = platform.addressOfMade(1);
    aim(ana, platform.endpoint().withLineItem(made));
    room.clock.pass(Duration.ofSeconds(1));
    add(ana, Grading.PROGRAMME, 3);
    awaitStates(ana, State.REFUSED, State.DELIVERED);
    assertEquals(List.of(Optional.of(5.0)), given(platform.scoresOfMade(1)));
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
}
