package org.stoa.tool.facilitator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.stoa.tool.testing.Eventually.eventually;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.content.Texts;
import org.stoa.lti.claim.GradeEndpoint;
import org.stoa.lti.service.Reason;
import org.stoa.lti.testing.LocalServer.Answer;
import org.stoa.lti.testing.TestPlatform;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Authority;
import org.stoa.statement.EnrolmentId;
import org.stoa.statement.Result;
import org.stoa.statement.Statement;
import org.stoa.tool.catalogue.Offering;
import org.stoa.tool.store.Enrolments;
import org.stoa.tool.testing.Browser;
import org.stoa.tool.testing.Browser.Page;
import org.stoa.tool.testing.GradingPlatform;
import org.stoa.tool.testing.SampleProgramme;
import org.stoa.tool.testing.VisitedTool;
import org.stoa.tool.testing.Visits;

/** The facilitator's page of grades on their way, over real HTTP. */
class DeliveriesTest extends VisitedTool {

  private static final String PAGE = "/deliveries";
  private static final Pattern AGAIN = Pattern.compile("name=\"delivery\" value=\"(\\d+)\"");

  /** Somebody in a course, whose grades have a column there. */
  private Browser comes(String subject, String role, String course) throws Exception {
    return comes(subject, role, course, visits.platform.endpoint());
  }

  private Browser comes(String subject, String role, String course, GradeEndpoint endpoint)
      throws Exception {
    Consumer<Map<String, Object>> claims =
        it -> {
          it.put("sub", subject);
          it.put(TestPlatform.LTI + "roles", List.of(role));
          it.put(TestPlatform.LTI + "context", Map.of("id", course));
          it.put(
              "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint",
              GradingPlatform.claim(endpoint));
        };
    return visits.arrived(claims);
  }

  private Browser teacher(String course) throws Exception {
    return comes("the-teacher", "Instructor", course);
  }

  /** A learner who has opened a lecture and said that she is done with it. */
  private Browser learner(String subject, String course) throws Exception {
    Browser learner = comes(subject, "Learner", course);
    finishLecture(learner);
    return learner;
  }

  private static void finishLecture(Browser learner) throws Exception {
    String csrf = learner.get("/").csrf();
    assertEquals(303, learner.submit("/activity/lecture-1/done", Map.of("csrf", csrf)).status());
  }

  private static void failQuiz(Browser learner) throws Exception {
    String csrf = learner.get("/").csrf();
    assertEquals(
        303, learner.submit("/activity/quiz-1", Map.of("csrf", csrf, "question.q1", "1")).status());
  }

  private static void awaits(Browser teacher, String query, String text) throws Exception {
    eventually(text, () -> text(teacher, query).contains(text));
  }

  private static String text(Browser browser, String query) {
    try {
      Page page = browser.get(PAGE + query);
      assertEquals(200, page.status());
      return page.text();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  @DisplayName("Who teaches comes from her home to everybody's grades, and reads when they arrived")
  void delivered() throws Exception {
    Browser teacher = teacher("course-1");
    teacher.get("/").shows("href=\"/deliveries\"");
    teacher.get(PAGE).shows("No grade has been earned yet", "All 0");
    learner("4711", "course-1");
    awaits(teacher, "", "Delivered Tue 3 Mar, 11:00 in Madrid");
    teacher
        .get(PAGE)
        .shows(
            "<h1>Grades on their way</h1>",
            "Learner 4711",
            "Care &lt;b&gt;for&lt;/b&gt;",
            "1 of 3",
            "Earned Tue 3 Mar, 11:00 in Madrid.",
            "Delivered 1",
            "Refused 0");
    assertFalse(teacher.get(PAGE).text().contains("<form"), "nothing is to be done");
    teacher.get(PAGE + "?state=refused").shows("At the moment there is no such grade.");
  }

  @Test
  @DisplayName("A waiting grade says when it is tried next, how often it was, and why in vain")
  void waiting() throws Exception {
    visits.platform.answerScores(new Answer(503, Map.of("Retry-After", "3600"), "upgrade"));
    Browser teacher = teacher("course-1");
    learner("4711", "course-1");
    awaits(teacher, "?state=waiting", "Next try Tue 3 Mar, 12:00 in Madrid; tries so far: 1.");
    teacher
        .get(PAGE + "?state=waiting")
        .shows("Something is wrong in the platform at the moment.", "(BROKEN)", "503 upgrade");
    visits.platform.answerScores(Answer.json(409, ""));
    visits.clock.pass(Duration.ofHours(1));
    awaits(teacher, "?state=superseded", "The gradebook already has this grade or a newer one");
  }

  @Test
  @DisplayName("A refused grade says why and what to do, and is sent again with the same time")
  void again() throws Exception {
    visits.platform.answerScores(Answer.json(400, "{\"error\":\"no user & no grade\"}"));
    Browser teacher = teacher("course-1");
    learner("4711", "course-1");
    awaits(teacher, "?state=refused", "It grades people who are enrolled in the course");
    Page page = teacher.get(PAGE + "?state=refused");
    page.shows("(NOT_GRADABLE)", "no user &amp; no grade", "Refused Tue 3 Mar", "Send again");
    visits.platform.answerScores(Answer.json(200, ""));
    visits.clock.pass(Duration.ofMinutes(5));
    Page sent =
        teacher.submit(PAGE, Map.of("csrf", page.csrf(), "state", "refused", "delivery", id(page)));
    assertEquals(303, sent.status());
    assertEquals(PAGE + "?state=refused", sent.header("Location"));
    awaits(teacher, "", "Delivered Tue 3 Mar, 11:05 in Madrid");
    assertEquals(2, visits.platform.scores().size());
    assertEquals(
        visits.platform.scores().get(0).text("timestamp"),
        visits.platform.scores().get(1).text("timestamp"));
  }

  private static String id(Page page) {
    Matcher matcher = AGAIN.matcher(page.text());
    assertTrue(matcher.find(), page::text);
    return matcher.group(1);
  }

  @Test
  @DisplayName("A refused grade that a later one has followed isn't sent again: it would overtake")
  void notThePast() throws Exception {
    visits.platform.answerScores(Answer.json(400, "{}"));
    Browser teacher = teacher("course-1");
    Browser learner = learner("4711", "course-1");
    awaits(teacher, "", "(NOT_GRADABLE)");
    Page page = teacher.get(PAGE);
    visits.platform.answerScores(Answer.json(200, ""));
    visits.clock.pass(Duration.ofMinutes(1));
    failQuiz(learner);
    awaits(teacher, "?state=refused", "A newer grade has taken its place.");
    assertFalse(teacher.get(PAGE).text().contains("Send again"));
    awaits(teacher, "", "Waiting 0");
    teacher.submit(PAGE, Map.of("csrf", page.csrf(), "delivery", id(page)));
    teacher.get(PAGE).shows("Refused 1", "Waiting 0");
  }

  @Test
  @DisplayName("A learner neither finds the page nor sees it, and can send nothing again")
  void learners() throws Exception {
    visits.platform.answerScores(Answer.json(400, "{}"));
    Browser teacher = teacher("course-1");
    Browser learner = learner("4711", "course-1");
    awaits(teacher, "", "(NOT_GRADABLE)");
    String id = id(teacher.get(PAGE));
    Page page = learner.get("/");
    assertFalse(page.text().contains(PAGE), page::text);
    for (Page answer :
        List.of(
            learner.get(PAGE), learner.submit(PAGE, Map.of("csrf", page.csrf(), "delivery", id)))) {
      assertEquals(403, answer.status());
      assertTrue(answer.text().contains("This page is for people who teach"), answer::text);
      assertFalse(answer.text().contains("4711"), answer::text);
    }
    teacher.get(PAGE).shows("Refused 1", "Waiting 0");
    for (String role :
        List.of(
            "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Instructor",
            "http://purl.imsglobal.org/vocab/lis/v2/membership/Learner#Instructor",
            "Mentor")) {
      assertEquals(403, comes("elsewhere", role, "course-1").get(PAGE).status(), role);
    }
    assertEquals(401, visits.browser().get(PAGE).status());
  }

  @Test
  @DisplayName("Who teaches in one course sees no grade of another, and can't send it again")
  void otherCourse() throws Exception {
    visits.platform.answerScores(Answer.json(400, "{}"));
    Browser theirs = teacher("course-1");
    learner("4711", "course-1");
    awaits(theirs, "", "(NOT_GRADABLE)");
    String id = id(theirs.get(PAGE));
    Browser other = comes("another-teacher", "Instructor", "course-2");
    Page page = other.get(PAGE);
    page.shows("No grade has been earned yet");
    other.submit(PAGE, Map.of("csrf", page.csrf(), "delivery", id));
    theirs.get(PAGE).shows("Refused 1", "Waiting 0");
    Browser nowhere =
        visits.arrived(it -> it.put(TestPlatform.LTI + "roles", List.of("Instructor")));
    assertEquals(403, nowhere.get(PAGE).status(), "a launch that names no course");
  }

  @Test
  @DisplayName(
      "Who learns in two courses is graded in both, and each teacher sees her own course's")
  void twoCourses() throws Exception {
    Browser teacherOfOne = teacher("course-1");
    Browser teacherOfTwo = comes("another-teacher", "Instructor", "course-2");
    learner("4711", "course-1");
    awaits(teacherOfOne, "", "Delivered 1");
    teacherOfTwo.get(PAGE).shows("No grade has been earned yet");
    visits.clock.pass(Duration.ofMinutes(1));
    Browser inTwo = comes("4711", "Learner", "course-2", visits.platform.endpointOf("two"));
    awaits(teacherOfTwo, "", "Delivered 1");
    assertEquals(1, visits.platform.scoresOf("two").size(), "what she had earned already");
    failQuiz(inTwo);
    eventually("in the other column too", () -> visits.platform.scoresOf("two").size() == 2);
    eventually("in the first column too", () -> visits.platform.scores().size() == 2);
    awaits(teacherOfOne, "", "Waiting 0");
    teacherOfOne.get(PAGE).shows("All 3", "Delivered 3");
    awaits(teacherOfTwo, "", "Waiting 0");
    teacherOfTwo.get(PAGE).shows("All 3", "Delivered 3");
  }

  @Test
  @DisplayName("What is known of a learner before her first visit waits for it, and is sent then")
  void firstVisit() throws Exception {
    Offering offering = SampleProgramme.only(SampleProgramme.in(folder));
    EnrolmentId learner = visits.tool.tool().enrol(personOf("4711"), offering);
    visits.tool.tool().append(List.of(finishedLecture(learner)));
    Browser teacher = teacher("course-1");
    teacher.get(PAGE).shows("first visit is awaited: 1.", "All 0", "Refused 0");
    assertFalse(teacher.get(PAGE).text().contains("4711"), "nobody says in which course");
    comes("4711", "Learner", "course-1");
    awaits(teacher, "", "Delivered 1");
    assertFalse(teacher.get(PAGE).text().contains("is awaited"));
    assertEquals(Optional.of("4711"), visits.platform.scores().get(0).text("userId"));
  }

  private Enrolments.Person personOf(String subject) {
    return new Enrolments.Person(
        visits.platform.issuer(), GradingPlatform.CLIENT, GradingPlatform.DEPLOYMENT, subject);
  }

  private Statement finishedLecture(EnrolmentId learner) {
    Instant now = visits.clock.instant();
    return new Statement(
        UUID.randomUUID(),
        learner,
        new ActivityId("lecture-1"),
        new Result.Completed(),
        now,
        now,
        Authority.source("report"),
        Optional.empty());
  }

  @Test
  @DisplayName(
      "Without the page's token nothing is sent again; what is no delivery changes nothing")
  void token() throws Exception {
    visits.platform.answerScores(Answer.json(400, "{}"));
    Browser teacher = teacher("course-1");
    learner("4711", "course-1");
    awaits(teacher, "", "(NOT_GRADABLE)");
    Page page = teacher.get(PAGE);
    assertEquals(403, teacher.submit(PAGE, Map.of("delivery", id(page))).status());
    for (String odd : List.of("", "-1", "x", "9".repeat(30), "999999999999999999")) {
      assertEquals(
          303, teacher.submit(PAGE, Map.of("csrf", page.csrf(), "delivery", odd)).status(), odd);
    }
    teacher.get(PAGE + "?state=none").shows("Refused 1", "Waiting 0");
  }

  @Test
  @DisplayName("In Korean, with advice for every reason in each language")
  void korean() throws Exception {
    Browser teacher =
        visits.arrived(
            Visits.reading("ko")
                .andThen(it -> it.put(TestPlatform.LTI + "roles", List.of("Instructor")))
                .andThen(it -> it.put(TestPlatform.LTI + "context", Map.of("id", "course-1"))));
    teacher.get(PAGE).shows("<html lang=\"ko\"", "성적 전송 현황", "전체 0", "거부됨 0");
    for (String language : List.of("ko", "es", "fr", "ar", "id")) {
      Texts texts = Texts.of(DeliveriesView.class, Locale.forLanguageTag(language));
      for (Reason reason : Reason.values()) {
        assertNotEquals("", texts.translated("advice." + reason, ""), language + reason);
      }
    }
  }
}
