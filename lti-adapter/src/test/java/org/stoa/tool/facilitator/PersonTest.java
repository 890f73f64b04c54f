package org.stoa.tool.facilitator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.statement.Authority;
import org.stoa.statement.EnrolmentId;
import org.stoa.statement.Percentage;
import org.stoa.statement.Result;
import org.stoa.statement.Statement;
import org.stoa.statement.Verb;
import org.stoa.tool.store.Database;
import org.stoa.tool.store.Statements;
import org.stoa.tool.testing.Browser;
import org.stoa.tool.testing.Browser.Page;
import org.stoa.tool.testing.SampleProgramme;

/** One person's story, and what is decided about her, over real HTTP. */
class PersonTest extends TaughtTool {

  private static Page decide(Browser teacher, EnrolmentId who, Map<String, String> fields)
      throws Exception {
    Map<String, String> form = new HashMap<>(fields);
    form.put("csrf", teacher.get("/people").csrf());
    return teacher.submit("/people/" + who, form);
  }

  /** The same for good, as the button below the foresight does it. */
  private static Page surely(Browser teacher, EnrolmentId who, Map<String, String> fields)
      throws Exception {
    Map<String, String> form = new HashMap<>(fields);
    form.put("sure", "yes");
    return decide(teacher, who, form);
  }

  private static Map<String, String> waiver(String activity) {
    return Map.of("act", "waive", "activity", activity, "reason", "She was in hospital <b>");
  }

  private List<Statement> log(EnrolmentId who) {
    try (Database database = Database.open(visits.databaseUrl)) {
      return new Statements(database.jdbi()).of(who);
    }
  }

  /** The grades for the programme as a whole, in the order in which they were earned. */
  private List<String> grades(EnrolmentId who) {
    try (Database database = Database.open(visits.databaseUrl)) {
      List<String> grades = new ArrayList<>();
      database
          .jdbi()
          .useHandle(
              handle ->
                  handle
                      .createQuery(
                          "select score_given from grade_delivery where enrolment = ?"
                              + " and item = 'programme' order by id")
                      .bind(0, who.value())
                      .map((row, context) -> row.getBigDecimal(1).intValue() + "")
                      .forEach(grades::add));
      return grades;
    }
  }

  @Test
  @DisplayName("A story has every statement with its time and authority, and what would be if")
  void story() throws Exception {
    EnrolmentId ana = learner("Ana <i>", "course-1");
    passed(ana, "quiz-1", "quiz-2");
    Browser teacher = teacher();
    teacher.get("/people").shows("href=\"/people/" + ana + "\"");
    teacher
        .get("/people/" + ana)
        .shows(
            "<h1>Ana &lt;i&gt;</h1>",
            "Learner s-Ana",
            "Quiz: Score 100 of 100",
            "Tue 3 Mar, 11:00 in Madrid · from a test",
            "If this were met: Certificate – Done.");
  }

  @Test
  @DisplayName("A waiver is foreseen, changes nothing until it is sure, and then moves the grade")
  void waiver() throws Exception {
    EnrolmentId ana = learner("Ana", "course-1");
    passed(ana, "quiz-1", "quiz-2");
    Browser teacher = teacher();
    Page foresight = decide(teacher, ana, waiver("lecture-1"));
    assertEquals(200, foresight.status());
    foresight.shows(
        "What would change", "stoa-chip stoa-done\">Done: Waived by Franca Facilitator");
    foresight.shows("hospital &lt;b&gt;");
    assertEquals(2, log(ana).size());
    assertEquals(List.of("1", "2"), grades(ana));

    assertEquals(303, surely(teacher, ana, waiver("lecture-1")).status());
    Statement waiver =
        log(ana).stream().filter(it -> it.verb() == Verb.WAIVED).findFirst().orElseThrow();
    assertEquals(Authority.staff("Franca Facilitator"), waiver.authority());
    assertEquals("She was in hospital <b>", waiver.reason().orElseThrow());
    assertEquals(List.of("1", "2", "3"), grades(ana));
    teacher.get("/people").shows("aria-label=\"Done: 1\"");
  }

  @Test
  @DisplayName("A waiver is undone by taking its statement out of account, which is seen for good")
  void undone() throws Exception {
    EnrolmentId ana = learner("Ana", "course-1");
    Browser teacher = teacher();
    surely(teacher, ana, waiver("lecture-1"));
    Statement waiver = log(ana).get(0);
    visits.clock.pass(Duration.ofMinutes(1));
    Map<String, String> undo =
        Map.of("act", "void", "statement", waiver.id().toString(), "reason", "The wrong Ana");
    decide(teacher, ana, undo).shows("Done: Waived by", "stoa-chip stoa-open");
    assertEquals(303, surely(teacher, ana, undo).status());
    teacher
        .get("/people/" + ana)
        .shows("class=\"tool-void\"", "Taken out of account by Franca Facilitator: The wrong Ana");
    assertEquals(422, surely(teacher, ana, undo).status());
    assertEquals(2, log(ana).size());
  }

  @Test
  @DisplayName("More time opens again what was missed, and a day that isn't later is refused")
  void moreTime() throws Exception {
    EnrolmentId ana = learner("Ana", "course-1");
    come(SampleProgramme.TOO_LATE);
    Browser teacher = teacher();
    teacher.get("/people").shows("aria-label=\"Can no longer reach it: 1\"");
    Map<String, String> none =
        Map.of("act", "extend", "activity", "quiz-1", "until", "2026-03-11", "reason", "Ill");
    assertEquals(422, surely(teacher, ana, none).status());
    for (String quiz : List.of("quiz-1", "quiz-2")) {
      Map<String, String> more =
          Map.of("act", "extend", "activity", quiz, "until", "2026-03-15", "reason", "Ill");
      assertEquals(303, surely(teacher, ana, more).status());
    }
    teacher.get("/people").shows("aria-label=\"Can no longer reach it: 0\"");
    teacher.get("/people/" + ana).shows("More time, until 2026-03-15", "Reason: Ill");
  }

  @Test
  @DisplayName("Nothing is decided without a reason, a day, or about what isn't there")
  void lacking() throws Exception {
    EnrolmentId ana = learner("Ana", "course-1");
    Browser teacher = teacher();
    String id = UUID.randomUUID().toString();
    List<Map<String, String>> forms =
        List.of(
            Map.of("act", "waive", "activity", "lecture-1", "reason", " "),
            Map.of("act", "waive", "activity", "lecture-1", "reason", "x".repeat(2001)),
            Map.of("act", "waive", "activity", "NO ID", "reason", "why"),
            Map.of("act", "waive", "activity", "nothing", "reason", "why"),
            Map.of("act", "extend", "activity", "quiz-1", "until", "soon", "reason", "why"),
            Map.of("act", "extend", "activity", "quiz-1", "until", "+99999-01-01", "reason", "why"),
            Map.of("act", "extend", "activity", "welcome", "until", "2026-04-01", "reason", "why"),
            Map.of("act", "void", "statement", id, "reason", "why"),
            Map.of("act", "delete", "reason", "why"));
    for (Map<String, String> form : forms) {
      Page page = surely(teacher, ana, form);
      assertEquals(422, page.status(), form::toString);
      page.shows("role=\"alert\"");
    }
    assertEquals(List.of(), log(ana));
  }

  @Test
  @DisplayName("Somebody of another course isn't there, whatever is asked about her")
  void elsewhere() throws Exception {
    EnrolmentId elsa = learner("Elsa", "course-2");
    Statement passed = did(elsa, "quiz-1", new Result.Scored(Percentage.HUNDRED));
    Browser teacher = teacher();
    assertEquals(404, teacher.get("/people/" + elsa).status());
    assertEquals(404, surely(teacher, elsa, waiver("lecture-1")).status());
    EnrolmentId ana = learner("Ana", "course-1");
    Map<String, String> hers =
        Map.of("act", "void", "statement", passed.id().toString(), "reason", "why");
    assertEquals(422, surely(teacher, ana, hers).status());
    assertFalse(log(elsa).stream().anyMatch(it -> it.verb() != Verb.SCORED));
    assertEquals(404, teacher.get("/people/nobody").status());
  }
}
