package org.stoa.tool.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.statement.ActivityId;
import org.stoa.statement.EnrolmentId;
import org.stoa.statement.Result;
import org.stoa.statement.Statement;
import org.stoa.tool.store.Enrolments.Appearance;

class WorksTest {

  private static final ActivityId ELSEWHERE = new ActivityId("elsewhere");

  private final Database database = Samples.database();
  private final Works works = new Works(database.jdbi());
  private final Consents consents = new Consents(database.jdbi());
  private final EnrolmentId ana = Samples.enrol(database, "ana");
  private final EnrolmentId minjun = Samples.enrol(database, "minjun");
  private final EnrolmentId franca = Samples.enrol(database, "franca");

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  @DisplayName("A text comes back as it was written, to her who wrote it")
  void text() {
    Statement statement = handIn(new Work.Text("Care & 돌봄\n\n<b>bold</b>"));
    Work work = works.find(ana, statement.id()).orElseThrow();
    assertEquals(new Work.Text("Care & 돌봄\n\n<b>bold</b>"), work.content());
    assertEquals(statement.timestamp(), work.handedIn());
    assertEquals(List.of(work), works.of(ana, Samples.QUIZ));
    assertEquals(List.of(), works.of(ana, ELSEWHERE));
    assertEquals(List.of(), works.of(minjun, Samples.QUIZ));
    assertEquals(Optional.empty(), works.find(minjun, statement.id()));
  }

  @Test
  @DisplayName("A file comes back byte by byte, whatever its size")
  void file() throws IOException {
    for (int size : List.of(0, 1, 512 * 1024, 512 * 1024 + 1, 3_000_000)) {
      byte[] content = new byte[size];
      new Random(size).nextBytes(content);
      Work.File file = new Work.File("../<b>.pdf", "application/pdf", size);
      Statement statement = Samples.statement(ana, new Result.Submitted());
      database
          .jdbi()
          .useTransaction(
              handle -> {
                new Statements(database.jdbi()).append(handle, List.of(statement));
                works.add(handle, statement.id(), file, content);
              });
      Work work = works.find(ana, statement.id()).orElseThrow();
      assertEquals(file, work.content());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      works.copy(work, out);
      assertArrayEquals(content, out.toByteArray());
    }
  }

  @Test
  @DisplayName("Who teaches in a course sees the work of those who came by it, and of no others")
  void seenByTeachers() {
    Statement statement = handIn(new Work.Text("Mine"));
    Course course = new Course(franca, "course-1");
    assertEquals(Optional.empty(), works.find(course, statement.id()));
    new Enrolments(database.jdbi())
        .meet(
            ana, new Appearance(Optional.empty(), Optional.empty(), Optional.of("course-1"), true));
    assertTrue(works.find(course, statement.id()).isPresent());
    assertFalse(works.find(new Course(franca, "course-2"), statement.id()).isPresent());
    EnrolmentId stranger =
        new Enrolments(database.jdbi())
            .enrol(
                new Enrolments.Person("https://other.example", "client", "7", "franca"),
                Samples.PROGRAMME,
                Samples.EDITION)
            .id();
    assertFalse(works.find(new Course(stranger, "course-1"), statement.id()).isPresent());
  }

  @Test
  @DisplayName("There is no work without the statement that says so")
  void neverAlone() {
    Statement never = Samples.statement(ana, new Result.Submitted());
    assertThrows(
        RuntimeException.class,
        () ->
            database
                .jdbi()
                .useTransaction(handle -> works.add(handle, never.id(), new Work.Text("x"))));
  }

  @Test
  @DisplayName("S0-24 consent is what was said last, and is nobody else's")
  void consent() {
    assertFalse(consents.isGiven(ana, Samples.QUIZ));
    say(true, 0);
    say(true, 1);
    assertTrue(consents.isGiven(ana, Samples.QUIZ));
    assertFalse(consents.isGiven(ana, ELSEWHERE));
    assertFalse(consents.isGiven(minjun, Samples.QUIZ));
    say(false, 2);
    assertFalse(consents.isGiven(ana, Samples.QUIZ));
    long rows =
        database
            .jdbi()
            .withHandle(
                handle -> handle.select("select count(*) from consent").mapTo(Long.class).one());
    assertEquals(2, rows);
  }

  private void say(boolean given, int later) {
    database
        .jdbi()
        .useTransaction(
            handle ->
                consents.note(
                    handle, ana, Samples.QUIZ, given, Samples.NOW.plus(Duration.ofMinutes(later))));
  }

  private Statement handIn(Work.Text text) {
    Statement statement = Samples.statement(ana, new Result.Submitted());
    database
        .jdbi()
        .useTransaction(
            handle -> {
              new Statements(database.jdbi()).append(handle, List.of(statement));
              works.add(handle, statement.id(), text);
            });
    return statement;
  }
}
