package org.stoa.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What an attempt is worth. */
class MarkingTest {

  private static final List<Choice> ONE_RIGHT =
      List.of(new Choice("a", false), new Choice("b", true), new Choice("c", false));
  private static final List<Choice> TWO_RIGHT =
      List.of(new Choice("a", true), new Choice("b", true), new Choice("c", false));

  private static Question single(String id, long points) {
    return new Question.SingleChoice(id, "Which?", ONE_RIGHT, BigDecimal.valueOf(points), "");
  }

  private static Question multiple(String id, long points) {
    return new Question.MultipleChoice(id, "Which?", TWO_RIGHT, BigDecimal.valueOf(points), "");
  }

  private static String score(Map<String, Set<Integer>> chosen, Question... questions) {
    QuestionSet set = new QuestionSet("", "", List.of(questions));
    return Marking.mark(set, new Response(chosen)).score().toString();
  }

  @Test
  void aSingleChoiceIsRightOrWrong() {
    assertEquals("100", score(Map.of("q1", Set.of(1)), single("q1", 1)));
    assertEquals("0", score(Map.of("q1", Set.of(0)), single("q1", 1)));
    assertEquals("0", score(Map.of("q1", Set.of(0, 1)), single("q1", 1)));
  }

  @Test
  void ofSeveralRightChoicesExactlyThoseCount() {
    assertEquals("100", score(Map.of("q1", Set.of(1, 0)), multiple("q1", 1)));
    assertEquals("0", score(Map.of("q1", Set.of(0)), multiple("q1", 1)));
    assertEquals("0", score(Map.of("q1", Set.of(0, 1, 2)), multiple("q1", 1)));
  }

  @Test
  void whatIsLeftOutOrDoesNotExistIsWrong() {
    assertEquals("0", score(Map.of(), single("q1", 1)));
    assertEquals("0", score(Map.of("q1", Set.of()), single("q1", 1)));
    assertEquals("0", score(Map.of("q1", Set.of(1, 7)), single("q1", 1)));
    assertEquals("0", score(Map.of("q9", Set.of(1)), single("q1", 1)));
  }

  @Test
  void pointsWeigh() {
    Map<String, Set<Integer>> first = Map.of("q1", Set.of(1));
    assertEquals("75", score(first, single("q1", 3), multiple("q2", 1)));
  }

  @Test
  @DisplayName("S0-38 without points every question counts the same; nobody passes by rounding")
  void scoresAreRoundedDown() {
    Map<String, Set<Integer>> two = Map.of("q1", Set.of(1), "q2", Set.of(1));
    assertEquals("66.66", score(two, single("q1", 1), single("q2", 1), single("q3", 1)));
  }

  @Test
  void aMarkTellsPointsAndEachQuestionInOrder() {
    QuestionSet set = new QuestionSet("", "", List.of(single("q1", 3), multiple("q2", 1)));
    Mark mark = Marking.mark(set, new Response(Map.of("q2", Set.of(0, 1))));
    assertEquals(BigDecimal.ONE, mark.points());
    assertEquals(BigDecimal.valueOf(4), mark.outOf());
    assertEquals("25", mark.score().toString());
    assertEquals(
        List.of(false, true), mark.questions().stream().map(Mark.QuestionMark::right).toList());
    assertEquals("q1", mark.questions().get(0).question().id());
  }

  @Test
  void aQuestionThatNobodyCouldAnswerIsRefused() {
    List<Choice> none = List.of(new Choice("a", false), new Choice("b", false));
    BigDecimal one = BigDecimal.ONE;
    assertThrows(
        IllegalArgumentException.class, () -> new Question.SingleChoice("q", "?", none, one, ""));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Question.SingleChoice("q", "?", TWO_RIGHT, one, ""));
    assertThrows(
        IllegalArgumentException.class, () -> new Question.MultipleChoice("q", "?", none, one, ""));
    assertThrows(
        IllegalArgumentException.class, () -> new Question.TrueFalse("q", "?", ONE_RIGHT, one, ""));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Question.SingleChoice("q", "?", ONE_RIGHT, BigDecimal.ZERO, ""));
  }
}
