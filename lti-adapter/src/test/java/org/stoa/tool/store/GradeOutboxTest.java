package org.stoa.tool.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.lti.grade.Score.ActivityProgress;
import org.stoa.lti.service.Failure;
import org.stoa.lti.service.Reason;
import org.stoa.statement.EnrolmentId;
import org.stoa.statement.Result;
import org.stoa.tool.store.GradeOutbox.Delivery;
import org.stoa.tool.store.GradeOutbox.Grade;
import org.stoa.tool.store.GradeOutbox.State;

/** Grades that wait. */
class GradeOutboxTest {

  private static final Instant NOW = Samples.NOW;
  private static final String COURSE = "course-1";
  private static final Duration LEASE = Duration.ofMinutes(5);

  private final Database database = Samples.database();
  private final GradeOutbox outbox = new GradeOutbox(database.jdbi());
  private final EnrolmentId ana = Samples.enrol(database, "ana");
  private final EnrolmentId minjun = Samples.enrol(database, "minjun");

  @BeforeEach
  void come() {
    Samples.come(database, ana, COURSE);
    Samples.come(database, minjun, COURSE);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static Grade grade(EnrolmentId learner, String item, long given, Instant earned) {
    return new Grade(
        learner,
        item,
        "Quiz",
        BigDecimal.valueOf(given),
        BigDecimal.valueOf(100),
        ActivityProgress.COMPLETED,
        earned);
  }

  private void add(Grade grade) {
    database.jdbi().useTransaction(handle -> outbox.add(handle, grade));
  }

  private List<Delivery> due(Duration later) {
    return outbox.due(NOW.plus(later), 50);
  }

  private static Optional<Failure> why(String detail) {
    return Optional.of(Failure.of(Reason.REJECTED, detail));
  }

  private static List<Long> given(List<Delivery> deliveries) {
    return deliveries.stream().map(it -> it.grade().given().longValueExact()).toList();
  }

  @Test
  @DisplayName("Of each learner's column only the oldest grade that waits is due")
  void inOrder() {
    add(grade(ana, "quiz-1", 10, NOW));
    add(grade(ana, "quiz-1", 20, NOW.plusSeconds(10)));
    add(grade(ana, "quiz-2", 30, NOW));
    add(grade(minjun, "quiz-1", 40, NOW));
    List<Delivery> first = due(Duration.ofMinutes(1));
    assertEquals(List.of(10L, 30L, 40L), given(first));
    outbox.finish(first.get(0), State.DELIVERED, Optional.empty(), NOW);
    assertEquals(List.of(20L, 30L, 40L), given(due(Duration.ofMinutes(1))));
  }

  @Test
  @DisplayName("A grade that is put off holds back the later ones of its column, and no others")
  void putOff() {
    add(grade(ana, "quiz-1", 10, NOW));
    add(grade(ana, "quiz-1", 20, NOW.plusSeconds(1)));
    add(grade(minjun, "quiz-1", 40, NOW));
    outbox.retry(due(Duration.ZERO).get(0), NOW.plusSeconds(60), why("down"));
    assertEquals(List.of(40L), given(due(Duration.ofSeconds(59))));
    List<Delivery> later = due(Duration.ofSeconds(60));
    assertEquals(List.of(10L, 40L), given(later));
  }

  @Test
  @DisplayName("Grades of one column are a second apart, however quickly they were earned")
  void apart() {
    for (int i = 0; i < 3; i++) {
      add(grade(ana, "quiz-1", i, NOW));
      add(grade(minjun, "quiz-1", i, NOW));
    }
    for (int i = 0; i < 3; i++) {
      List<Delivery> both = due(Duration.ofMinutes(1));
      assertEquals(2, both.size());
      for (Delivery delivery : both) {
        assertEquals(NOW.plusSeconds(i), delivery.grade().earned());
        outbox.finish(delivery, State.DELIVERED, Optional.empty(), NOW);
      }
    }
  }

  @Test
  @DisplayName("A grade isn't due before the time that it bears")
  void notBefore() {
    add(grade(ana, "quiz-1", 10, NOW));
    add(grade(ana, "quiz-1", 20, NOW));
    outbox.finish(due(Duration.ZERO).get(0), State.DELIVERED, Optional.empty(), NOW);
    assertEquals(List.of(), due(Duration.ofMillis(999)));
    assertEquals(List.of(20L), given(due(Duration.ofSeconds(1))));
  }

  @Test
  @DisplayName("Of two couriers one gets a grade, and the other again when nothing was heard")
  void claimed() {
    add(grade(ana, "quiz-1", 10, NOW));
    add(grade(ana, "quiz-1", 20, NOW.plusSeconds(1)));
    Delivery seen = due(Duration.ZERO).get(0);
    Instant until = NOW.plus(LEASE);
    Delivery first = outbox.claim(seen, NOW, until).orElseThrow();
    assertEquals(1, first.tries());
    assertEquals(Optional.empty(), outbox.claim(seen, NOW, until));
    assertEquals(List.of(), due(LEASE.minusMillis(1)), "nor does a later one overtake it");
    Delivery seenAgain = due(LEASE).get(0);
    Delivery second = outbox.claim(seenAgain, until, until.plus(LEASE)).orElseThrow();
    outbox.retry(first, NOW, why("too late"));
    outbox.finish(first, State.REFUSED, why("too late"), NOW);
    assertEquals(List.of(State.WAITING, State.WAITING), outbox.states(ana));
    assertEquals(
        List.of(), due(LEASE.multipliedBy(2).minusMillis(1)), "who was given up changes nothing");
    outbox.finish(second, State.DELIVERED, Optional.empty(), until);
    assertEquals(List.of(State.WAITING, State.DELIVERED), outbox.states(ana));
  }

  @Test
  @DisplayName("Of couriers that see the same grade at the same moment, one gets it")
  void claimedAtOnce() throws Exception {
    add(grade(ana, "quiz-1", 10, NOW));
    Delivery seen = due(Duration.ZERO).get(0);
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      Callable<Optional<Delivery>> claim = () -> outbox.claim(seen, NOW, NOW.plus(LEASE));
      int gotIt = 0;
      for (var result : pool.invokeAll(Collections.nCopies(20, claim))) {
        gotIt += result.get().isPresent() ? 1 : 0;
      }
      assertEquals(1, gotIt);
    } finally {
      pool.shutdown();
    }
  }

  @Test
  @DisplayName("A grade comes back as it was earned, and its end is told")
  void roundTrip() {
    Grade grade =
        new Grade(
            ana,
            "programme",
            "돌봄 & care",
            new BigDecimal("7.5000"),
            new BigDecimal("11.0000"),
            ActivityProgress.IN_PROGRESS,
            NOW);
    add(grade);
    Delivery delivery = due(Duration.ZERO).get(0);
    assertEquals(new Delivery(delivery.id(), COURSE, grade, 0), delivery);
    outbox.finish(delivery, State.REFUSED, why("no"), NOW);
    add(grade);
    assertEquals(List.of(State.WAITING, State.REFUSED), outbox.states(ana));
    assertEquals(List.of(), outbox.states(minjun));
  }

  @Test
  @DisplayName("No more are due at once than were asked for")
  void bounded() {
    for (int i = 0; i < 5; i++) {
      add(grade(ana, "quiz-" + i, i, NOW));
    }
    assertEquals(List.of(0L, 1L, 2L), given(outbox.due(NOW, 3)));
  }

  @Test
  @DisplayName("A grade is there only with its statement")
  void withStatement() {
    database
        .jdbi()
        .useTransaction(
            handle -> {
              outbox.add(handle, grade(ana, "quiz-1", 10, NOW));
              handle.rollback();
            });
    assertEquals(List.of(), due(Duration.ZERO));
    Grade unwritable =
        new Grade(
            ana,
            "x".repeat(101),
            "Quiz",
            BigDecimal.ONE,
            BigDecimal.TEN,
            ActivityProgress.COMPLETED,
            NOW);
    Statements statements = new Statements(database.jdbi());
    assertThrows(
        RuntimeException.class,
        () ->
            database
                .jdbi()
                .useTransaction(
                    handle -> {
                      statements.append(
                          handle, List.of(Samples.statement(ana, new Result.Completed())));
                      outbox.add(handle, unwritable);
                    }));
    assertEquals(List.of(), statements.of(ana));
  }

  @Test
  @DisplayName("A title of any length is kept as far as there is room, with whole characters")
  void longLabel() {
    for (String title :
        List.of("x".repeat(500), "x".repeat(499) + "\uD83C\uDFDB", "돌".repeat(9000))) {
      Grade grade =
          new Grade(
              ana,
              "quiz-1",
              title,
              BigDecimal.ONE,
              BigDecimal.TEN,
              ActivityProgress.COMPLETED,
              NOW);
      add(grade);
      Delivery delivery = due(Duration.ofMinutes(1)).get(0);
      String kept = delivery.grade().label();
      assertTrue(title.startsWith(kept) && kept.length() >= 499, kept);
      assertFalse(Character.isHighSurrogate(kept.charAt(kept.length() - 1)), kept);
      outbox.finish(delivery, State.DELIVERED, Optional.empty(), NOW);
    }
  }

  @Test
  @DisplayName("What a platform says about a grade is kept as far as there is room")
  void longDetail() {
    add(grade(ana, "quiz-1", 10, NOW));
    outbox.retry(due(Duration.ZERO).get(0), NOW, why("x".repeat(5000)));
    outbox.finish(due(Duration.ZERO).get(0), State.REFUSED, why("y".repeat(5000)), NOW);
    assertEquals(List.of(State.REFUSED), outbox.states(ana));
  }
}
