package org.stoa.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stoa.problem.Place;
import org.stoa.problem.Problem;
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
  @DisplayName("a quiz with an error isn't read, however many errors there were before it")
  void afterMany() {
    Problems problems = new Problems();
    for (int i = 0; i < 2_000; i++) {
      problems.error("PAGE_TITLE", Place.startOf("a.md"), "No title.");
    }
    assertEquals(Optional.empty(), MarkdownQuizReader.read("q.md", "# No question\n", problems));
    assertEquals(2_001, problems.errors());
    assertTrue(MarkdownQuizReader.read("q.md", "## Two? {text}\n= 2\n", problems).isPresent());
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

  private Question only(String text) {
    return sound(text).questions().get(0);
  }

  @Test
  void aChoiceMayHaveFeedbackBelowIt() {
    ChoiceQuestion question =
        (ChoiceQuestion) only("## Q\n- [x] a\n  > Well.\n  > Done.\n- [ ] b\n> All said.\n");
    assertEquals("Well.\nDone.", question.choices().get(0).feedback());
    assertEquals("", question.choices().get(1).feedback());
    assertEquals("All said.", question.feedback());
  }

  @Test
  void oneChoiceMayBeRightInPart() {
    SingleChoice question =
        assertInstanceOf(
            SingleChoice.class, only("## Q {shuffle}\n- [x] a\n- [50%] b\n- [-25%] c\n- [ ] d\n"));
    assertEquals(
        List.of("100", "50", "-25", "0"),
        question.choices().stream().map(it -> it.share().toString()).toList());
    assertTrue(question.isShuffled());
  }

  @Test
  void severalChoicesMayHaveSharesOfTheirOwn() {
    MultipleChoice question =
        assertInstanceOf(MultipleChoice.class, only("## Q\n- [60%] a\n- [40%] b\n- [-50%] c\n"));
    assertTrue(question.isPartial());
    assertEquals(Set.of(0, 1), question.key());
  }

  @Test
  void withPartialCreditRightChoicesShareThePointsAndWrongOnesCostAsMuch() {
    MultipleChoice question =
        assertInstanceOf(MultipleChoice.class, only("## Q {partial}\n- [x] a\n- [x] b\n- [ ] c\n"));
    assertEquals(
        List.of("50", "50", "-50"),
        question.choices().stream().map(it -> it.share().toString()).toList());
  }

  @Test
  void aQuestionWithOneRightChoiceMayStillAllowSeveral() {
    MultipleChoice question =
        assertInstanceOf(MultipleChoice.class, only("## Q {several}\n" + CHOICES));
    assertEquals(Set.of(0), question.key());
  }

  @Test
  void anAcceptedNumberHasAToleranceOrARange() {
    Numeric question =
        assertInstanceOf(
            Numeric.class,
            only("## Pi?\n= 3.14 ±0.01\n= [50%] 3..4\n  > Near.\n= [10%] -1,5 +- 0.5\n> 3.14…\n"));
    assertEquals(
        List.of(
            new NumberRange.Near(new BigDecimal("3.14"), new BigDecimal("0.01")),
            new NumberRange.Between(BigDecimal.valueOf(3), BigDecimal.valueOf(4)),
            new NumberRange.Near(new BigDecimal("-1.5"), new BigDecimal("0.5"))),
        question.accepted().stream().map(Numeric.Accepted::range).toList());
    assertEquals("Near.", question.accepted().get(1).feedback());
    assertEquals("3.14…", question.feedback());
  }

  @Test
  void anAcceptedTextIsAnyOther() {
    ShortText question =
        assertInstanceOf(ShortText.class, only("## Where?\n= Seoul\n= [50%] *Korea*\n"));
    assertEquals(
        List.of("Seoul", "*Korea*"),
        question.accepted().stream().map(it -> it.wording().pattern()).toList());
    assertTrue(assertInstanceOf(ShortText.class, only("## Q {case}\n= NaCl\n")).isCaseSensitive());
    assertInstanceOf(ShortText.class, only("## Which bus? {text}\n= 42\n"));
  }

  @Test
  void pairsAreMatched() {
    Matching question =
        assertInstanceOf(
            Matching.class,
            only("## Where? {partial}\n\n- Malmö :: Sweden\n- Seoul :: Korea\n- :: Norway\n"));
    assertEquals(new Matching.Pair("Malmö", "Sweden"), question.pairs().get(0));
    assertEquals(List.of("Norway"), question.distractors());
    assertEquals(Credit.PARTIAL, question.credit());
  }

  @Test
  void aNumberedListAtTheEndIsToBePutInOrder() {
    Ordering question =
        assertInstanceOf(
            Ordering.class, only("## In which order?\n\nFrom 1. on:\n\n1. a\n2) b\n\n> So.\n"));
    assertEquals(List.of("a", "b"), question.items());
    assertEquals("In which order?\n\nFrom 1. on:", question.prompt());
    assertEquals("So.", question.feedback());
  }

  @Test
  @DisplayName("S0-40 a section may be a pool, and in another order at every attempt")
  void sections() {
    QuestionSet set =
        sound(
            "# Care {shuffle}\n\nHello.\n\n## One?\n"
                + CHOICES
                + "# Cities {draw=1}\n\n## Two?\n"
                + CHOICES
                + "## Three?\n"
                + CHOICES);
    assertEquals("Care", set.title());
    assertEquals("Hello.", set.introduction());
    assertEquals(List.of("Care", "Cities"), set.sections().stream().map(Section::name).toList());
    assertEquals(List.of(true, false), set.sections().stream().map(Section::isShuffled).toList());
    assertEquals(OptionalInt.of(1), set.sections().get(1).draw());
    assertEquals(2, set.asked());
    assertEquals(3, set.questions().size());
  }

  @Test
  void aPoolOfUnequalPointsBringsAWarningAndIsRead() {
    String text = "# T {draw=1}\n## One?\n" + CHOICES + "## Two? {points=2}\n" + CHOICES;
    assertTrue(read(text).isPresent());
    assertEquals(
        List.of("POOL_POINTS"), problems.inReadingOrder().stream().map(Problem::code).toList());
  }

  @Test
  void sectionsHaveQuestionsEnough() {
    assertProblems(
        "# T {draw=3}\n## One?\n" + CHOICES + "# None {draw=0}\nLost.\n# {shuffle=1}\n## Two?\n= 2",
        "q.md:1:1 SECTION_DRAW",
        "q.md:5:1 SECTION_ATTRIBUTE",
        "q.md:5:1 SECTION_EMPTY",
        "q.md:6:1 QUIZ_STRAY_LINE",
        "q.md:7:1 SECTION_ATTRIBUTE");
  }

  @Test
  void everyProblemOfTheOtherKindsIsReportedAtItsLine() {
    assertProblems(
        """
        ## Mixed?
        - [x] a
        = b
        ## Share?
        - [x] a
        - [200%] b
        ## Range?
        = 4..3
        = 5 ± -1
        ## Half?
        = [50%] half
        ## Match?
        - a :: b
        - :: b
        ## Order?
        1. a
        2. a
        ## One item?
        1. a
        ## Case? {case}
        = 42
        ## Partial? {partial shuffle}
        - [ ] True
        - [x] False
        ## Empty?
        - a ::
        - b :: c
        """,
        "q.md:1:1 QUESTION_MIXED",
        "q.md:6:1 ANSWER_SHARE",
        "q.md:8:1 NUMBER_RANGE",
        "q.md:9:1 NUMBER_RANGE",
        "q.md:10:1 QUESTION_NO_RIGHT_ANSWER",
        "q.md:12:1 MATCHING_OPTIONS",
        "q.md:15:1 ORDERING_SAME",
        "q.md:18:1 QUESTION_CHOICES",
        "q.md:20:1 QUESTION_ATTRIBUTE_UNUSED",
        "q.md:22:1 QUESTION_ATTRIBUTE_UNUSED",
        "q.md:22:1 QUESTION_ATTRIBUTE_UNUSED",
        "q.md:26:1 CHOICE_EMPTY");
  }
}
