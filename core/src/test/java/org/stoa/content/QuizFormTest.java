package org.stoa.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.problem.Problems;
import org.stoa.programme.Activity;
import org.stoa.programme.Localised;
import org.stoa.programme.Outline;
import org.stoa.quiz.Answer;
import org.stoa.quiz.MarkdownQuizReader;
import org.stoa.quiz.Marking;
import org.stoa.quiz.Paper;
import org.stoa.quiz.QuestionSet;
import org.stoa.quiz.Response;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Percentage;

/** Questions that a server marks: what their page gives away, and what comes back from it. */
class QuizFormTest {

  private static final QuestionSet SET =
      MarkdownQuizReader.read(
              "q.md",
              """
              ## How many? {id=many}
              = 8128
                > Perfect.
              ## Which city? {id=city}
              = Gwangju
              ## Where? {id=where}
              - Malmö :: **Sweden**
              - Seoul :: Korea
              - Busan :: Korea
              - :: Norway
              ## Order? {id=order}
              1. Ask
              2. Plan
              3. Decide
              ## Who? {id=who shuffle}
              - [x] Families
                > Indeed.
              - [ ] Nobody
              - [x] Cities
              - [ ] Stones
              """,
              new Problems())
          .orElseThrow();

  private final ActivityPages pages = new ActivityPages(Texts.in(Locale.ENGLISH), path -> path, 1);

  private static Activity.Quiz quiz() {
    return new Activity.Quiz(
        Outline.of(new ActivityId("quiz-1"), Localised.of("en", "Quiz")),
        Localised.of("en", SET),
        Activity.Feedback.SCORE_AND_KEY,
        OptionalInt.empty());
  }

  private String page(int seed) {
    return pages.quiz(quiz(), new QuizForm("/quiz", Map.of(), Optional.empty(), seed)).value();
  }

  /** The fields of a page in which everything is right, found by the words that it shows. */
  private static Map<String, List<String>> rightFields(String html) {
    Map<String, List<String>> fields = new HashMap<>();
    fields.put("question.many", List.of("8128"));
    fields.put("question.city", List.of(" gwangju"));
    Map<String, String> matches =
        Map.of(
            "Malmö", "Sweden", "Seoul", "Korea", "Busan", "Korea", "Ask", "1", "Plan", "2",
            "Decide", "3");
    Pattern row =
        Pattern.compile("(?s)<span>([^<]+)</span>\\s*<select name=\"([^\"]+)\">(.*?)</select>");
    for (MatchResult select : row.matcher(html).results().toList()) {
      String wanted = Optional.ofNullable(matches.get(select.group(1))).orElseThrow();
      fields.put(select.group(2), List.of(valueOf(wanted, select.group(3))));
    }
    Pattern box =
        Pattern.compile("name=\"question.who\" value=\"(\\d)\">\\s*<span>(Families|Cities)</span>");
    fields.put("question.who", box.matcher(html).results().map(it -> it.group(1)).toList());
    return fields;
  }

  private static String valueOf(String text, String options) {
    return Pattern.compile("value=\"(\\d+)\">" + text + "<")
        .matcher(options)
        .results()
        .map(it -> it.group(1))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("S0-14 the page tells neither a text nor a number, nor what is said to an answer")
  void noKey() {
    String html = page(1);
    for (String secret :
        List.of("8128", "wangju", "Perfect", "Indeed", "<template", "Right answer", "stoa-key")) {
      assertFalse(html.contains(secret), secret);
    }
    assertTrue(html.contains("inputmode=\"decimal\""), html);
    assertTrue(html.contains(">Sweden</option>"), "options are words alone: " + html);
  }

  @Test
  @DisplayName("S0-40 what the page numbers differs from attempt to attempt, and comes back right")
  void everySeed() {
    Set<Map<String, List<String>>> seen = new HashSet<>();
    for (int seed = 0; seed < 60; seed++) {
      Map<String, List<String>> fields = rightFields(page(seed));
      Response response =
          QuizForm.response(Paper.drawn(SET, seed), name -> fields.getOrDefault(name, List.of()));
      assertEquals(
          Percentage.HUNDRED,
          Marking.mark(Paper.drawn(SET, seed), response).score(),
          "seed " + seed);
      seen.add(fields);
    }
    assertTrue(seen.size() > 50, "numbers of right answers: " + seen.size());
  }

  @Test
  @DisplayName("whatever no page sends is left out, and what is typed has an end")
  void odd() {
    Map<String, List<String>> fields =
        Map.of(
            "question.many", List.of("\u0000".repeat(3) + "9".repeat(1000)),
            "question.where.0", List.of("7", "x", ""),
            "question.where.9", List.of("0"),
            "question.order.0", List.of("-1", "1"),
            "question.who", List.of("99", "0", "0"));
    Response response =
        QuizForm.response(Paper.written(SET), name -> fields.getOrDefault(name, List.of()));
    assertEquals(new Answer.Written("   " + "9".repeat(497)), response.answers().get("many"));
    assertEquals(new Answer.Written(""), response.answers().get("city"));
    assertEquals(new Answer.Assigned(Map.of()), response.answers().get("where"));
    int item = Paper.written(SET).asked().get(3).order().get(0);
    assertEquals(new Answer.Assigned(Map.of(item, 1)), response.answers().get("order"));
    assertEquals(Answer.Chosen.of(0), response.answers().get("who"));
  }

  @Test
  @DisplayName("a question may have the name of a hidden field")
  void namedLikeAToken() {
    QuestionSet set =
        MarkdownQuizReader.read("q.md", "## Which? {id=csrf}\n= Seoul\n", new Problems())
            .orElseThrow();
    var quiz =
        new Activity.Quiz(
            quiz().outline(),
            Localised.of("en", set),
            Activity.Feedback.SCORE,
            OptionalInt.empty());
    var form = new QuizForm("/quiz", Map.of("csrf", "token"), Optional.empty(), 0);
    List<String> names =
        Pattern.compile("<input[^>]* name=\"([^\"]+)\"")
            .matcher(pages.quiz(quiz, form).value())
            .results()
            .map(it -> it.group(1))
            .toList();
    assertEquals(List.of("csrf", "question.csrf"), names);
    Response response = QuizForm.response(Paper.written(set), name -> List.of(name));
    assertEquals(Map.of("csrf", new Answer.Written("question.csrf")), response.answers());
  }

  @Test
  @DisplayName("S0-14 a marked attempt shows what was answered, what is right, and what is said")
  void result() {
    int seed = 5;
    Paper paper = Paper.drawn(SET, seed);
    Response response =
        new Response(
            Map.of(
                "many", new Answer.Written("8<9"),
                "city", new Answer.Written("Gwangju"),
                "where", new Answer.Assigned(Map.of(0, 0, 1, 2)),
                "who", Answer.Chosen.of(0, 1)));
    String html =
        pages
            .result(
                quiz(),
                new Attempt(
                    response,
                    Marking.mark(paper, response),
                    seed,
                    Percentage.of(20),
                    Optional.empty(),
                    Optional.empty()))
            .value();
    assertTrue(html.contains("value=\"8&lt;9\""), html);
    assertTrue(html.contains("Right answer:</span> 8128"), html);
    assertTrue(html.contains("selected>Sweden"), html);
    assertTrue(html.contains("selected>Norway"), html);
    assertTrue(html.contains("Indeed."), html);
    assertFalse(html.contains("Perfect."), "said only to those who answered so");
    assertEquals(1, html.split("stoa-right", -1).length - 1, html);
  }
}
