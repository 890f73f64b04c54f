package org.stoa.tool.learner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.stoa.tool.testing.Eventually.eventually;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.lti.testing.TestPlatform;
import org.stoa.tool.testing.Browser;
import org.stoa.tool.testing.Browser.Page;
import org.stoa.tool.testing.SampleProgramme;
import org.stoa.tool.testing.VisitedTool;
import org.stoa.tool.testing.Visits;

/** What a learner does, over real HTTP and without JavaScript. */
class LearnerStoryTest extends VisitedTool {

  @Test
  @DisplayName("From the course to a passed quiz, and the grade in the gradebook")
  void story() throws Exception {
    Browser ana =
        visits.arrived(
            claims ->
                claims.put(
                    "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint",
                    visits.platform.endpointClaim()));
    Page home = ana.get("/");
    assertEquals(200, home.status());
    home.shows("Your next step", "Open the lecture", "0 of 3", "a score of 60 is needed");
    Page lecture = ana.get("/activity/lecture-1");
    assertEquals(200, lecture.status());
    lecture.shows("What care is", "/media/media/clip.webm", "/media/media/handout.pdf");

    Page quiz = ana.get("/activity/quiz-1");
    quiz.shows("Which two belong to it?", "Submit answers", "You pass with 60 of 100.");
    Page wrong =
        ana.submit(
            "/activity/quiz-1",
            Map.of("csrf", quiz.csrf(), "question.q1", "1", "question.q2", "0,2"));
    assertEquals(303, wrong.status());
    Page result = ana.follow(wrong);
    assertEquals(200, result.status());
    result.shows("Not passed yet", "0 of 100", "stoa-key", "secret feedback", "Try again");

    Page again = ana.get("/activity/quiz-1");
    again.hides("stoa-key", "secret feedback");
    Page right =
        ana.submit(
            "/activity/quiz-1",
            Map.of("csrf", again.csrf(), "question.q1", "0", "question.q2", "0,1"));
    ana.follow(right).shows("Passed", "100 of 100", "Your next step");
    ana.get("/").shows("1 of 3 parts are done.", "Passed: best score 100 of 100");
    ana.follow(wrong).shows("0 of 100", "Your best result so far: 100 of 100.");

    visits.clock.pass(Duration.ofSeconds(5));
    eventually("both grades of the programme", () -> visits.platform.scores().size() == 2);
    eventually("both grades of the quiz", () -> visits.platform.scoresOfMade(1).size() == 2);
    assertEquals(
        List.of(Optional.of(0.0), Optional.of(100.0)),
        visits.platform.scoresOfMade(1).stream().map(it -> it.number("scoreGiven")).toList());
  }

  @Test
  @DisplayName("A quiz's page holds neither its key nor its feedback before it is submitted")
  void noKey() throws Exception {
    Page quiz = visits.arrived().get("/activity/quiz-1");
    quiz.hides("secret feedback", "stoa-key", "_key\"", "checked", "correct");
  }

  @Test
  @DisplayName("What a lecture's reader keeps is found again, and its end completes it")
  void keeps() throws Exception {
    Browser ana = visits.arrived();
    String csrf = ana.get("/activity/lecture-1").csrf();
    Page kept =
        ana.post("/activity/lecture-1/state", "{\"at\":42,\"done\":false}", "X-CSRF-Token", csrf);
    assertEquals(204, kept.status());
    ana.get("/activity/lecture-1").shows("\"lecture-1\":{\"at\":42", "Not done yet.");
    assertEquals(
        204,
        ana.post("/activity/lecture-1/state", "{\"done\":true}", "X-CSRF-Token", csrf).status());
    ana.get("/activity/lecture-1").shows("Done.");
    ana.get("/").shows("1 of 3 parts are done.");
  }

  @Test
  @DisplayName("Who has no scripts may say that she has finished a lecture, once")
  void declares() throws Exception {
    Browser ana = visits.arrived();
    Page lecture = ana.get("/activity/lecture-1");
    lecture.shows("<noscript>", "action=\"/activity/lecture-1/done\"");
    assertEquals(403, ana.submit("/activity/lecture-1/done", Map.of("csrf", "x")).status());
    Page done = ana.submit("/activity/lecture-1/done", Map.of("csrf", lecture.csrf()));
    assertEquals(303, done.status());
    Page after = ana.follow(done);
    after.shows("stoa-done");
    after.hides("<noscript>");
    assertEquals(404, ana.submit("/activity/quiz-1/done", Map.of("csrf", lecture.csrf())).status());
  }

  @Test
  @DisplayName("Kept words can't break out of the page that brings them back")
  void keptInert() throws Exception {
    Browser ana = visits.arrived();
    String csrf = ana.get("/").csrf();
    ana.post(
        "/activity/lecture-1/state", "{\"x\":\"</script><script>alert(7)\"}", "X-CSRF-Token", csrf);
    ana.get("/activity/lecture-1").hides("<script>alert(7)", "</script><script>");
  }

  @Test
  @DisplayName("A draft that arrives after its answers were submitted is ignored")
  void lateDraft() throws Exception {
    Browser ana = visits.arrived();
    Page quiz = ana.get("/activity/quiz-1");
    quiz.shows("/activity/quiz-1/state?tries=0");
    String[] token = {"X-CSRF-Token", quiz.csrf()};
    assertEquals(204, ana.post("/activity/quiz-1/state?tries=0", "{\"d\":1}", token).status());
    ana.get("/activity/quiz-1").shows("\"quiz-1\":{\"d\":1}");
    ana.submit("/activity/quiz-1", Map.of("csrf", quiz.csrf(), "question.q1", "1"));
    assertEquals(204, ana.post("/activity/quiz-1/state?tries=0", "{\"d\":2}", token).status());
    assertEquals(204, ana.post("/activity/quiz-1/state", "{\"d\":3}", token).status());
    assertEquals(204, ana.post("/activity/quiz-1/state?tries=x", "{\"d\":4}", token).status());
    ana.get("/activity/quiz-1").hides("\"d\":");
  }

  @Test
  @DisplayName("After the last attempt the questions are gone, and what is sent isn't marked")
  void noneLeft() throws Exception {
    Browser ana = visits.arrived();
    String csrf = ana.get("/activity/quiz-2").csrf();
    for (int i = 0; i < 2; i++) {
      Page sent = ana.submit("/activity/quiz-2", Map.of("csrf", csrf, "question.q1", "0"));
      assertTrue(sent.header("Location").contains("/attempt/"));
    }
    Page beyond = ana.submit("/activity/quiz-2", Map.of("csrf", csrf, "question.q1", "1"));
    assertEquals("/activity/quiz-2", beyond.header("Location"));
    Page page = ana.follow(beyond);
    page.shows("You have used all your attempts.");
    page.hides("Submit answers", "What is two and two?");
  }

  @Test
  @DisplayName("After the deadline a learner may practise, and is told that it no longer counts")
  void late() throws Exception {
    visits.clock.pass(Duration.between(SampleProgramme.NOW, SampleProgramme.TOO_LATE));
    Browser ana = visits.arrived();
    Page quiz = ana.get("/activity/quiz-1");
    quiz.shows("The deadline has passed. You can still practise", "stoa-missed");
    Page sent =
        ana.submit(
            "/activity/quiz-1",
            Map.of("csrf", quiz.csrf(), "question.q1", "0", "question.q2", "0,1"));
    ana.follow(sent).shows("100 of 100", "stoa-missed");
  }

  @Test
  @DisplayName("Answers that no question has are left out")
  void oddAnswers() throws Exception {
    Browser ana = visits.arrived();
    String csrf = ana.get("/").csrf();
    Page sent =
        ana.submit(
            "/activity/quiz-1",
            Map.of(
                "csrf",
                csrf,
                "question.q1",
                "0,99,-1,x,99999999999",
                "question.q2",
                "0,1,7",
                "question.q99",
                "1"));
    ana.follow(sent).shows("100 of 100");
    Page empty = ana.submit("/activity/quiz-1", Map.of("csrf", csrf));
    ana.follow(empty).shows("0 of 100");
  }

  @Test
  @DisplayName("Sessions, tasks and surveys are shown, with what happens to them")
  void others() throws Exception {
    Browser ana = visits.arrived();
    ana.get("/activity/welcome").shows("Welcome", "Your attendance is recorded", "120 minutes");
    ana.get("/activity/essay").shows("Essay", "The organisers accept it, or return it");
    ana.get("/activity/survey").shows("Survey", "Your name stands beside", "Good");
  }

  @Test
  @DisplayName("A teacher is told that nothing is graded; a learner isn't")
  void teacher() throws Exception {
    Browser teacher =
        visits.arrived(claims -> claims.put(TestPlatform.LTI + "roles", List.of("Instructor")));
    teacher.get("/").shows("You see what learners see. What you do here is not graded.");
    visits.arrived().get("/").hides("is not graded");
  }

  @Test
  @DisplayName("Who launches again comes back to her own work; her neighbour doesn't see it")
  void comesBack() throws Exception {
    Browser ana = visits.arrived(Visits.as("ana"));
    Page quiz = ana.get("/activity/quiz-1");
    Page sent =
        ana.submit(
            "/activity/quiz-1",
            Map.of("csrf", quiz.csrf(), "question.q1", "0", "question.q2", "0,1"));
    Browser elsewhere = visits.arrived(Visits.as("ana"));
    elsewhere.get("/").shows("1 of 3 parts are done.");
    elsewhere.follow(sent).shows("100 of 100");
    Browser minjun = visits.arrived(Visits.as("minjun"));
    minjun.get("/").shows("0 of 3 parts are done.");
    assertEquals(404, minjun.follow(sent).status());
  }

  @Test
  @DisplayName("The answers of one quiz don't open the key of another")
  void otherQuiz() throws Exception {
    Browser ana = visits.arrived();
    String csrf = ana.get("/").csrf();
    Page sent = ana.submit("/activity/quiz-1", Map.of("csrf", csrf, "question.q1", "0"));
    String elsewhere = sent.header("Location").replace("quiz-1", "quiz-2");
    Page page = ana.get(elsewhere);
    assertEquals(404, page.status());
    page.hides("secret of the exam");
  }
}
