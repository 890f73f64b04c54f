package org.stoa.quiz.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stoa.problem.Problem;
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
import org.stoa.quiz.Share;
import org.stoa.quiz.ShortText;
import org.stoa.quiz.SingleChoice;
import org.stoa.quiz.Stem;
import org.stoa.quiz.Wording;

class QtiTest {

  private final Exchanged qti = new Exchanged(QuizFormat.QTI_2_1);

  private static String item(String declaration, String body, String processing) {
    return "<assessmentItem identifier='i'>"
        + declaration
        + "<itemBody>"
        + body
        + "</itemBody>"
        + processing
        + "</assessmentItem>";
  }

  private static String declared(String cardinality, String baseType, String content) {
    return "<responseDeclaration identifier='R' cardinality='%s' baseType='%s'>%s</responseDeclaration>"
        .formatted(cardinality, baseType, content);
  }

  private static String correct(String... values) {
    return "<correctResponse><value>"
        + String.join("</value><value>", values)
        + "</value></correctResponse>";
  }

  private static String template(String name) {
    return "<responseProcessing template='http://www.imsglobal.org/question/qti_v2p1/rptemplates/"
        + name
        + "'/>";
  }

  @Test
  @DisplayName("a choice whose answer is matched, with feedback in its choices")
  void single() {
    var read =
        assertInstanceOf(
            SingleChoice.class,
            qti.question(
                item(
                    declared("single", "identifier", correct("B")),
                    "<p>Look:</p><choiceInteraction responseIdentifier='R' shuffle='true'"
                        + " maxChoices='1'><prompt>Which <b>one</b>?</prompt>"
                        + "<simpleChoice identifier='A'>a<feedbackInline identifier='A'"
                        + " outcomeIdentifier='F' showHide='show'>No.</feedbackInline></simpleChoice>"
                        + "<simpleChoice identifier='B'>b</simpleChoice></choiceInteraction>",
                    template("match_correct"))));
    assertEquals("Look:\n\nWhich **one**?", read.prompt());
    assertEquals(Set.of(1), read.key());
    assertTrue(read.isShuffled());
    assertEquals(List.of("No."), read.feedbackTo(Answer.Chosen.of(0)));
  }

  @Test
  @DisplayName("several choices whose points are mapped, in the spelling of 3.0")
  void mapped() {
    String item =
        """
        <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="i"
            title="t" adaptive="false" time-dependent="false">
          <qti-response-declaration identifier="R" cardinality="multiple" base-type="identifier">
            <qti-correct-response><qti-value>H</qti-value><qti-value>O</qti-value></qti-correct-response>
            <qti-mapping lower-bound="0" upper-bound="2" default-value="-2">
              <qti-map-entry map-key="H" mapped-value="1"/>
              <qti-map-entry map-key="O" mapped-value="1"/>
              <qti-map-entry map-key="Cl" mapped-value="-1"/>
            </qti-mapping>
          </qti-response-declaration>
          <qti-item-body>
            <qti-choice-interaction response-identifier="R" max-choices="0">
              <qti-prompt>What is in water?</qti-prompt>
              <qti-simple-choice identifier="H">Hydrogen</qti-simple-choice>
              <qti-simple-choice identifier="O">Oxygen</qti-simple-choice>
              <qti-simple-choice identifier="Cl">Chlorine</qti-simple-choice>
            </qti-choice-interaction>
          </qti-item-body>
          <qti-response-processing
              template="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/map_response.xml"/>
        </qti-assessment-item>
        """;
    Question read = new Exchanged(QuizFormat.QTI_3_0).question(item);
    assertEquals(new BigDecimal("2"), read.points());
    assertEquals(Share.of(50), read.share(Answer.Chosen.of(0)));
    assertEquals(Share.FULL, read.share(Answer.Chosen.of(0, 1)));
    assertEquals(Share.of(50), read.share(Answer.Chosen.of(0, 1, 2)));
  }

  @Test
  @DisplayName("a gap in a sentence, with words of which some bring half")
  void words() {
    var read =
        assertInstanceOf(
            ShortText.class,
            qti.question(
                item(
                    declared(
                        "single",
                        "string",
                        correct("York")
                            + "<mapping defaultValue='0'><mapEntry mapKey='York' mappedValue='1'"
                            + " caseSensitive='false'/><mapEntry mapKey='Yorks' mappedValue='0.5'"
                            + " caseSensitive='false'/></mapping>"),
                    "<p>Son of <textEntryInteraction responseIdentifier='R'/>, now.</p>",
                    template("map_response"))));
    assertEquals("Son of \\_\\_\\_, now.", read.prompt());
    assertEquals(Share.FULL, read.share(new Answer.Written("york")));
    assertEquals(Share.of(50), read.share(new Answer.Written("Yorks")));
  }

  @Test
  @DisplayName("a number near enough: absolute, in percent, exact")
  void numbers() {
    for (String[] each :
        new String[][] {{"absolute", "0.5 1", "9.5", "11"}, {"relative", "10", "9", "11"}}) {
      var read =
          (Numeric)
              qti.question(
                  item(
                      declared("single", "float", correct("10")),
                      "<p>?<textEntryInteraction responseIdentifier='R'/></p>",
                      "<responseProcessing><responseCondition><responseIf><equal toleranceMode='"
                          + each[0]
                          + "' tolerance='"
                          + each[1]
                          + "'><variable identifier='R'/><baseValue baseType='float'>10</baseValue>"
                          + "</equal><setOutcomeValue identifier='SCORE'><baseValue"
                          + " baseType='float'>1</baseValue></setOutcomeValue></responseIf>"
                          + "</responseCondition></responseProcessing>"));
      NumberRange range = read.accepted().get(0).range();
      assertEquals(0, range.least().compareTo(new BigDecimal(each[2])));
      assertEquals(0, range.most().compareTo(new BigDecimal(each[3])));
    }
  }

  @Test
  @DisplayName("pairs to match and items to order")
  void matchAndOrder() {
    var match =
        assertInstanceOf(
            Matching.class,
            qti.question(
                item(
                    declared("multiple", "directedPair", correct("a x", "b y")),
                    "<matchInteraction responseIdentifier='R'><prompt>?</prompt><simpleMatchSet>"
                        + "<simpleAssociableChoice identifier='a'>A</simpleAssociableChoice>"
                        + "<simpleAssociableChoice identifier='b'>B</simpleAssociableChoice>"
                        + "</simpleMatchSet><simpleMatchSet>"
                        + "<simpleAssociableChoice identifier='x'>X</simpleAssociableChoice>"
                        + "<simpleAssociableChoice identifier='y'>Y</simpleAssociableChoice>"
                        + "<simpleAssociableChoice identifier='z'>Z</simpleAssociableChoice>"
                        + "</simpleMatchSet></matchInteraction>",
                    template("match_correct"))));
    assertEquals(List.of("Z"), match.distractors());
    assertEquals(Credit.ALL_OR_NOTHING, match.credit());
    var order =
        assertInstanceOf(
            Ordering.class,
            qti.question(
                item(
                    declared("ordered", "identifier", correct("b", "a")),
                    "<orderInteraction responseIdentifier='R'><prompt>?</prompt>"
                        + "<simpleChoice identifier='a'>A</simpleChoice>"
                        + "<simpleChoice identifier='b'>B</simpleChoice></orderInteraction>",
                    template("match_correct"))));
    assertEquals(List.of("B", "A"), order.items());
  }

  @Test
  @DisplayName("pairs of one set become terms and options, and that is said")
  void associate() {
    List<Question> read =
        qti.questions(
            item(
                declared("multiple", "pair", correct("a b", "c d")),
                "<associateInteraction responseIdentifier='R'><prompt>?</prompt>"
                    + "<simpleAssociableChoice identifier='a'>A</simpleAssociableChoice>"
                    + "<simpleAssociableChoice identifier='b'>B</simpleAssociableChoice>"
                    + "<simpleAssociableChoice identifier='c'>C</simpleAssociableChoice>"
                    + "<simpleAssociableChoice identifier='d'>D</simpleAssociableChoice>"
                    + "</associateInteraction>",
                template("match_correct")),
            "1:1: QUESTION_CHANGED");
    assertEquals(
        List.of(new Matching.Pair("A", "B"), new Matching.Pair("C", "D")),
        ((Matching) read.get(0)).pairs());
  }

  @Test
  @DisplayName("what Stoa doesn't have is named: other interactions, several, none, undeclared")
  void unread() {
    String declared = declared("single", "identifier", correct("A"));
    for (String body :
        List.of(
            "<hotspotInteraction responseIdentifier='R'/>",
            "<extendedTextInteraction responseIdentifier='R'/>",
            "<p>Only a text.</p>",
            "<choiceInteraction responseIdentifier='R'/><choiceInteraction responseIdentifier='R'/>",
            "<choiceInteraction responseIdentifier='other'/>",
            "<choiceInteraction responseIdentifier='R'><simpleChoice identifier='x'/>"
                + "</choiceInteraction>",
            "<orderInteraction responseIdentifier='R'/>",
            "<matchInteraction responseIdentifier='R'/>")) {
      Problems problems = new Problems();
      QuizFormat.QTI_2_1.read(
          QuizFiles.of("i.xml", item(declared, body, template("match_correct"))), problems);
      assertEquals(List.of("QUESTION_UNREAD", "QUIZ_EMPTY"), codes(problems), body);
    }
  }

  @Test
  @DisplayName("marking of its own, pictures and feedback to several answers are named")
  void changed() {
    String choices =
        "<choiceInteraction responseIdentifier='R' maxChoices='1'><prompt><img src='a.png'"
            + " alt='a'/></prompt><simpleChoice identifier='A'>a</simpleChoice>"
            + "<simpleChoice identifier='B'>b</simpleChoice></choiceInteraction>";
    qti.questions(
        item(
            declared("single", "identifier", correct("A")),
            choices,
            "<responseProcessing><exitResponse/></responseProcessing>"
                + "<modalFeedback outcomeIdentifier='F' identifier='wrong' showHide='show'>x"
                + "</modalFeedback>"),
        "1:1: QUESTION_CHANGED",
        "1:1: QUESTION_CHANGED",
        "1:1: QUESTION_CHANGED");
    qti.questions(
        item(
            declared("single", "string", ""),
            "<p>?<textEntryInteraction responseIdentifier='R'/></p>",
            "<responseProcessing><responseCondition><responseIf><patternMatch pattern='[ab]+'>"
                + "<variable identifier='R'/></patternMatch><setOutcomeValue identifier='SCORE'>"
                + "<baseValue baseType='float'>1</baseValue></setOutcomeValue></responseIf>"
                + "</responseCondition></responseProcessing>"),
        "1:1: QUESTION_CHANGED",
        "1:1: QUESTION_UNREAD",
        "1:1: QUIZ_EMPTY");
    qti.questions("<quiz/>", "1:1: QUIZ_FORMAT");
  }

  @Test
  @DisplayName("what QTI's ways of marking can't hold is named")
  void losses() {
    Problems problems = new Problems();
    QuizFormat.QTI_2_1.write(
        QuestionSet.of(
            "",
            "",
            List.of(
                new Ordering(new Stem("a", "?"), List.of("1", "2"), Credit.PARTIAL),
                new ShortText(
                    new Stem("b", "?"),
                    List.of(new ShortText.Accepted(new Wording("a*"), Share.FULL, "")),
                    false))),
        "quiz",
        problems);
    assertEquals(List.of("QUESTION_CHANGED", "QUESTION_CHANGED"), codes(problems));
  }

  @Test
  @DisplayName("a package whose test names a missing item, or leaves one out")
  void brokenPackage(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("items"));
    Files.writeString(
        folder.resolve("test.xml"),
        "<assessmentTest title='T'><testPart><assessmentSection title='S'>"
            + "<assessmentItemRef href='items/a.xml'><weight identifier='w' value='3'/>"
            + "</assessmentItemRef><assessmentItemRef href='../../etc/passwd'/>"
            + "</assessmentSection></testPart></assessmentTest>");
    String choice =
        item(
            declared("single", "identifier", correct("A")),
            "<choiceInteraction responseIdentifier='R'><prompt>?</prompt><simpleChoice"
                + " identifier='A'>a</simpleChoice><simpleChoice identifier='B'>b</simpleChoice>"
                + "</choiceInteraction>",
            template("match_correct"));
    Files.writeString(folder.resolve("items/a.xml"), choice);
    Files.writeString(folder.resolve("items/b.xml"), choice);
    Problems problems = new Problems();
    QuizFiles files = QuizFiles.read("p", folder, problems).orElseThrow();
    QuestionSet set = QuizFormat.QTI_2_1.read(files, problems).orElseThrow();
    assertEquals("T", set.title());
    assertEquals(
        List.of(new BigDecimal("3")), set.questions().stream().map(Question::points).toList());
    assertEquals(List.of("QUESTION_UNREAD", "QUESTION_UNREAD"), codes(problems));
  }

  private static List<String> codes(Problems problems) {
    return problems.inReadingOrder().stream().map(Problem::code).sorted().toList();
  }

  @Test
  @DisplayName("partial credit of several choices is kept to the fifth decimal")
  void thirds() {
    MultipleChoice three =
        new MultipleChoice(
            new Stem("q", "?", new BigDecimal("0.7"), ""),
            MultipleChoice.equalShares(
                List.of(
                    Choice.right("a"), Choice.right("b"), Choice.right("c"), Choice.wrong("d"))),
            Credit.PARTIAL,
            false);
    QuizFiles files =
        QuizFormat.QTI_2_1.write(QuestionSet.of("", "", List.of(three)), "", new Problems());
    assertEquals(
        List.of(three), QuizFormat.QTI_2_1.read(files, new Problems()).orElseThrow().questions());
  }
}
