package org.stoa.tool.classroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stoa.programme.Activity;
import org.stoa.programme.Localised;
import org.stoa.progress.Finding;
import org.stoa.progress.Status;
import org.stoa.quiz.QuestionSet;
import org.stoa.quiz.Response;
import org.stoa.quiz.Section;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Authority;
import org.stoa.statement.Percentage;
import org.stoa.statement.Result;
import org.stoa.statement.Statement;
import org.stoa.tool.catalogue.Offering;
import org.stoa.tool.store.Answered;
import org.stoa.tool.testing.Classrooms;
import org.stoa.tool.testing.SampleProgramme;

class ClassroomTest {

  @TempDir private Path folder = Path.of("");
  private Classrooms room;
  private Classroom classroom;
  private Learner ana;

  @BeforeEach
  void open() {
    room = new Classrooms(folder);
    classroom = room.classroom;
    ana = room.learner("ana");
  }

  @AfterEach
  void close() {
    room.close();
  }

  private Finding finding(Learner learner, String activity) {
    return classroom.standing(learner).progress().steps().stream()
        .filter(step -> step.activity().id().value().equals(activity))
        .findFirst()
        .orElseThrow()
        .finding();
  }

  @Test
  @DisplayName("S0-12 An attempt is a statement with its score, its answers and its grades")
  void attempt() {
    UUID id = classroom.attempt(ana, room.quiz("quiz-1"), Classrooms.HALF_RIGHT).orElseThrow();
    Statement statement = classroom.standing(ana).log().get(0);
    assertEquals(id, statement.id());
    assertEquals(new Result.Scored(Percentage.of(50)), statement.result());
    assertEquals(SampleProgramme.NOW, statement.timestamp());
    assertEquals(
        Optional.of(Classrooms.HALF_RIGHT), classroom.attempt(ana, room.quiz("quiz-1"), id));
    assertEquals(List.of("50/100"), room.waiting(ana, "quiz-1"));
    assertEquals(List.of("0/3"), room.waiting(ana, "programme"));
  }

  @Test
  @DisplayName("An attempt whose grade can't be written is not written at all")
  void allOrNothing() {
    classroom.keep(ana, room.activity("quiz-1"), "{\"draft\":1}", false);
    room.database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "alter table grade_delivery alter column label set data type varchar(3)"));
    assertThrows(
        RuntimeException.class,
        () -> classroom.attempt(ana, room.quiz("quiz-1"), Classrooms.ALL_RIGHT));
    assertEquals(List.of(), classroom.standing(ana).log());
    assertEquals(0, count("attempt"));
    assertEquals(0, count("grade_delivery"));
    assertEquals(Optional.of("{\"draft\":1}"), classroom.bookmark(ana, room.quiz("quiz-1").id()));
  }

  private int count(String table) {
    return room.database
        .jdbi()
        .withHandle(
            handle ->
                handle.createQuery("select count(*) from " + table).mapTo(Integer.class).one());
  }

  @Test
  @DisplayName("The best score goes to the gradebook, also when a worse one follows")
  void best() {
    classroom.attempt(ana, room.quiz("quiz-1"), Classrooms.ALL_WRONG);
    classroom.attempt(ana, room.quiz("quiz-1"), Classrooms.ALL_RIGHT);
    classroom.attempt(ana, room.quiz("quiz-1"), Classrooms.HALF_RIGHT);
    assertEquals(
        List.of("0/100", "100/100 completed", "100/100 completed"), room.waiting(ana, "quiz-1"));
    assertEquals(List.of("0/3", "1/3", "1/3"), room.waiting(ana, "programme"));
  }

  @Test
  @DisplayName("A quiz may be tried without end where the programme sets none")
  void unlimited() {
    for (int i = 0; i < 5; i++) {
      assertTrue(classroom.standing(ana).mayTry(room.quiz("quiz-1")));
      assertTrue(classroom.attempt(ana, room.quiz("quiz-1"), Classrooms.ALL_WRONG).isPresent());
    }
    assertEquals(5, classroom.standing(ana).tries(room.quiz("quiz-1")));
  }

  @Test
  @DisplayName("S0-40 Answers to questions that an earlier attempt drew from a pool aren't marked")
  void stalePaper() {
    Activity.Quiz plain = room.quiz("quiz-1");
    Section pool =
        new Section("", plain.questions().original().questions(), OptionalInt.of(1), false);
    Activity.Quiz quiz =
        new Activity.Quiz(
            plain.outline(),
            Localised.of("en", new QuestionSet("Pool", "", List.of(pool))),
            plain.feedback(),
            plain.attempts());
    Response right = Classrooms.ALL_RIGHT.response();
    Answered first = new Answered(classroom.seed(ana, quiz, 0), right);
    UUID id = classroom.attempt(ana, quiz, first).orElseThrow();
    assertEquals(Optional.of(first), classroom.attempt(ana, quiz, id));
    assertEquals(
        Optional.of("100"),
        classroom.standing(ana).best(quiz).map(String::valueOf),
        "of one question");
    assertEquals(Optional.empty(), classroom.attempt(ana, quiz, first));
    Answered second = new Answered(classroom.seed(ana, quiz, 1), right);
    assertNotEquals(first.seed(), second.seed());
    assertTrue(classroom.attempt(ana, quiz, second).isPresent());
    assertNotEquals(classroom.seed(ana, quiz, 0), classroom.seed(room.learner("minjun"), quiz, 0));
  }

  @Test
  @DisplayName("An attempt beyond the limit is neither marked nor written")
  void limited() {
    Activity.Quiz exam = room.quiz("quiz-2");
    assertTrue(classroom.attempt(ana, exam, Classrooms.ALL_WRONG).isPresent());
    assertTrue(classroom.standing(ana).mayTry(exam));
    assertTrue(classroom.attempt(ana, exam, Classrooms.ALL_WRONG).isPresent());
    assertFalse(classroom.standing(ana).mayTry(exam));
    assertEquals(Optional.empty(), classroom.attempt(ana, exam, Classrooms.ALL_WRONG));
    assertEquals(2, classroom.standing(ana).log().size());
    assertTrue(
        classroom.standing(room.learner("minjun")).mayTry(exam), "each learner has her own tries");
  }

  private <T> void atOnce(Callable<T> act) throws Exception {
    int threads = 6;
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      CyclicBarrier start = new CyclicBarrier(threads);
      Callable<T> together =
          () -> {
            start.await();
            return act.call();
          };
      for (var result : pool.invokeAll(Collections.nCopies(threads, together))) {
        result.get();
      }
    } finally {
      pool.shutdown();
    }
  }

  @Test
  @DisplayName("Attempts that arrive at the same moment don't get past the limit")
  void limitedAtOnce() throws Exception {
    atOnce(() -> classroom.attempt(ana, room.quiz("quiz-2"), Classrooms.ALL_WRONG));
    assertEquals(2, classroom.standing(ana).tries(room.quiz("quiz-2")));
  }

  @Test
  @DisplayName("Grades of attempts that arrive at the same moment each bear a time of their own")
  void gradesAtOnce() throws Exception {
    atOnce(() -> classroom.attempt(ana, room.quiz("quiz-1"), Classrooms.HALF_RIGHT));
    List<Instant> earned =
        room.database
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            "select distinct earned from grade_delivery where item = 'quiz-1'")
                        .mapTo(Instant.class)
                        .list());
    assertEquals(6, earned.size());
  }

  @Test
  @DisplayName("A lecture is completed once, however often its end is reported")
  void completedOnce() throws Exception {
    Activity lecture = room.activity("lecture-1");
    classroom.keep(ana, lecture, "{\"at\":1}", false);
    assertEquals(List.of(), classroom.standing(ana).log());
    atOnce(
        () -> {
          classroom.keep(ana, lecture, "{\"at\":9}", true);
          return lecture;
        });
    assertEquals(
        List.of(new Result.Completed()),
        classroom.standing(ana).log().stream().map(Statement::result).toList());
    assertEquals(Optional.of("{\"at\":9}"), classroom.bookmark(ana, lecture.id()));
    assertEquals(List.of("1/3"), room.waiting(ana, "programme"));
    assertTrue(finding(ana, "lecture-1").isSatisfied());
  }

  @Test
  @DisplayName("Only a lecture is completed by its end; nobody completes a quiz by a message")
  void notByMessage() {
    classroom.keep(ana, room.activity("quiz-1"), "{}", true);
    classroom.keep(ana, room.activity("essay"), "{}", true);
    assertEquals(List.of(), classroom.standing(ana).log());
  }

  @Test
  @DisplayName("A draft is kept until its answers are submitted, and ignored when it comes later")
  void draft() {
    Activity.Quiz quiz = room.quiz("quiz-1");
    classroom.draft(ana, quiz, "{\"first\":1}", 0);
    assertEquals(Optional.of("{\"first\":1}"), classroom.bookmark(ana, quiz.id()));
    classroom.attempt(ana, quiz, Classrooms.ALL_WRONG);
    assertEquals(Optional.empty(), classroom.bookmark(ana, quiz.id()));
    classroom.draft(ana, quiz, "{\"late\":1}", 0);
    assertEquals(Optional.empty(), classroom.bookmark(ana, quiz.id()));
    classroom.draft(ana, quiz, "{\"second\":1}", 1);
    assertEquals(Optional.of("{\"second\":1}"), classroom.bookmark(ana, quiz.id()));
  }

  @Test
  @DisplayName("What a teacher does is written down, and sends no grade")
  void teacher() {
    Learner teacher = room.teacher("teacher");
    UUID id = classroom.attempt(teacher, room.quiz("quiz-1"), Classrooms.ALL_RIGHT).orElseThrow();
    classroom.keep(teacher, room.activity("lecture-1"), "{}", true);
    assertEquals(2, classroom.standing(teacher).log().size());
    assertTrue(classroom.attempt(teacher, room.quiz("quiz-1"), id).isPresent());
    assertEquals(List.of(), room.due());
  }

  @Test
  @DisplayName("S0-12 An attempt after the deadline is scored and graded, and stays too late")
  void late() {
    assertEquals(Status.OPEN, finding(ana, "quiz-1").status());
    room.clock.pass(Duration.between(SampleProgramme.NOW, SampleProgramme.TOO_LATE));
    assertEquals(Status.MISSED, finding(ana, "quiz-1").status());
    assertTrue(classroom.attempt(ana, room.quiz("quiz-1"), Classrooms.ALL_RIGHT).isPresent());
    assertEquals(Status.MISSED, finding(ana, "quiz-1").status());
    assertEquals(List.of("100/100"), room.waiting(ana, "quiz-1"));
    assertEquals(List.of("0/3"), room.waiting(ana, "programme"));
  }

  @Test
  @DisplayName("The last second of the deadline day in the edition's zone is in time")
  void justInTime() {
    Instant last = Instant.parse("2026-03-11T22:59:59Z");
    room.clock.pass(Duration.between(SampleProgramme.NOW, last));
    classroom.attempt(ana, room.quiz("quiz-1"), Classrooms.ALL_RIGHT);
    room.clock.pass(Duration.ofDays(3));
    assertEquals(Status.SATISFIED, finding(ana, "quiz-1").status());
    assertEquals(Optional.of(last), finding(ana, "quiz-1").since());
  }

  @Test
  @DisplayName("Another learner's attempt, or one at another quiz, isn't found")
  void ofOthers() {
    UUID id = classroom.attempt(ana, room.quiz("quiz-1"), Classrooms.ALL_RIGHT).orElseThrow();
    Learner minjun = room.learner("minjun");
    assertEquals(Optional.empty(), classroom.attempt(minjun, room.quiz("quiz-1"), id));
    assertEquals(Optional.empty(), classroom.attempt(ana, room.quiz("quiz-2"), id));
    assertEquals(List.of(), classroom.standing(minjun).log());
  }

  private Statement fact(Result result, Authority authority, Optional<String> reason) {
    Instant now = room.clock.instant();
    ActivityId about = new ActivityId(result instanceof Result.Voided ? "quiz-1" : "lecture-1");
    return new Statement(
        UUID.randomUUID(), ana.enrolment(), about, result, now, now, authority, reason);
  }

  private void reported(Learner learner, Instant happened) {
    classroom.add(
        learner.enrolment(),
        room.offering.edition(),
        new Statement(
            UUID.randomUUID(),
            learner.enrolment(),
            new ActivityId("lecture-1"),
            new Result.Completed(),
            happened,
            room.clock.instant(),
            Authority.source("report"),
            Optional.empty()));
  }

  @Test
  @DisplayName("A grade bears the time of its statement, not of its import, and none in the future")
  void originalTime() {
    Instant now = room.clock.instant();
    Instant yesterday = now.minus(Duration.ofDays(1));
    reported(ana, yesterday);
    reported(room.learner("minjun"), now.plus(Duration.ofHours(2)));
    assertEquals(
        List.of(yesterday, now), room.due().stream().map(it -> it.grade().earned()).toList());
  }

  @Test
  @DisplayName("A quiz is submitted until it is passed or used up, and completed then")
  void activityProgress() {
    Activity.Quiz exam = room.quiz("quiz-2");
    classroom.attempt(ana, exam, Classrooms.ALL_WRONG);
    classroom.attempt(ana, exam, Classrooms.ALL_WRONG);
    assertEquals(List.of("0/100", "0/100 completed"), room.waiting(ana, "quiz-2"));
    classroom.attempt(ana, room.quiz("quiz-1"), Classrooms.HALF_RIGHT);
    classroom.attempt(ana, room.quiz("quiz-1"), Classrooms.ALL_RIGHT);
    assertEquals(List.of("50/100", "100/100 completed"), room.waiting(ana, "quiz-1"));
  }

  @Test
  @DisplayName("Without a score there is no grade of a quiz, and none takes an earlier one away")
  void noScoreNoGrade() {
    UUID only = classroom.attempt(ana, room.quiz("quiz-1"), Classrooms.ALL_RIGHT).orElseThrow();
    classroom.draft(ana, room.quiz("quiz-2"), "{}", 0);
    classroom.add(
        ana.enrolment(),
        room.offering.edition(),
        fact(new Result.Voided(only), Authority.staff("staff"), Optional.of("wrong person")));
    assertEquals(List.of("100/100 completed"), room.waiting(ana, "quiz-1"));
    assertEquals(List.of(), room.waiting(ana, "quiz-2"));
  }

  @Test
  @DisplayName("A fact that came from elsewhere moves the learner's grades as her own acts do")
  void imported() {
    Authority report = Authority.source("report");
    classroom.add(
        ana.enrolment(),
        room.offering.edition(),
        fact(new Result.Completed(), report, Optional.empty()));
    assertTrue(finding(ana, "lecture-1").isSatisfied());
    assertEquals(List.of("1/3"), room.waiting(ana, "programme"));
  }

  @Test
  @DisplayName(
      "A voided attempt counts nowhere: not as the best, not as a try, not in the gradebook")
  void voided() {
    UUID best = classroom.attempt(ana, room.quiz("quiz-1"), Classrooms.ALL_RIGHT).orElseThrow();
    assertEquals(
        Optional.of(Percentage.HUNDRED), classroom.standing(ana).best(room.quiz("quiz-1")));
    classroom.add(
        ana.enrolment(),
        room.offering.edition(),
        fact(new Result.Voided(best), Authority.staff("staff"), Optional.of("wrong person")));
    assertEquals(Optional.empty(), classroom.standing(ana).best(room.quiz("quiz-1")));
    assertEquals(0, classroom.standing(ana).tries(room.quiz("quiz-1")));
    assertEquals(List.of("1/3", "0/3"), room.waiting(ana, "programme"));
  }

  @Test
  @DisplayName("S0-02 A quiz that hasn't opened yet can't be tried")
  void notYetOpen() {
    Offering later =
        new Offering(room.offering.edition().startingOn(LocalDate.of(2026, 4, 6)), folder);
    Learner early = new Learner(ana.enrolment(), later, ana.language(), ana.zone(), true);
    assertFalse(classroom.standing(early).mayTry(room.quiz("quiz-1")));
    assertEquals(
        Optional.empty(), classroom.attempt(early, room.quiz("quiz-1"), Classrooms.ALL_RIGHT));
    assertEquals(List.of(), classroom.standing(ana).log());
  }
}
