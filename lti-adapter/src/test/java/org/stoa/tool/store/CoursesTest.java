package org.stoa.tool.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.lti.grade.Score.ActivityProgress;
import org.stoa.lti.service.Failure;
import org.stoa.lti.service.Reason;
import org.stoa.statement.EnrolmentId;
import org.stoa.tool.store.Deliveries.Entry;
import org.stoa.tool.store.GradeOutbox.Delivery;
import org.stoa.tool.store.GradeOutbox.Grade;
import org.stoa.tool.store.GradeOutbox.State;

/** One learner who takes the same edition in several courses, or hasn't come by any yet. */
class CoursesTest {

  private static final Instant NOW = Samples.NOW;
  private static final String A = "course-a";
  private static final String B = "course-b";

  private final Database database = Samples.database();
  private final GradeOutbox outbox = new GradeOutbox(database.jdbi());
  private final Deliveries deliveries = new Deliveries(database.jdbi());
  private final EnrolmentId ana = Samples.enrol(database, "ana");
  private final Course teacherOfA = new Course(Samples.enrol(database, "teacher-a"), A);
  private final Course teacherOfB = new Course(Samples.enrol(database, "teacher-b"), B);

  @AfterEach
  void close() {
    database.close();
  }

  private void comesBy(String course) {
    Samples.come(database, ana, course);
  }

  private void earns(String item, long given) {
    Grade grade =
        new Grade(
            ana,
            item,
            "Quiz",
            BigDecimal.valueOf(given),
            BigDecimal.valueOf(100),
            ActivityProgress.COMPLETED,
            NOW);
    database.jdbi().useTransaction(handle -> outbox.add(handle, grade));
  }

  private List<Delivery> due() {
    return outbox.due(NOW.plus(Duration.ofMinutes(1)), 50);
  }

  /** What is on its way: course, item and points, in the order in which it leaves. */
  private List<String> sent() {
    return sent(State.DELIVERED, Optional.empty());
  }

  private List<String> sent(State end, Optional<Failure> why) {
    List<String> sent = new ArrayList<>();
    for (List<Delivery> round = due(); !round.isEmpty(); round = due()) {
      for (Delivery it : round) {
        sent.add(it.context() + " " + it.grade().item() + " " + it.grade().given().longValue());
        outbox.finish(it, end, why, NOW);
      }
    }
    return sent;
  }

  @Test
  @DisplayName("A grade goes to every course by which the learner came, to each in order")
  void everywhere() {
    comesBy(A);
    comesBy(B);
    earns("quiz-1", 10);
    earns("quiz-1", 20);
    assertEquals(2, due().size(), "the first of each course");
    Delivery first = due().get(0);
    outbox.retry(first, NOW.plus(Duration.ofHours(1)), Optional.empty());
    Delivery other = due().get(0);
    assertFalse(other.context().equals(first.context()));
    assertEquals(
        List.of(other.context() + " quiz-1 10", other.context() + " quiz-1 20"),
        sent(),
        "a course that has to wait holds up no other");
  }

  @Test
  @DisplayName("A course by which she comes later gets the latest grade of each item, once")
  void later() {
    comesBy(A);
    earns("quiz-1", 10);
    earns("quiz-1", 20);
    earns("quiz-2", 30);
    assertEquals(3, sent().size());
    comesBy(B);
    assertEquals(List.of(B + " quiz-1 20", B + " quiz-2 30"), sent());
    comesBy(B);
    comesBy(A);
    assertEquals(List.of(), sent());
    earns("quiz-2", 40);
    assertEquals(2, sent().size());
  }

  @Test
  @DisplayName(
      "What was earned before the first launch isn't due; it waits, and then goes in order")
  void firstLaunch() {
    earns("quiz-1", 10);
    earns("quiz-1", 20);
    assertEquals(List.of(), due());
    assertEquals(List.of(State.WAITING, State.WAITING), outbox.states(ana));
    comesBy(A);
    assertEquals(List.of(A + " quiz-1 10", A + " quiz-1 20"), sent());
  }

  @Test
  @DisplayName("What is for a first launch is seen by nobody; those who teach are told how many")
  void toCome() {
    earns("quiz-1", 10);
    earns("quiz-2", 10);
    for (Course course : List.of(teacherOfA, teacherOfB)) {
      assertEquals(List.of(), deliveries.of(course, Optional.empty(), 10));
      assertEquals(1, deliveries.learnersToCome(course));
    }
    comesBy(A);
    assertEquals(2, deliveries.of(teacherOfA, Optional.empty(), 10).size());
    assertEquals(0, deliveries.learnersToCome(teacherOfB));
  }

  @Test
  @DisplayName("Who teaches in one course sees what goes there, and can send nothing else again")
  void apart() {
    comesBy(A);
    earns("quiz-1", 10);
    assertEquals(List.of(), deliveries.of(teacherOfB, Optional.empty(), 10));
    comesBy(B);
    assertEquals(2, sent(State.REFUSED, Optional.of(failure(Reason.REJECTED))).size());
    Entry seen = only(teacherOfA);
    Entry other = only(teacherOfB);
    assertEquals(Map.of(State.REFUSED, 1), deliveries.counts(teacherOfA));
    assertTrue(seen.isLatest() && other.isLatest(), "each in its own column");
    assertFalse(deliveries.sendAgain(teacherOfA, other.id(), NOW));
    assertTrue(deliveries.sendAgain(teacherOfA, seen.id(), NOW));
    assertEquals(List.of(A + " quiz-1 10"), sent());
    assertEquals(Map.of(State.REFUSED, 1), deliveries.counts(teacherOfB));
  }

  private Entry only(Course course) {
    List<Entry> entries = deliveries.of(course, Optional.empty(), 10);
    assertEquals(1, entries.size());
    return entries.get(0);
  }

  private static Failure failure(Reason reason) {
    return Failure.of(reason, "no");
  }

  @Test
  @DisplayName(
      "A grade that had no column is tried again after a launch, unless a later one followed")
  void column() {
    comesBy(A);
    for (Reason reason : List.of(Reason.NOT_OFFERED, Reason.MISSING)) {
      earns("quiz-1", 10);
      earns("quiz-1", 20);
      assertEquals(2, sent(State.REFUSED, Optional.of(failure(reason))).size());
      comesBy(A);
      assertEquals(List.of(A + " quiz-1 20"), sent(), reason.name());
    }
    earns("quiz-1", 30);
    sent(State.REFUSED, Optional.of(failure(Reason.NOT_GRADABLE)));
    comesBy(A);
    assertEquals(List.of(), sent(), "what the platform judged stays so");
  }
}
