package org.stoa.tool.facilitator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.lti.testing.TestPlatform;
import org.stoa.statement.EnrolmentId;
import org.stoa.statement.Percentage;
import org.stoa.statement.Result;
import org.stoa.tool.store.Database;
import org.stoa.tool.testing.Browser;
import org.stoa.tool.testing.Browser.Page;
import org.stoa.tool.testing.SampleProgramme;
import org.stoa.tool.testing.Visits;

/** The group at a glance, over real HTTP. */
class PeopleTest extends TaughtTool {

  private static final Pattern ROW = Pattern.compile("<th scope=\"row\">(?:<a [^>]*>)?([^<]*)<");

  /** Two days before the quizzes close. */
  private static final Instant NEARLY = Instant.parse("2026-03-09T10:00:00Z");

  private static List<String> names(Page page) {
    return ROW.matcher(page.text()).results().map(it -> it.group(1)).toList();
  }

  /** Four people, of each outlook one, and one in another course. */
  private void fill() {
    try (Database database = Database.open(visits.databaseUrl)) {
      EnrolmentId dora = learner(database, "Dora Done", "course-1");
      passed(dora, "quiz-1", "quiz-2");
      did(dora, "lecture-1", new Result.Completed());
      passed(learner(database, "Otto Träck", "course-1"), "quiz-1", "quiz-2");
      passed(learner(database, "Rita Risk", "course-1"), "quiz-1");
      EnrolmentId mia = learner(database, "=Mia, Missed", "course-1");
      did(mia, "quiz-2", new Result.Scored(Percentage.ZERO));
      did(mia, "quiz-2", new Result.Scored(Percentage.ZERO));
      learner(database, "Elsa Elsewhere", "course-2");
    }
  }

  @Test
  @DisplayName("Whoever needs help first stands first: missed, at risk, on track, done")
  void byRisk() throws Exception {
    fill();
    come(NEARLY);
    Browser teacher = teacher();
    teacher.get("/").shows("href=\"/people\"");
    Page page = teacher.get("/people");
    assertEquals(List.of("=Mia, Missed", "Rita Risk", "Otto Träck", "Dora Done"), names(page));
    page.shows(
        "aria-label=\"Everybody: 4\"",
        "aria-label=\"Can no longer reach it: 1\"",
        "aria-label=\"At risk: 1\"",
        "aria-label=\"On track: 1\"",
        "aria-label=\"Done: 1\"",
        "2 of 3 done",
        "Until Wed 11 Mar, 23:59 in Madrid",
        "1 to 4 of 4");
    page.hides("Elsewhere", "franca");
  }

  @Test
  @DisplayName("Nobody is at risk by what is asked of her later, nor before it is near")
  void notYet() throws Exception {
    fill();
    Browser teacher = teacher();
    teacher.get("/people").shows("At risk: 0", "On track: 2");
    come(SampleProgramme.TOO_LATE);
    teacher()
        .get("/people")
        .shows("At risk: 0", "Can no longer reach it: 2", "On track: 1", "Done: 1");
  }

  @Test
  @DisplayName("The group is looked at by state, and searched by name without accents")
  void filtered() throws Exception {
    fill();
    come(NEARLY);
    Browser teacher = teacher();
    assertEquals(List.of("Rita Risk"), names(teacher.get("/people?state=at-risk")));
    assertEquals(List.of("Otto Träck"), names(teacher.get("/people?name=TRACK")));
    Page none = teacher.get("/people?state=done&name=%3Cb%3E");
    assertEquals(List.of(), names(none));
    none.shows("Nobody is like that", "value=\"&lt;b>\"");
    assertEquals(4, names(teacher.get("/people?state=nonsense&page=0")).size());
    assertEquals(List.of(), names(teacher.get("/people?page=999999")));
  }

  @Test
  @DisplayName("Fifty people stand on a page, and links lead to the others without scripts")
  void paged() throws Exception {
    try (Database database = Database.open(visits.databaseUrl)) {
      for (int i = 0; i < 51; i++) {
        learner(database, "Learner %02d".formatted(i), "course-1");
      }
    }
    Browser teacher = teacher();
    Page first = teacher.get("/people?name=learner");
    assertEquals(50, names(first).size());
    first.shows("1 to 50 of 51", "href=\"/people?name=learner&amp;page=2\"");
    first.hides("Page before");
    Page second = teacher.get("/people?name=learner&page=2");
    assertEquals(List.of("Learner 50"), names(second));
    second.shows("51 to 51 of 51", "href=\"/people?name=learner\"");
    second.hides("Next page");
  }

  @Test
  @DisplayName("The file has everybody and all parts, and no name is a formula")
  void file() throws Exception {
    fill();
    come(NEARLY);
    Page file = teacher().get("/people.csv");
    assertEquals("text/csv;charset=utf-8", file.header("Content-Type").replace(" ", ""));
    assertEquals(
        List.of(
            "\ufeffName,E-mail,Id in the learning platform,State,Done,Asked,Next due,Quiz,Exam,Lecture",
            "\"'=Mia, Missed\",,\"s-=Mia, Missed\",Can no longer reach it,0,3,2026-03-11,To do,Missed,To do",
            "Rita Risk,,s-Rita Risk,At risk,1,3,2026-03-11,Done,To do,To do",
            "Otto Träck,,s-Otto Träck,On track,2,3,2026-03-20,Done,Done,To do",
            "Dora Done,,s-Dora Done,Done,3,3,,Done,Done,Done"),
        file.text().lines().toList());
  }

  @Test
  @DisplayName(
      "A course that nobody has come by says so, and one sees only the course of the launch")
  void elsewhere() throws Exception {
    fill();
    Browser stranger =
        visits.arrived(
            Visits.as("franca", INSTRUCTOR)
                .andThen(it -> it.put(TestPlatform.LTI + "context", Map.of("id", "course-3"))));
    stranger.get("/people").shows("Nobody has opened the programme from this course yet");
    assertEquals(1, stranger.get("/people.csv").text().lines().count());
  }

  @Test
  @DisplayName("The page speaks the language of whoever teaches")
  void korean() throws Exception {
    fill();
    Page page =
        visits
            .arrived(Visits.as("franca", INSTRUCTOR).andThen(Visits.reading("ko-KR")))
            .get("/people");
    page.shows("학습자 현황", "더 이상 불가능: 1", "시험");
    Matcher english = Pattern.compile("At risk|Everybody").matcher(page.text());
    assertEquals(0, english.results().count());
  }
}
