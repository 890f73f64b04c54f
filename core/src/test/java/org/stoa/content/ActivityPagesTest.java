package org.stoa.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.programme.Activity;
import org.stoa.programme.Activity.Feedback;
import org.stoa.programme.Localised;
import org.stoa.programme.Outline;
import org.stoa.programme.Page;
import org.stoa.programme.Video;
import org.stoa.quiz.Answer;
import org.stoa.quiz.Choice;
import org.stoa.quiz.Marking;
import org.stoa.quiz.MultipleChoice;
import org.stoa.quiz.QuestionSet;
import org.stoa.quiz.Response;
import org.stoa.quiz.Stem;
import org.stoa.quiz.TrueFalse;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Percentage;

class ActivityPagesTest {

  private static final QuestionSet QUESTIONS =
      QuestionSet.of(
          "Quiz <1>",
          "",
          List.of(
              new TrueFalse(
                  new Stem(
                      "q1",
                      "Care is a *private* matter.",
                      BigDecimal.TEN,
                      "It is </script> public."),
                  List.of(Choice.wrong("True"), Choice.right("False"))),
              new MultipleChoice(
                  new Stem("q2", "Which?\n\n- a list", BigDecimal.TEN, ""),
                  List.of(Choice.right("A"), Choice.wrong("B"), Choice.right("C")))));

  private final ActivityPages pages = new ActivityPages(Texts.in(Locale.ENGLISH), path -> path, 1);

  @Test
  @DisplayName("before submission nothing in the page of a server-marked quiz gives an answer away")
  void noKey() {
    var form = new QuizForm("/quiz", Map.of("csrf", "t\"1"), Optional.of(Percentage.of(60)), 0);

    String html = pages.quiz(quiz(Feedback.SCORE_AND_KEY), form).value();

    assertFalse(html.contains("public"), html);
    assertFalse(html.contains("<script"), html);
    assertFalse(html.contains("stoa-key"), html);
    assertTrue(html.contains("name=\"csrf\" value=\"t&#34;1\""), html);
    assertTrue(html.contains("type=\"radio\" name=\"question.q1\" value=\"0\""), html);
    assertTrue(html.contains("type=\"checkbox\" name=\"question.q2\" value=\"2\""), html);
    assertTrue(html.contains("Quiz &lt;1&gt;"), html);
    assertTrue(html.contains("You pass with 60 of 100."), html);
  }

  @Test
  @DisplayName("a package's quiz carries its key as data that can't end its own block")
  void withKey() {
    String html = pages.quizWithKey(quiz(Feedback.SCORE_AND_KEY), Optional.empty()).value();

    assertTrue(html.contains("id=\"quiz-1_key\""), html);
    assertTrue(html.contains("\"key\":[0,2],\"points\":\"10\""), html);
    assertEquals(1, html.split("</script>", -1).length - 1, html);
    assertTrue(html.contains("<template data-feedback>"), html);
  }

  @Test
  @DisplayName("S0-14 the score is shown with the right answers")
  void result() {
    String html = result(Feedback.SCORE_AND_KEY);

    assertTrue(html.contains("50 of 100"), html);
    assertTrue(html.contains("Not passed yet"), html);
    assertTrue(html.contains("You need 60 of 100 to pass."), html);
    assertTrue(html.contains("Your best result so far: 70 of 100."), html);
    assertTrue(html.contains(">Wrong<") && html.contains(">Right<"), html);
    assertEquals(3, html.split("Right answer", -1).length - 1, html);
    assertTrue(html.contains("href=\"/again\""), html);
  }

  @Test
  @DisplayName("a learner is told no more than the author wants her to be told")
  void lessFeedback() {
    assertFalse(result(Feedback.SCORE).contains("Right answer"));
    assertFalse(result(Feedback.SCORE).contains(">Wrong<"));
    assertTrue(result(Feedback.SCORE).contains("50 of 100"));
    assertFalse(result(Feedback.NONE).contains("50 of 100"));
    assertFalse(result(Feedback.NONE).contains("70 of 100"));
    assertFalse(result(Feedback.NONE).contains("assed"));
  }

  @Test
  @DisplayName("a text in another language says so")
  void language() {
    var lecture =
        new Activity.Resource(
            outline("lecture-1"),
            Localised.of("ar", new Page("مرحبا", "text")),
            Optional.of(new Video("media/a.webm", Optional.empty(), Optional.empty(), List.of())),
            Optional.of(Percentage.of(90)));

    String html = pages.lecture(lecture).value();

    assertTrue(html.contains("lang=\"ar\" dir=\"rtl\""), html);
    assertTrue(html.contains("data-watch=\"90\""), html);
    assertTrue(html.contains("<video"), "a video that its page forgot stands at the top: " + html);
  }

  private String result(Feedback feedback) {
    Response response = response(Set.of(1));
    return pages
        .result(
            quiz(feedback),
            new Attempt(
                response,
                Marking.mark(QUESTIONS.questions(), response),
                0,
                Percentage.of(70),
                Optional.of(Percentage.of(60)),
                Optional.of("/again")))
        .value();
  }

  private static Response response(Set<Integer> first) {
    return new Response(Map.of("q1", new Answer.Chosen(first)));
  }

  private static Activity.Quiz quiz(Feedback feedback) {
    return new Activity.Quiz(
        outline("quiz-1"), Localised.of("en", QUESTIONS), feedback, OptionalInt.empty());
  }

  private static Outline outline(String id) {
    return Outline.of(new ActivityId(id), Localised.of("en", id));
  }
}
