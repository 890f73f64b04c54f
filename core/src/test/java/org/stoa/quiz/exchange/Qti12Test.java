package org.stoa.quiz.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.problem.Problem;
import org.stoa.problem.Problems;
import org.stoa.quiz.Answer;
import org.stoa.quiz.Credit;
import org.stoa.quiz.Matching;
import org.stoa.quiz.MultipleChoice;
import org.stoa.quiz.Question;
import org.stoa.quiz.QuestionSet;
import org.stoa.quiz.Share;
import org.stoa.quiz.SingleChoice;
import org.stoa.quiz.TrueFalse;

class Qti12Test {

  private static String item(String type, String response, String processing) {
    return """
        <item ident="i" title="Question"><itemmetadata><qtimetadata><qtimetadatafield>
        <fieldlabel>question_type</fieldlabel><fieldentry>%s</fieldentry></qtimetadatafield>
        <qtimetadatafield><fieldlabel>points_possible</fieldlabel><fieldentry>2.0</fieldentry>
        </qtimetadatafield></qtimetadata></itemmetadata><presentation><material>
        <mattext texttype="text/html">&lt;p&gt;What &lt;b&gt;is&lt;/b&gt; it?&lt;/p&gt;</mattext>
        </material>%s</presentation><resprocessing><outcomes>
        <decvar maxvalue="100" minvalue="0" varname="SCORE" vartype="Decimal"/></outcomes>%s
        </resprocessing><itemfeedback ident="a_fb"><flow_mat><material>
        <mattext texttype="text/plain">So *it* is.</mattext></material></flow_mat></itemfeedback>
        </item>
        """
        .formatted(type, response, processing);
  }

  private static String choices(String cardinality, String... texts) {
    StringBuilder labels = new StringBuilder();
    for (int i = 0; i < texts.length; i++) {
      labels.append(
          "<response_label ident='%c'><material><mattext texttype='text/plain'>%s</mattext></material></response_label>"
              .formatted('a' + i, texts[i]));
    }
    return "<response_lid ident='r' rcardinality='%s'><render_choice>%s</render_choice></response_lid>"
        .formatted(cardinality, labels);
  }

  private static String rule(String condition, String action, int score) {
    return "<respcondition><conditionvar>%s</conditionvar><setvar action='%s' varname='SCORE'>%d</setvar></respcondition>"
        .formatted(condition, action, score);
  }

  private static String equal(String key) {
    return "<varequal respident='r'>" + key + "</varequal>";
  }

  private static Question question(String item) {
    Problems problems = new Problems();
    QuestionSet set =
        QuizFormat.QTI_1_2
            .read(
                QuizFiles.of("q.xml", "<questestinterop>" + item + "</questestinterop>"), problems)
            .orElseThrow(() -> new AssertionError(problems.inReadingOrder()));
    assertEquals(List.of(), problems.inReadingOrder());
    return set.questions().get(0);
  }

  @Test
  @DisplayName("one right choice, with its points and what is said to it")
  void single() {
    String feedback =
        "<respcondition continue='Yes'><conditionvar>"
            + equal("a")
            + "</conditionvar><displayfeedback feedbacktype='Response' linkrefid='a_fb'/></respcondition>";
    var read =
        assertInstanceOf(
            SingleChoice.class,
            question(
                item(
                    "multiple_choice_question",
                    choices("Single", "x", "y"),
                    feedback + rule(equal("b"), "Set", 100))));
    assertEquals("What **is** it?", read.prompt());
    assertEquals(new BigDecimal("2"), read.points());
    assertEquals(Set.of(1), read.key());
    assertEquals(List.of("So \\*it\\* is."), read.feedbackTo(Answer.Chosen.of(0)));
  }

  @Test
  @DisplayName("several choices: together they bring everything, or each a part")
  void several() {
    String all = "<and>" + equal("a") + "<not>" + equal("b") + "</not>" + equal("c") + "</and>";
    var together =
        (MultipleChoice)
            question(
                item(
                    "multiple_answers_question",
                    choices("Multiple", "x", "y", "z"),
                    rule(all, "Set", 100)));
    assertEquals(Set.of(0, 2), together.key());
    assertEquals(Credit.ALL_OR_NOTHING, together.credit());
    var parts =
        (MultipleChoice)
            question(
                item(
                    "",
                    choices("Multiple", "x", "y", "z"),
                    rule(equal("a"), "Add", 60)
                        + rule(equal("b"), "Add", -50)
                        + rule(equal("c"), "Add", 40)));
    assertEquals(Share.of(60), parts.share(Answer.Chosen.of(0)));
    assertEquals(Share.of(10), parts.share(Answer.Chosen.of(0, 1)));
  }

  @Test
  @DisplayName("true and false, words, numbers, matches")
  void otherKinds() {
    assertInstanceOf(
        TrueFalse.class,
        question(
            item(
                "true_false_question",
                choices("Single", "True", "False"),
                rule(equal("a"), "Set", 100))));
    String typed = "<response_str ident='r' rcardinality='Single'><render_fib/></response_str>";
    Question words =
        question(item("short_answer_question", typed, rule(equal("A") + equal("B"), "Set", 100)));
    assertEquals(Share.FULL, words.share(new Answer.Written("b")));
    Question number =
        question(
            item(
                "numerical_question",
                typed,
                rule(
                    "<or>"
                        + equal("5")
                        + "<and><vargte respident='r'>4.9</vargte><varlte respident='r'>5.1</varlte></and></or>",
                    "Set",
                    100)));
    assertEquals(Share.FULL, number.share(new Answer.Written("5.1")));
    assertEquals(Share.NONE, number.share(new Answer.Written("5.2")));
    String terms = "";
    String rules = "";
    for (String each : List.of("a", "b")) {
      terms +=
          "<response_lid ident='r%s'><material><mattext>T%s</mattext></material><render_choice>"
                  .formatted(each, each)
              + choices("", "x", "y", "z").replaceAll("^<response_lid[^>]*><render_choice>", "");
      rules += rule("<varequal respident='r%s'>%s</varequal>".formatted(each, each), "Add", 50);
    }
    var match = assertInstanceOf(Matching.class, question(item("matching_question", terms, rules)));
    assertEquals(
        List.of(new Matching.Pair("Ta", "x"), new Matching.Pair("Tb", "y")), match.pairs());
    assertEquals(List.of("z"), match.distractors());
  }

  @Test
  @DisplayName("sections with a pool, and the title; what Stoa doesn't have is named")
  void assessment() {
    String good = item("", choices("Single", "x", "y"), rule(equal("b"), "Set", 100));
    String text = "<response_str ident='r'><render_fib/></response_str>";
    Problems problems = new Problems();
    QuizFiles files =
        QuizFiles.of(
            "q.xml",
            "<questestinterop><assessment title='T'><section><section title='Pool'>"
                + "<selection_ordering><selection><selection_number>1</selection_number></selection>"
                + "</selection_ordering>"
                + good
                + good
                + "</section>"
                + item("essay_question", text, "")
                + item("text_only_question", "", "")
                + item("file_upload_question", "", "")
                + item("", choices("Single", "x", "y"), "")
                + "</section></assessment></questestinterop>");
    QuestionSet set = QuizFormat.QTI_1_2.read(files, problems).orElseThrow();
    assertEquals(Optional.of(QuizFormat.QTI_1_2), QuizFormat.recognised(files));
    assertEquals("T", set.title());
    assertEquals(OptionalInt.of(1), set.sections().get(0).draw());
    assertEquals("Pool", set.sections().get(0).name());
    assertEquals(
        List.of("QUESTION_UNREAD", "QUESTION_UNREAD", "QUESTION_UNREAD", "QUESTION_UNREAD"),
        problems.inReadingOrder().stream().map(Problem::code).toList());
    new Exchanged(QuizFormat.QTI_1_2).questions("<quiz/>", "1:1: QUIZ_FORMAT");
  }
}
