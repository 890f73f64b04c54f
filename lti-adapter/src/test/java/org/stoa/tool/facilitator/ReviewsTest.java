package org.stoa.tool.facilitator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Authority;
import org.stoa.statement.EnrolmentId;
import org.stoa.statement.Percentage;
import org.stoa.statement.Result;
import org.stoa.statement.Statement;
import org.stoa.statement.Verb;
import org.stoa.tool.store.Database;
import org.stoa.tool.store.Statements;
import org.stoa.tool.store.Work;
import org.stoa.tool.store.Works;
import org.stoa.tool.testing.Browser;
import org.stoa.tool.testing.Browser.Page;

/** The queue of work that waits for a review, over real HTTP. */
class ReviewsTest extends TaughtTool {

  private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"");
  private static final byte[] PICTURE = "a picture".getBytes(StandardCharsets.UTF_8);

  private UUID handIn(EnrolmentId who, Work.Content content) {
    Instant now = visits.clock.instant();
    Statement statement =
        new Statement(
            UUID.randomUUID(),
            who,
            new ActivityId("essay"),
            new Result.Submitted(),
            now,
            now,
            Authority.learner(who.toString()),
            Optional.empty());
    try (Database database = Database.open(visits.databaseUrl)) {
      Works works = new Works(database.jdbi());
      database
          .jdbi()
          .useTransaction(
              handle -> {
                new Statements(database.jdbi()).append(handle, List.of(statement));
                if (content instanceof Work.Text text) {
                  works.add(handle, statement.id(), text);
                } else {
                  works.add(handle, statement.id(), (Work.File) content, PICTURE);
                }
              });
    }
    visits.clock.pass(Duration.ofMinutes(1));
    return statement.id();
  }

  private UUID handIn(EnrolmentId who, String text) {
    return handIn(who, new Work.Text(text));
  }

  private static String address(EnrolmentId who) {
    return "/reviews/" + who + "/essay";
  }

  /** A review of what this page shows. */
  private static Page review(Browser teacher, EnrolmentId who, Page shown, Map<String, String> form)
      throws Exception {
    Matcher seen = SEEN.matcher(shown.text());
    Map<String, String> fields = new HashMap<>(form);
    fields.put("csrf", shown.csrf());
    fields.put("seen", seen.find() ? seen.group(1) : "");
    return teacher.submit(address(who), fields);
  }

  private List<Statement> reviews(EnrolmentId who) {
    try (Database database = Database.open(visits.databaseUrl)) {
      return new Statements(database.jdbi())
          .of(who).stream().filter(it -> it.verb() == Verb.REVIEWED).toList();
    }
  }

  @Test
  @DisplayName(
      "S0-25 The oldest work comes first, and after each review the next one follows by itself")
  void queue() throws Exception {
    EnrolmentId ana = learner("Ana", "course-1");
    EnrolmentId bo = learner("Bo", "course-1");
    EnrolmentId elsa = learner("Elsa", "course-2");
    handIn(bo, "Bo's first line\n\nand <second>");
    handIn(ana, "Ana's essay");
    handIn(elsa, "Elsa's essay");
    Browser teacher = teacher();
    Page queue = teacher.get("/reviews");
    queue.hides("Elsa");
    assertEquals(List.of("Bo", "Ana"), rows(queue));

    Page page = teacher.get(address(bo));
    page.shows("<p>and &lt;second&gt;</p>", "Works that wait: 2", "accesskey=\"a\"");
    Page saved = review(teacher, bo, page, Map.of("verdict", "accept", "comment", "Well done"));
    assertEquals(address(ana) + "?saved=yes", saved.header("Location"));
    teacher.follow(saved).shows("Your review is saved.", "Works that wait: 1");
    Statement review = reviews(bo).get(0);
    assertEquals(new Result.Reviewed(true, Percentage.HUNDRED), review.result());
    assertEquals(Authority.staff("Franca Facilitator"), review.authority());
    assertEquals(Optional.of("Well done"), review.reason());

    Map<String, String> back =
        Map.of("verdict", "return", "score", "40.5", "comment", "Say more about care.");
    Page last = review(teacher, ana, teacher.get(address(ana)), back);
    assertEquals("/reviews?saved=yes", last.header("Location"));
    teacher.follow(last).shows("No work is waiting");
    visits.clock.pass(Duration.ofMinutes(1));
    handIn(ana, "Once more");
    assertEquals(List.of("Ana"), rows(teacher.get("/reviews")));
    teacher.get(address(ana)).shows("<p>Ana's essay</p>", "returned for more work, 40.5 of 100");
  }

  private static List<String> rows(Page page) {
    return Pattern.compile("<th scope=\"row\"><a [^>]*>([^<]*)<")
        .matcher(page.text())
        .results()
        .map(it -> it.group(1))
        .toList();
  }

  @Test
  @DisplayName("Of two who review the same work, the second one is told, and keeps her words")
  void atOnce() throws Exception {
    EnrolmentId ana = learner("Ana", "course-1");
    handIn(ana, "An essay");
    Browser one = teacher();
    Browser other = teacher();
    Page seen = other.get(address(ana));
    review(one, ana, one.get(address(ana)), Map.of("verdict", "accept"));
    visits.clock.pass(Duration.ofMinutes(1));
    Map<String, String> words = Map.of("verdict", "return", "comment", "My own words");
    Page late = review(other, ana, seen, words);
    assertEquals(422, late.status());
    late.shows("Meanwhile somebody reviewed this", "My own words", "Review: accepted");
    assertEquals(1, reviews(ana).size());
    assertEquals(303, review(other, ana, late, words).status());
    assertEquals(2, reviews(ana).size());
  }

  @Test
  @DisplayName("A review needs a verdict, words for what is missing, and a score that is one")
  void lacking() throws Exception {
    EnrolmentId ana = learner("Ana", "course-1");
    handIn(ana, "An essay");
    Browser teacher = teacher();
    Page page = teacher.get(address(ana));
    for (Map<String, String> form :
        List.of(
            Map.of("comment", "x"),
            Map.of("verdict", "return"),
            Map.of("verdict", "accept", "comment", "x".repeat(2001)),
            Map.of("verdict", "accept", "score", "101"),
            Map.of("verdict", "accept", "score", "-1"))) {
      Page answer = review(teacher, ana, page, form);
      assertEquals(422, answer.status(), form::toString);
      answer.shows("role=\"alert\"");
    }
    assertEquals(List.of(), reviews(ana));
  }

  @Test
  @DisplayName("A file is to be had by those who teach its author, as a file that nothing runs")
  void file() throws Exception {
    EnrolmentId ana = learner("Ana", "course-1");
    EnrolmentId elsa = learner("Elsa", "course-2");
    Work.File picture = new Work.File("My \"city\".png", "image/png", PICTURE.length);
    UUID hers = handIn(ana, picture);
    UUID others = handIn(elsa, picture);
    Browser teacher = teacher();
    teacher.get(address(ana)).shows("<img src=\"" + address(ana) + "/" + hers + "\"");
    Page file = teacher.get(address(ana) + "/" + hers);
    assertArrayEquals(PICTURE, file.bytes());
    assertEquals("image/png", file.header("Content-Type"));
    assertEquals("sandbox; default-src 'none'", file.header("Content-Security-Policy"));
    assertEquals(404, teacher.get(address(elsa) + "/" + others).status());
    assertEquals(404, teacher.get(address(ana) + "/" + others).status());
    assertEquals(404, teacher.get(address(elsa)).status());
    assertEquals(404, teacher.get("/reviews/" + ana + "/quiz-1").status());
  }
}
