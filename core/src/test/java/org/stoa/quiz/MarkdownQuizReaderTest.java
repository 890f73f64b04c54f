package org.stoa.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;

/** A quiz in Markdown, and what is wrong with it. */
class MarkdownQuizReaderTest {

  private static final String CHOICES = "- [x] a\n- [ ] b\n";

  private final Problems problems = new Problems();

  private Optional<QuestionSet> read(String text) {
    return MarkdownQuizReader.read("q.md", text, problems);
  }

  private QuestionSet sound(String text) {
    Optional<QuestionSet> set = read(text);
    assertEquals(List.of(), problems.inReadingOrder());
    return set.orElseThrow();
  }

  private void assertProblems(String text, String... expected) {
    assertTrue(read(text).isEmpty(), "no half quiz");
    assertEquals(
        List.of(expected),
        problems.inReadingOrder().stream().map(it -> it.place() + " " + it.code()).toList());
  }

  @Test
  void aQuizHasATitleAnIntroductionAndQuestions() {
    QuestionSet set =
        sound(
            """
            # Care

            Ten minutes.
            No hurry.

            ## Care is a **private** matter.   {points=10}
            - [ ] True
            - [x] False
            > It is public.
            > Read on.

            ## Who cares?
            * [X] We
            + [x] You
              - [ ] Nobody
            """);
    assertEquals("Care", set.title());
    assertEquals("Ten minutes.\nNo hurry.", set.introduction());
    TrueFalse first = assertInstanceOf(TrueFalse.class, set.questions().get(0));
    assertEquals("q1", first.id());
    assertEquals("Care is a **private** matter.", first.prompt());
    assertEquals(BigDecimal.TEN, first.points());
    assertEquals(Set.of(1), first.key());
    assertEquals("It is public.\nRead on.", first.feedback());
    MultipleChoice second = assertInstanceOf(MultipleChoice.class, set.questions().get(1));
    assertEquals("q2", second.id());
    assertEquals(BigDecimal.ONE, second.points());
    assertEquals(Set.of(0, 1), second.key());
    assertEquals("", second.feedback());
    assertEquals("Nobody", second.choices().get(2).text());
  }

  @Test
  void aPromptMayGoOnForSeveralLines() {
    QuestionSet set =
        sound("## Look at this:\n\n![map](map.png)\n\n1. one\n2. two\n\nWhich?\n\n" + CHOICES);
    assertEquals(
        "Look at this:\n\n![map](map.png)\n\n1. one\n2. two\n\nWhich?",
        set.questions().get(0).prompt());
  }

  @Test
  void oneRightOfTwoThatAreNotTrueAndFalseIsASingleChoice() {
    assertInstanceOf(SingleChoice.class, sound("## Q\n" + CHOICES).questions().get(0));
  }

  @Test
  void anIdCanBeNamed() {
    List<Question> questions =
        sound("## One {id=care points=2.5}\n" + CHOICES + "## Two\n" + CHOICES).questions();
    assertEquals("care", questions.get(0).id());
    assertEquals(new BigDecimal("2.5"), questions.get(0).points());
    assertEquals("q2", questions.get(1).id());
  }

  @Test
  void bracesThatDoNotEndTheHeadingAreText() {
    assertEquals(
        "What is {x} here?", sound("## What is {x} here?\n" + CHOICES).questions().get(0).prompt());
  }

  @Test
  void linesMayEndAsOnWindows() {
    assertEquals("One?", sound("## One?\r\n- [x] a\r\n- [ ] b\r\n").questions().get(0).prompt());
  }

  @Test
  void aFileWithoutAQuestionSaysSo() {
    assertProblems("# Care\n\nSoon.\n", "q.md:1:1 QUIZ_EMPTY");
    assertEquals(Optional.empty(), read(""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{points=0}", "{points=ten}", "{points}", "{id=1}", "{difficulty=3}", "{}"})
  void anAttributeThatIsNotUnderstoodIsReportedAtItsQuestion(String attribute) {
    assertProblems(
        "# Care\n\n## One? " + attribute + "\n" + CHOICES, "q.md:3:1 QUESTION_ATTRIBUTE");
  }

  @Test
  void everyProblemIsReportedAtItsLine() {
    assertProblems(
        """
        # Care
        ## No choice?
        ## No right one?
        - [ ] a
        - [ ] b
        ## One? {id=same}
        - [x] a
        - [ ]
        stray
        ## Two? {id=same}
        - [x] a
        - [ ] b
        ##\s
        - [x] a
        - [ ] b
        """,
        "q.md:2:1 QUESTION_CHOICES",
        "q.md:3:1 QUESTION_NO_RIGHT_ANSWER",
        "q.md:8:1 CHOICE_EMPTY",
        "q.md:9:1 QUIZ_STRAY_LINE",
        "q.md:10:1 DUPLICATE_QUESTION",
        "q.md:13:1 QUESTION_EMPTY");
  }

  @Test
  void theProblemsOfOtherFilesDoNotSpoilAQuiz() {
    problems.error("OTHER", Place.startOf("other.md"), "");
    assertTrue(read("## Q\n" + CHOICES).isPresent());
  }
}
