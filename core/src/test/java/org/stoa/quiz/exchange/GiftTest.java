package org.stoa.quiz.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.problem.Problems;
import org.stoa.quiz.Answer;
import org.stoa.quiz.Choice;
import org.stoa.quiz.Credit;
import org.stoa.quiz.Matching;
import org.stoa.quiz.MultipleChoice;
import org.stoa.quiz.NumberRange;
import org.stoa.quiz.Numeric;
import org.stoa.quiz.Ordering;
import org.stoa.quiz.Question;
import org.stoa.quiz.QuestionSet;
import org.stoa.quiz.Section;
import org.stoa.quiz.Share;
import org.stoa.quiz.ShortText;
import org.stoa.quiz.SingleChoice;
import org.stoa.quiz.Stem;
import org.stoa.quiz.TrueFalse;
import org.stoa.quiz.Wording;
import org.stoa.testing.Stopwatch;

class GiftTest {

  private static final Stem STEM = new Stem("q", "What *is* {this} = ~1: #2?");

  private final Exchanged gift = new Exchanged(QuizFormat.GIFT);

  @Test
  @DisplayName("a choice, with a name, feedback to each answer and to all")
  void singleChoice() {
    Question read =
        gift.question(
            """
            // a comment
            ::Rivers of Asia::[markdown]Which river runs through Seoul? {
              =Han # Yes\\: it does.
              ~Amnok # Further north.
              ~%50%Imjin
              #### It is *wide*.
            }
            """);
    assertEquals("Rivers-of-Asia", read.id());
    assertEquals("It is *wide*.", read.feedback());
    assertEquals(
        List.of(
            new Choice("Han", Share.FULL, "Yes: it does."),
            new Choice("Amnok", Share.NONE, "Further north."),
            new Choice("Imjin", Share.of(50), "")),
        assertInstanceOf(SingleChoice.class, read).choices());
  }

  @Test
  @DisplayName("several right answers are a question with shares")
  void multipleChoice() {
    Question read = gift.question("Two? {~%50%one ~%50%two ~%-100%three}");
    assertEquals(Share.of(50), read.share(Answer.Chosen.of(0)));
    assertEquals(Share.FULL, read.share(Answer.Chosen.of(0, 1)));
    assertEquals(Share.NONE, read.share(Answer.Chosen.of(0, 2)));
  }

  @Test
  @DisplayName("true and false, with what is said to who errs and who doesn't")
  void truth() {
    var read =
        assertInstanceOf(TrueFalse.class, gift.question("It rains.{F#No, it snows.#Right!}"));
    assertEquals(Set.of(1), read.key());
    assertEquals(List.of("No, it snows."), read.feedbackTo(Answer.Chosen.of(0)));
    assertEquals(List.of("Right!"), read.feedbackTo(Answer.Chosen.of(1)));
  }

  @Test
  @DisplayName("numbers: near enough, between, several with their shares")
  void numbers() {
    Question near = gift.question("Pi?{#3.14:0.01}");
    assertEquals(Share.FULL, near.share(new Answer.Written("3.15")));
    assertEquals(Share.NONE, near.share(new Answer.Written("3.16")));
    Question between = gift.question("Pi?{#3..4}");
    assertEquals(Share.FULL, between.share(new Answer.Written("4")));
    Question several = gift.question("When?{#=1995:0 =%50%1995:2#Almost.}");
    assertEquals(Share.of(50), several.share(new Answer.Written("1996")));
    assertEquals(List.of("Almost."), several.feedbackTo(new Answer.Written("1996")));
  }

  @Test
  @DisplayName("short texts, with stars for what may be anything")
  void shortText() {
    Question read = gift.question("Who?{=%80%care* =carer}");
    assertEquals(Share.of(80), read.share(new Answer.Written("caring".replace("ing", "ers"))));
    assertEquals(Share.of(80), read.share(new Answer.Written("Carer")));
  }

  @Test
  @DisplayName("pairs to match, and options that match nothing")
  void matching() {
    var read =
        assertInstanceOf(
            Matching.class, gift.question("Where?{=Han -> Seoul =Nile -> Cairo = -> Busan}"));
    assertEquals(List.of("Busan"), read.distractors());
    assertEquals(new Matching.Pair("Nile", "Cairo"), read.pairs().get(1));
  }

  @Test
  @DisplayName("a missing word leaves a gap, with the point after it")
  void gap() {
    Question read = gift.question("The Han runs through {~Busan =Seoul} to the sea.");
    assertEquals("The Han runs through \\_\\_\\_ to the sea.", read.prompt());
  }

  @Test
  @DisplayName("what HTML says is said in Markdown, and nothing runs")
  void html() {
    Question read =
        gift.question("[html]<p>A <b>bold</b> &lt;word&gt;<script>x</script></p><p>*</p>{T}");
    assertEquals("A **bold** \\<word\\>\n\n\\*", read.prompt());
  }

  @Test
  @DisplayName("categories are sections")
  void categories() {
    Problems problems = new Problems();
    QuestionSet set =
        QuizFormat.GIFT
            .read(
                QuizFiles.of(
                    "quiz",
                    "$CATEGORY: $course$/top/Water\n\nA{T}\n\n$CATEGORY: Air\nB{F}\n\nC{T}"),
                problems)
            .orElseThrow();
    assertEquals(List.of("Water", "Air"), set.sections().stream().map(Section::name).toList());
    assertEquals(2, set.sections().get(1).questions().size());
  }

  @Test
  @DisplayName("what can't be read is named with its place, and everything else is read")
  void unread() {
    List<Question> read =
        gift.questions(
            """
            Only a text.

            An essay {}

            Never closed {=a

            Nothing right {~a ~b}

            Good {T}

            Half right {=%50%a}
            """,
            "1:1: QUESTION_UNREAD",
            "3:1: QUESTION_UNREAD",
            "5:1: QUESTION_UNREAD",
            "7:1: QUESTION_UNREAD",
            "11:1: QUESTION_UNREAD");
    assertEquals(1, read.size());
  }

  @Test
  @DisplayName("two questions of one name have two ids")
  void ids() {
    List<Question> read = gift.questions("::A::One{T}\n\n::A::Two{T}\n\n::문제::Three{T}");
    assertEquals(List.of("A", "A-2", "q3"), read.stream().map(Question::id).toList());
  }

  @Test
  @DisplayName("what is written is read as it was, whatever signs are in it")
  void roundTrip() {
    gift.assertKept(new TrueFalse(STEM, false));
    gift.assertKept(
        new SingleChoice(
            STEM,
            List.of(
                new Choice("a = b", Share.FULL, "{yes}"),
                new Choice("~ \\ #", Share.of(-5), "no -> never"))));
    gift.assertKept(
        new MultipleChoice(
            STEM,
            List.of(
                new Choice("one", new Share(new BigDecimal("33.33333")), ""),
                new Choice("two", new Share(new BigDecimal("66.66667")), ""),
                new Choice("three", Share.of(-100), "")),
            Credit.PARTIAL,
            false));
    gift.assertKept(
        new Numeric(
            STEM,
            List.of(
                new Numeric.Accepted(near("-3.50", "0.1"), Share.FULL, "right"),
                new Numeric.Accepted(
                    new NumberRange.Between(BigDecimal.ONE, BigDecimal.TEN), Share.of(20), ""))));
    gift.assertKept(
        new ShortText(
            STEM,
            List.of(
                new ShortText.Accepted(new Wording("sea*"), Share.FULL, ""),
                new ShortText.Accepted(new Wording("\\*"), Share.of(10), "a star")),
            false));
    gift.assertKept(
        new Matching(
            STEM,
            List.of(new Matching.Pair("a", "1"), new Matching.Pair("b", "2")),
            List.of("3"),
            Credit.PARTIAL));
  }

  private static NumberRange near(String value, String tolerance) {
    return new NumberRange.Near(new BigDecimal(value), new BigDecimal(tolerance));
  }

  @Test
  @DisplayName("what it can't hold is named, never silent")
  void losses() {
    List<Choice> choices = List.of(Choice.right("a"), Choice.wrong("b"));
    assertEquals(
        "",
        gift.written(
            QuestionSet.of("", "", List.of(new Ordering(STEM, List.of("a", "b"), Credit.PARTIAL))),
            "QUESTION_LEFT_OUT"));
    gift.written(
        QuestionSet.of("Title", "", List.of(new MultipleChoice(STEM, choices))),
        "QUIZ_CHANGED",
        "QUESTION_CHANGED");
    assertEquals(
        "",
        gift.written(
            QuestionSet.of(
                "",
                "",
                List.of(
                    new ShortText(
                        STEM,
                        List.of(new ShortText.Accepted(new Wording("a -> b"), Share.FULL, "")),
                        false))),
            "QUESTION_LEFT_OUT"));
    Stem ten = new Stem("q", "?", BigDecimal.TEN, "");
    gift.written(QuestionSet.of("", "", List.of(new SingleChoice(ten, choices))), "QUIZ_CHANGED");
    gift.written(
        QuestionSet.of("", "", List.of(new SingleChoice(STEM, choices, true))), "QUESTION_CHANGED");
    gift.written(
        new QuestionSet(
            "",
            "",
            List.of(
                new Section(
                    "",
                    List.of(new TrueFalse(STEM, true), new TrueFalse(new Stem("r", "r"), true)),
                    OptionalInt.of(1),
                    false))),
        "QUIZ_CHANGED");
  }

  @Test
  @DisplayName("a million braces take a time that grows with their number, not with its square")
  void hostile() throws Exception {
    String open = "A " + "{".repeat(1_000_000);
    String answers = "A {" + "=~".repeat(100_000) + "}";
    Duration limit = Duration.ofSeconds(10);
    Stopwatch.within(limit, () -> gift.questions(open, "1:1: QUESTION_UNREAD", "1:1: QUIZ_EMPTY"));
    Stopwatch.within(limit, () -> gift.questions(answers));
  }
}
