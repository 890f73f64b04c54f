package org.stoa.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an answer to one question brings. */
class SharesTest {

  private static final Stem STEM = new Stem("q1", "Which?");

  private static String share(Question question, Answer answer) {
    return question.share(answer).toString();
  }

  private static Choice choice(String text, long share) {
    return new Choice(text, Share.of(share), "You said " + text + ".");
  }

  private static Answer written(String text) {
    return new Answer.Written(text);
  }

  private static Answer assigned(int... places) {
    Map<Integer, Integer> all = new HashMap<>();
    for (int i = 0; i < places.length; i++) {
      if (places[i] >= 0) {
        all.put(i, places[i]);
      }
    }
    return new Answer.Assigned(all);
  }

  @Test
  @DisplayName("One choice brings its own share, and never less than nothing")
  void singleChoice() {
    Question question =
        new SingleChoice(STEM, List.of(choice("a", 100), choice("b", 50), choice("c", -25)));
    assertEquals("100", share(question, Answer.Chosen.of(0)));
    assertEquals("50", share(question, Answer.Chosen.of(1)));
    assertEquals("0", share(question, Answer.Chosen.of(2)));
    assertEquals("0", share(question, Answer.Chosen.of(0, 1)));
    assertEquals("0", share(question, Answer.Chosen.of(7)));
  }

  @Test
  @DisplayName("Several choices bring all or nothing, unless credit is partial")
  void multipleChoice() {
    List<Choice> choices = List.of(choice("a", 50), choice("b", 50), choice("c", -50));
    Question strict = new MultipleChoice(STEM, choices);
    assertEquals("100", share(strict, Answer.Chosen.of(0, 1)));
    assertEquals("0", share(strict, Answer.Chosen.of(0)));
    Question partial = new MultipleChoice(STEM, choices, Credit.PARTIAL, false);
    assertEquals("100", share(partial, Answer.Chosen.of(0, 1)));
    assertEquals("50", share(partial, Answer.Chosen.of(0)));
    assertEquals("50", share(partial, Answer.Chosen.of(0, 1, 2)), "whoever marks all guesses");
    assertEquals("0", share(partial, Answer.Chosen.of(2)));
    assertEquals("0", share(partial, Answer.Chosen.of()));
  }

  @Test
  @DisplayName("Thirds are rounded, yet all three of them are everything")
  void thirds() {
    List<Choice> choices =
        MultipleChoice.equalShares(
            List.of(Choice.right("a"), Choice.right("b"), Choice.right("c"), Choice.wrong("d")));
    Question question = new MultipleChoice(STEM, choices, Credit.PARTIAL, false);
    assertEquals("33.33333", share(question, Answer.Chosen.of(1)));
    assertEquals("100", share(question, Answer.Chosen.of(0, 1, 2)));
    assertEquals("66.66666", share(question, Answer.Chosen.of(0, 1, 2, 3)));
  }

  @Test
  @DisplayName("The author speaks to the choices that were marked, in their order")
  void feedback() {
    Question question =
        new MultipleChoice(
            STEM, List.of(choice("a", 50), choice("b", 50), Choice.wrong("c"), choice("d", 0)));
    assertEquals(
        List.of("You said a.", "You said d."), question.feedbackTo(Answer.Chosen.of(3, 2, 0, 9)));
  }

  @Test
  @DisplayName("A sentence is true or false, in whatever order the words stand")
  void trueFalse() {
    TrueFalse question = new TrueFalse(STEM, List.of(Choice.wrong("False"), Choice.right("true")));
    assertTrue(question.truth());
    assertEquals(1, question.trueChoice());
    assertEquals("100", share(question, Answer.Chosen.of(1)));
    assertEquals("0", share(question, Answer.Chosen.of(0, 1)));
    assertEquals("100", share(new TrueFalse(STEM, false), Answer.Chosen.of(1)));
  }

  private static Numeric numeric() {
    return new Numeric(
        STEM,
        List.of(
            new Numeric.Accepted(
                new NumberRange.Near(new BigDecimal("3.14"), new BigDecimal("0.01")),
                Share.FULL,
                ""),
            new Numeric.Accepted(
                new NumberRange.Between(BigDecimal.valueOf(3), BigDecimal.valueOf(4)),
                Share.of(50),
                "Near.")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3.14      | 100
          3.13      | 100
          3.15      | 100
          3,14      | 100
          +3.14     | 100
          314e-2    | 100
          3. 14     | 100
          ３．１４  | 100
          3.1501    | 50
          3         | 50
          4.00      | 50
          4.01      | 0
          −3.14     | 0
          three     | 0
          3.1.4     | 0
          ''        | 0
          .         | 0
          3.14e9999 | 0
          """)
  void aNumberBringsWhatTheFirstRangeDoesThatItLiesIn(String typed, String share) {
    assertEquals(share, share(numeric(), written(typed)));
  }

  @Test
  void anAcceptedNumberMayHaveFeedback() {
    assertEquals(List.of("Near."), numeric().feedbackTo(written("3.5")));
    assertEquals(List.of(), numeric().feedbackTo(written("3.14")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,234.5", "1'000", "0x10", "½", "--1", "1e", "Infinity"})
  void whatCouldBeTwoNumbersIsNone(String typed) {
    assertEquals(Optional.empty(), Numeric.number(typed));
  }

  @Test
  void blanksAndSignsOfOtherKeyboardsMakeNoDifference() {
    BigDecimal minusMillion = BigDecimal.valueOf(-1_000_000);
    assertEquals(0, minusMillion.compareTo(Numeric.number("\u22121\u202f000\u00a0000").get()));
  }

  private static ShortText text(boolean caseSensitive, String... wordings) {
    return new ShortText(
        STEM,
        Arrays.stream(wordings)
            .map(it -> new ShortText.Accepted(new Wording(it), Share.FULL, "Yes."))
            .toList(),
        caseSensitive);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Seoul             | seoul              | 100
          Seoul             | '  SEOUL '         | 100
          Seoul             | Seoul!             | 0
          two words         | 'two \u00a0 words' | 100
          Malmö             | Malmo\u0308        | 100
          서울              | \u1109\u1165\u110b\u116e\u11af | 100
          Straße            | STRASSE            | 100
          *care*            | about caring       | 0
          *care*            | they take care     | 100
          *care*            | care               | 100
          to * or * to be   | To be or not to be | 100
          ab*ba             | aba                | 0
          ab*ba             | abba               | 100
          New *             | new york           | 100
          New *             | new                | 0
          5 \\* 3           | 5 * 3              | 100
          5 \\* 3           | 5 times 3          | 0
          *                 | ''                 | 100
          """)
  void aTextIsRightIfItSaysTheSame(String wording, String typed, String share) {
    assertEquals(share, share(text(false, wording), written(typed)));
  }

  @Test
  void capitalsMatterWhereTheAuthorSaysSo() {
    assertEquals("0", share(text(true, "NaCl"), written("nacl")));
    assertEquals("100", share(text(true, "NaCl"), written("NaCl ")));
  }

  @Test
  void aWordingOfItselfHasNoWildcard() {
    assertEquals("a*b", Wording.of("a*b").text());
    assertTrue(Wording.of("a*b").isPlain());
  }

  @Test
  void whatIsAcceptedInAnotherLanguageIsAcceptedToo() {
    ShortText both = text(false, "Seoul").orAsIn(text(false, "서울", "Seoul"));
    assertEquals("100", share(both, written("서울")));
    assertEquals(2, both.accepted().size());
  }

  private static Matching matching(Credit credit) {
    return new Matching(
        STEM,
        List.of(
            new Matching.Pair("Seoul", "Korea"),
            new Matching.Pair("Malmö", "Sweden"),
            new Matching.Pair("Gwangju", "Korea")),
        List.of("Norway", "Sweden"),
        credit);
  }

  @Test
  @DisplayName("Options are matches and distractors, each once; two terms may share one")
  void matches() {
    Matching strict = matching(Credit.ALL_OR_NOTHING);
    assertEquals(List.of("Korea", "Sweden", "Norway"), strict.options());
    assertEquals(List.of("Norway"), strict.distractors());
    assertEquals("100", share(strict, assigned(0, 1, 0)));
    assertEquals("0", share(strict, assigned(0, 1, 2)));
    assertEquals("66.66666", share(matching(Credit.PARTIAL), assigned(0, 1, -1)));
    assertEquals("0", share(matching(Credit.PARTIAL), assigned()));
  }

  @Test
  @DisplayName("An order is right in as many items as stand at their own position")
  void ordering() {
    List<String> items = List.of("a", "b", "c", "d");
    assertEquals("100", share(new Ordering(STEM, items, Credit.PARTIAL), assigned(0, 1, 2, 3)));
    assertEquals("50", share(new Ordering(STEM, items, Credit.PARTIAL), assigned(1, 0, 2, 3)));
    assertEquals("25", share(new Ordering(STEM, items, Credit.PARTIAL), assigned(0, 0, 0, 0)));
    assertEquals(
        "0", share(new Ordering(STEM, items, Credit.ALL_OR_NOTHING), assigned(1, 0, 2, 3)));
  }

  @Test
  @DisplayName("An answer of another kind brings nothing")
  void otherKinds() {
    Answer chosen = Answer.Chosen.of(0);
    assertEquals("0", share(numeric(), chosen));
    assertEquals("0", share(text(false, "*"), chosen));
    assertEquals("0", share(matching(Credit.PARTIAL), written("0")));
    assertEquals("0", share(new TrueFalse(STEM, true), assigned(0)));
  }

  @Test
  void questionsThatNobodyCouldAnswerAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Numeric(STEM, List.of()));
    assertThrows(IllegalArgumentException.class, () -> new ShortText(STEM, List.of(), false));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Matching(STEM, List.of(new Matching.Pair("a", "b")), List.of(), Credit.PARTIAL));
    assertThrows(
        IllegalArgumentException.class, () -> new Ordering(STEM, List.of("a"), Credit.PARTIAL));
    assertThrows(
        IllegalArgumentException.class,
        () -> new NumberRange.Between(BigDecimal.ONE, BigDecimal.ZERO));
    assertThrows(
        IllegalArgumentException.class,
        () -> new NumberRange.Near(BigDecimal.ONE, BigDecimal.valueOf(-1)));
    assertThrows(IllegalArgumentException.class, () -> Share.of(101));
    assertThrows(IllegalArgumentException.class, () -> new Share(new BigDecimal("33.3333333")));
  }
}
