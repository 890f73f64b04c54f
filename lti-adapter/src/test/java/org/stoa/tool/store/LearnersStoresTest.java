package org.stoa.tool.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stoa.lti.testing.FreshDatabase;
import org.stoa.programme.EditionId;
import org.stoa.quiz.Answer;
import org.stoa.quiz.Response;
import org.stoa.statement.ActivityId;
import org.stoa.statement.EnrolmentId;
import org.stoa.statement.Result;
import org.stoa.statement.Statement;
import org.stoa.tool.store.Enrolments.Enrolment;
import org.stoa.tool.store.Enrolments.Person;

/** Enrolments, attempts and bookmarks. */
class LearnersStoresTest {

  private final Database database = Samples.database();
  private final Enrolments enrolments = new Enrolments(database.jdbi());
  private final Attempts attempts = new Attempts(database.jdbi());
  private final Bookmarks bookmarks = new Bookmarks(database.jdbi());

  @AfterEach
  void close() {
    database.close();
  }

  private Enrolment enrol(Person person) {
    return enrolments.enrol(person, Samples.PROGRAMME, Samples.EDITION);
  }

  @Test
  @DisplayName("A person is enrolled once, and found by the enrolment's id")
  void enrolled() {
    Enrolment first = enrol(Samples.person("ana"));
    assertEquals(first, enrol(Samples.person("ana")));
    assertEquals(Optional.of(first), enrolments.find(first.id()));
    assertEquals(Optional.empty(), enrolments.find(new EnrolmentId(UUID.randomUUID())));
  }

  @Test
  @DisplayName("Issuer, client, deployment, subject and edition each make another enrolment")
  void identity() {
    Set<EnrolmentId> ids =
        Set.of(
            enrol(new Person("i", "c", "d", "s")).id(),
            enrol(new Person("I", "c", "d", "s")).id(),
            enrol(new Person("i", "C", "d", "s")).id(),
            enrol(new Person("i", "c", "D", "s")).id(),
            enrol(new Person("i", "c", "d", "S")).id(),
            enrolments
                .enrol(new Person("i", "c", "d", "s"), Samples.PROGRAMME, new EditionId("autumn"))
                .id());
    assertEquals(6, ids.size());
  }

  @Test
  @DisplayName("Of many launches of one person at the same moment comes one enrolment")
  void race() throws Exception {
    int threads = 8;
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      for (int round = 0; round < 10; round++) {
        Person person = Samples.person("racer-" + round);
        CyclicBarrier start = new CyclicBarrier(threads);
        Callable<EnrolmentId> launch =
            () -> {
              start.await();
              return enrol(person).id();
            };
        var results = pool.invokeAll(Collections.nCopies(threads, launch));
        EnrolmentId one = results.get(0).get();
        for (var result : results) {
          assertEquals(one, result.get());
        }
      }
    } finally {
      pool.shutdown();
    }
  }

  @Test
  @DisplayName("Nobody's name is in what an enrolment says of itself")
  void noNames() {
    assertFalse(enrol(Samples.person("ana-4711")).toString().contains("ana-4711"));
  }

  private UUID attempt(EnrolmentId learner, Response response) {
    Statement statement = Samples.statement(learner, new Result.Submitted());
    database
        .jdbi()
        .useTransaction(
            handle -> {
              new Statements(database.jdbi()).append(handle, List.of(statement));
              attempts.add(handle, statement.id(), new Answered(-7, response));
            });
    return statement.id();
  }

  @Test
  @DisplayName("An attempt comes back with every choice; a question without any stays without")
  void attempts() {
    EnrolmentId ana = Samples.enrol(database, "ana");
    Response response =
        new Response(
            Map.of(
                "q1",
                Answer.Chosen.of(0),
                "q-2",
                Answer.Chosen.of(10, 0, 2),
                "q3",
                Answer.Chosen.of(),
                "q4",
                new Answer.Written("a=b, \"c\" 서울"),
                "q5",
                new Answer.Assigned(Map.of(0, 11, 3, 0)),
                "q6",
                new Answer.Assigned(Map.of()),
                "q7",
                new Answer.Written("")));
    UUID id = attempt(ana, response);
    assertEquals(Optional.of(new Answered(-7, response)), attempts.find(ana, Samples.QUIZ, id));
    UUID blank = attempt(ana, new Response(Map.of()));
    assertEquals(
        Optional.of(new Answered(-7, new Response(Map.of()))),
        attempts.find(ana, Samples.QUIZ, blank));
  }

  @Test
  @DisplayName("An attempt is found only for its learner, and only for its quiz")
  void attemptsOfOthers() {
    EnrolmentId ana = Samples.enrol(database, "ana");
    UUID id = attempt(ana, new Response(Map.of()));
    EnrolmentId minjun = Samples.enrol(database, "minjun");
    assertEquals(Optional.empty(), attempts.find(minjun, Samples.QUIZ, id));
    assertEquals(Optional.empty(), attempts.find(ana, new ActivityId("quiz-2"), id));
    assertEquals(Optional.empty(), attempts.find(ana, Samples.QUIZ, UUID.randomUUID()));
  }

  @Test
  @DisplayName("A bookmark is replaced, removed, and each learner's and activity's own")
  void bookmarks() {
    EnrolmentId ana = Samples.enrol(database, "ana");
    EnrolmentId minjun = Samples.enrol(database, "minjun");
    ActivityId lecture = new ActivityId("lecture-1");
    String korean = "{\"note\":\"돌봄 😀\"}";
    database
        .jdbi()
        .useTransaction(
            handle -> {
              bookmarks.save(handle, ana, Samples.QUIZ, "{}");
              bookmarks.save(handle, ana, Samples.QUIZ, korean);
              bookmarks.save(handle, ana, lecture, "{\"at\":3}");
            });
    assertEquals(Optional.of(korean), bookmarks.find(ana, Samples.QUIZ));
    assertEquals(Optional.empty(), bookmarks.find(minjun, Samples.QUIZ));
    database.jdbi().useHandle(handle -> bookmarks.remove(handle, ana, Samples.QUIZ));
    assertEquals(Optional.empty(), bookmarks.find(ana, Samples.QUIZ));
    assertEquals(Optional.of("{\"at\":3}"), bookmarks.find(ana, lecture));
  }

  @Test
  @DisplayName("Opening the database again finds everything")
  void reopened(@TempDir Path folder) {
    String url = FreshDatabase.url(folder);
    EnrolmentId ana;
    Statement statement;
    try (Database before = Database.open(url)) {
      ana = Samples.enrol(before, "ana");
      statement = Samples.statement(ana, new Result.Completed());
      new Statements(before.jdbi()).append(List.of(statement));
      before
          .jdbi()
          .useHandle(handle -> new Bookmarks(before.jdbi()).save(handle, ana, Samples.QUIZ, "{}"));
      assertTrue(before.isAlive());
    }
    try (Database after = Database.open(url)) {
      assertEquals(ana, Samples.enrol(after, "ana"));
      assertNotEquals(ana, Samples.enrol(after, "minjun"));
      assertEquals(List.of(statement), new Statements(after.jdbi()).of(ana));
      assertEquals(Optional.of("{}"), new Bookmarks(after.jdbi()).find(ana, Samples.QUIZ));
    }
  }

  @Test
  @DisplayName("A closed database says that it is")
  void closed() {
    Database other = Samples.database();
    other.close();
    assertFalse(other.isAlive());
  }
}
