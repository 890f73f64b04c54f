package org.stoa.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What an attempt is worth. */
class MarkingTest {

  private static final List<Choice> ONE_RIGHT =
      List.of(Choice.wrong("a"), Choice.right("b"), Choice.wrong("c"));
  private static final List<Choice> TWO_RIGHT =
      List.of(Choice.right("a"), Choice.right("b"), Choice.wrong("c"));

  private static Question single(String id, long points) {
    return new SingleChoice(new Stem(id, "Which?", BigDecimal.valueOf(points), ""), ONE_RIGHT);
  }

  private static Question multiple(String id, long points) {
    return new MultipleChoice(new Stem(id, "Which?", BigDecimal.valueOf(points), ""), TWO_RIGHT);
  }

  private static String score(Map<String, Answer> chosen, Question... questions) {
    return Marking.mark(List.of(questions), new Response(chosen)).score().toString();
  }

  @Test
  void aSingleChoiceIsRightOrWrong() {
    assertEquals("100", score(Map.of("q1", Answer.Chosen.of(1)), single("q1", 1)));
    assertEquals("0", score(Map.of("q1", Answer.Chosen.of(0)), single("q1", 1)));
    assertEquals("0", score(Map.of("q1", Answer.Chosen.of(0, 1)), single("q1", 1)));
  }

  @Test
  void ofSeveralRightChoicesExactlyThoseCount() {
    assertEquals("100", score(Map.of("q1", Answer.Chosen.of(1, 0)), multiple("q1", 1)));
    assertEquals("0", score(Map.of("q1", Answer.Chosen.of(0)), multiple("q1", 1)));
    assertEquals("0", score(Map.of("q1", Answer.Chosen.of(0, 1, 2)), multiple("q1", 1)));
  }

  @Test
  void whatIsLeftOutOrDoesNotExistIsWrong() {
    assertEquals("0", score(Map.of(), single("q1", 1)));
    assertEquals("0", score(Map.of("q1", Answer.Chosen.of()), single("q1", 1)));
    assertEquals("0", score(Map.of("q1", Answer.Chosen.of(1, 7)), single("q1", 1)));
    assertEquals("0", score(Map.of("q9", Answer.Chosen.of(1)), single("q1", 1)));
  }

  @Test
  void pointsWeigh() {
    Map<String, Answer> first = Map.of("q1", Answer.Chosen.of(1));
    assertEquals("75", score(first, single("q1", 3), multiple("q2", 1)));
  }

  @Test
  @DisplayName("S0-38 without points every question counts the same; nobody passes by rounding")
  void scoresAreRoundedDown() {
    Map<String, Answer> two = Map.of("q1", Answer.Chosen.of(1), "q2", Answer.Chosen.of(1));
    assertEquals("66.66", score(two, single("q1", 1), single("q2", 1), single("q3", 1)));
  }

  @Test
  void aMarkTellsPointsAndEachQuestionInOrder() {
    List<Question> questions = List.of(single("q1", 3), multiple("q2", 1));
    Mark mark = Marking.mark(questions, new Response(Map.of("q2", Answer.Chosen.of(0, 1))));
    assertEquals(BigDecimal.ONE, mark.points());
    assertEquals(BigDecimal.valueOf(4), mark.outOf());
    assertEquals("25", mark.score().toString());
    assertEquals(
        List.of(false, true), mark.questions().stream().map(Mark.QuestionMark::right).toList());
    assertEquals("q1", mark.questions().get(0).question().id());
  }

  @Test
  void aQuestionThatNobodyCouldAnswerIsRefused() {
    List<Choice> none = List.of(Choice.wrong("a"), Choice.wrong("b"));
    BigDecimal one = BigDecimal.ONE;
    assertThrows(
        IllegalArgumentException.class, () -> new SingleChoice(new Stem("q", "?", one, ""), none));
    assertThrows(
        IllegalArgumentException.class,
        () -> new MultipleChoice(new Stem("q", "?", one, ""), none));
    assertThrows(
        IllegalArgumentException.class,
        () -> new TrueFalse(new Stem("q", "?", one, ""), ONE_RIGHT));
    assertThrows(
        IllegalArgumentException.class,
        () -> new SingleChoice(new Stem("q", "?", BigDecimal.ZERO, ""), ONE_RIGHT));
  }
}
