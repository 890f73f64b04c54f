package org.stoa.quiz.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.problem.Problems;
import org.stoa.quiz.Answer;
import org.stoa.quiz.Choice;
import org.stoa.quiz.ChoiceQuestion;
import org.stoa.quiz.Credit;
import org.stoa.quiz.Matching;
import org.stoa.quiz.MultipleChoice;
import org.stoa.quiz.Ordering;
import org.stoa.quiz.Question;
import org.stoa.quiz.QuestionSet;
import org.stoa.quiz.Section;
import org.stoa.quiz.Share;
import org.stoa.quiz.ShortText;
import org.stoa.quiz.SingleChoice;
import org.stoa.quiz.Stem;
import org.stoa.quiz.TrueFalse;

class MoodleTest {

  private static final Stem STEM = new Stem("q", "What?");

  private final Exchanged moodle = new Exchanged(QuizFormat.MOODLE_XML);

  /** The file of every kind of question, in the form in which Moodle exports. */
  private static String bank() {
    try (var in = MoodleTest.class.getResourceAsStream("/conformance/moodle-xml/bank.xml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Question ofBank(String id) {
    return QuizFormat.MOODLE_XML
        .read(QuizFiles.of("bank.xml", bank()), new Problems())
        .orElseThrow()
        .questions()
        .stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("a bank is read: what Stoa has is kept, and everything else is named with its place")
  void bankIsRead() {
    Problems problems = new Problems();
    QuestionSet set =
        QuizFormat.MOODLE_XML.read(QuizFiles.of("bank.xml", bank()), problems).orElseThrow();
    assertEquals(
        List.of("Rivers/Lakes", "Care"), set.sections().stream().map(Section::name).toList());
    assertEquals(
        List.of("one", "several", "truth", "number", "words", "match", "order"),
        set.questions().stream().map(Question::id).toList());
    assertEquals(
        List.of(
            "QUESTION_CHANGED the files",
            "QUESTION_CHANGED its hints",
            "QUESTION_CHANGED what it says",
            "QUESTION_CHANGED its units",
            "QUESTION_CHANGED what it says",
            "QUESTION_UNREAD an essay",
            "QUESTION_UNREAD a text",
            "QUESTION_UNREAD Moodle's type",
            "QUESTION_UNREAD Moodle's type"),
        problems.inReadingOrder().stream()
            .map(it -> it.code() + " " + begin(it.message().replaceFirst(".*?: ", "")))
            .toList());
  }

  private static String begin(String message) {
    return message.replaceAll("^((?:its|the|an|a|Moodle's|what it) \\S+).*", "$1");
  }

  @Test
  @DisplayName("one right choice: HTML becomes Markdown, points and feedback stay")
  void single() {
    var one = assertInstanceOf(SingleChoice.class, ofBank("one"));
    assertEquals("Which river runs through **Seoul**?\n\n![a map](media/map.png)", one.prompt());
    assertEquals(new BigDecimal("2"), one.points());
    assertEquals("It is *wide*.", one.feedback());
    assertTrue(one.isShuffled());
    assertEquals(
        List.of(
            new Choice("Han", Share.FULL, "Yes."),
            new Choice("Amnok \\*", Share.NONE, ""),
            new Choice("Im*jin*", new Share(new BigDecimal("33.33333")), "Almost.")),
        one.choices());
  }

  @Test
  @DisplayName("several right choices bring fractions, wrong ones take away")
  void several() {
    Question several = ofBank("several");
    assertFalse(((ChoiceQuestion) several).isShuffled());
    assertEquals(Share.of(50), several.share(Answer.Chosen.of(0)));
    assertEquals(Share.FULL, several.share(Answer.Chosen.of(0, 1)));
    assertEquals(Share.NONE, several.share(Answer.Chosen.of(0, 1, 2)));
  }

  @Test
  @DisplayName("true and false, numbers with tolerance, words with capitals, matches, orders")
  void otherKinds() {
    var truth = assertInstanceOf(TrueFalse.class, ofBank("truth"));
    assertEquals(Set.of(1), truth.key());
    assertEquals(List.of("No."), truth.feedbackTo(Answer.Chosen.of(0)));
    Question number = ofBank("number");
    assertEquals(Share.FULL, number.share(new Answer.Written("3.15")));
    assertEquals(Share.of(50), number.share(new Answer.Written("3.2")));
    assertEquals(Share.NONE, number.share(new Answer.Written("3.3")));
    Question words = ofBank("words");
    assertTrue(assertInstanceOf(ShortText.class, words).isCaseSensitive());
    assertEquals(Share.FULL, words.share(new Answer.Written("Gwangju City")));
    assertEquals(Share.NONE, words.share(new Answer.Written("gwangju")));
    var match = assertInstanceOf(Matching.class, ofBank("match"));
    assertEquals(new Matching.Pair("*Nile*", "Cairo \\<EG\\>"), match.pairs().get(1));
    assertEquals(List.of("Busan"), match.distractors());
    var order = assertInstanceOf(Ordering.class, ofBank("order"));
    assertEquals(List.of("first", "second", "third"), order.items());
    assertEquals(Credit.ALL_OR_NOTHING, order.credit());
  }

  @Test
  @DisplayName("what can't be marked is left out with its place")
  void unread() {
    assertEquals(
        List.of(),
        moodle.questions(
            """
            <quiz>
            <question type='multichoice'><answer fraction='50'><text>a</text></answer></question>
            <question type='truefalse'/>
            <question type='numerical'><answer fraction='100'><text>x</text></answer></question>
            <question type='matching'/>
            <question type='ordering'><answer fraction='1'><text>a</text></answer></question>
            </quiz>
            """,
            "1:1: QUIZ_EMPTY",
            "2:1: QUESTION_UNREAD",
            "3:1: QUESTION_UNREAD",
            "4:1: QUESTION_UNREAD",
            "4:28: QUESTION_CHANGED",
            "5:1: QUESTION_UNREAD",
            "6:1: QUESTION_UNREAD"));
  }

  @Test
  @DisplayName("another file, one with entities, one that is no XML: a problem each")
  void otherFiles() {
    moodle.questions("<questestinterop/>", "1:1: QUIZ_FORMAT");
    moodle.questions("<!DOCTYPE quiz [<!ENTITY a 'b'>]><quiz>&a;</quiz>", "1:1: XML_DOCTYPE");
    moodle.questions("::GIFT:: {T}", "1:1: XML_MALFORMED");
  }

  @Test
  @DisplayName("points and fractions that make no sense are named")
  void senseless() {
    List<Question> read =
        moodle.questions(
            """
            <quiz>
            <question type='multichoice'><defaultgrade>0</defaultgrade>
            <answer fraction='100'><text>a</text></answer>
            <answer fraction='1000'><text>b</text></answer></question>
            </quiz>
            """,
            "2:1: QUESTION_CHANGED",
            "4:1: QUESTION_CHANGED");
    assertEquals(BigDecimal.ONE, read.get(0).points());
  }

  @Test
  @DisplayName("what Moodle can't hold is named, never silent")
  void losses() {
    List<Choice> choices = List.of(Choice.right("a"), Choice.wrong("b"));
    moodle.written(
        QuestionSet.of("Title", "", List.of(new MultipleChoice(STEM, choices))),
        "QUIZ_CHANGED",
        "QUESTION_CHANGED");
    moodle.written(
        QuestionSet.of(
            "",
            "",
            List.of(
                new SingleChoice(
                    STEM, List.of(Choice.right("a"), new Choice("b", Share.of(7), ""))))),
        "QUESTION_CHANGED");
    moodle.written(
        QuestionSet.of(
            "",
            "",
            List.of(
                new MultipleChoice(
                    STEM,
                    List.of(new Choice("a", Share.of(50), ""), Choice.wrong("b")),
                    Credit.PARTIAL,
                    false))),
        "QUESTION_CHANGED");
    List<Matching.Pair> pairs = List.of(new Matching.Pair("a", "*1*"), new Matching.Pair("b", "2"));
    moodle.written(
        QuestionSet.of(
            "", "", List.of(new Matching(STEM, pairs, List.of(), Credit.ALL_OR_NOTHING))),
        "QUESTION_CHANGED",
        "QUESTION_CHANGED");
    moodle.written(
        QuestionSet.of(
            "", "", List.of(new TrueFalse(STEM, List.of(Choice.right("Yes"), Choice.wrong("No"))))),
        "QUESTION_CHANGED");
  }
}
