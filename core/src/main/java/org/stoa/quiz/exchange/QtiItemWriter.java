package org.stoa.quiz.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stoa.quiz.Choice;
import org.stoa.quiz.ChoiceQuestion;
import org.stoa.quiz.Credit;
import org.stoa.quiz.Matching;
import org.stoa.quiz.MultipleChoice;
import org.stoa.quiz.NumberRange;
import org.stoa.quiz.Numeric;
import org.stoa.quiz.Ordering;
import org.stoa.quiz.Question;
import org.stoa.quiz.Share;
import org.stoa.quiz.ShortText;
import org.stoa.quiz.SingleChoice;
import org.stoa.quiz.Wording;
import org.stoa.xml.XmlText;

/** A question as an item of QTI. Its outcome SCORE is in points. */
record QtiItemWriter(QtiVersion version, Losses losses) {

  String text(Question question) {
    QtiAnswering answering = answering(question);
    XmlText xml = version.text();
    xml.element(
        "assessmentItem",
        () -> {
          QtiItemText item = new QtiItemText(version, xml, question);
          item.declarations(answering);
          item.body(answering);
          item.processing(answering);
          item.feedback(answering);
        },
        "xmlns",
        version.namespace(),
        "identifier",
        question.id(),
        "title",
        question.id(),
        "adaptive",
        "false",
        "timeDependent",
        "false");
    return xml.toString();
  }

  private QtiAnswering answering(Question question) {
    if (question instanceof ChoiceQuestion choice) {
      return choice(choice);
    }
    if (question instanceof Numeric numeric) {
      return numeric(numeric);
    }
    if (question instanceof ShortText shortText) {
      return shortText(shortText);
    }
    return question instanceof Matching matching
        ? matching(matching)
        : ordering((Ordering) question);
  }

  private static QtiAnswering choice(ChoiceQuestion question) {
    List<String> correct = new ArrayList<>();
    Map<String, Share> shares = new LinkedHashMap<>();
    Map<String, String> said = new LinkedHashMap<>();
    for (Choice choice : question.choices()) {
      String id = "C" + (shares.size() + 1);
      if (question.isRight(choice) && (question.isMultiple() || correct.isEmpty())) {
        correct.add(id);
      }
      shares.put(id, choice.share());
      said.put(id, choice.feedback());
    }
    boolean isShared =
        question instanceof MultipleChoice multiple
            ? multiple.isPartial()
            : question instanceof SingleChoice && isShared(shares);
    return new QtiAnswering(
        question.isMultiple() ? "multiple" : "single",
        "identifier",
        correct,
        isShared ? shares : Map.of(),
        List.of(),
        said,
        xml -> choices(xml, question));
  }

  /** Whether there is more to say than that one of them is right. */
  private static boolean isShared(Map<String, Share> shares) {
    return shares.values().stream().filter(Share::isFull).count() > 1
        || shares.values().stream().anyMatch(it -> !it.isFull() && !it.equals(Share.NONE));
  }

  private static void choices(XmlText xml, ChoiceQuestion question) {
    xml.element(
        "choiceInteraction",
        () -> simpleChoices(xml, question.choices().stream().map(Choice::text).toList()),
        "responseIdentifier",
        QtiAnswering.RESPONSE,
        "shuffle",
        Boolean.toString(question.isShuffled()),
        "maxChoices",
        question.isMultiple() ? "0" : "1");
  }

  private static void simpleChoices(XmlText xml, List<String> texts) {
    for (int i = 0; i < texts.size(); i++) {
      xml.markup("simpleChoice", Markup.phrase(texts.get(i)), "identifier", "C" + (i + 1));
    }
  }

  private static QtiAnswering numeric(Numeric question) {
    List<QtiAnswering.Rule> rules = new ArrayList<>();
    List<String> correct = new ArrayList<>();
    for (Numeric.Accepted it : question.accepted()) {
      rules.add(new QtiAnswering.Rule(xml -> range(xml, it.range()), it.share(), it.feedback()));
      if (it.share().isFull() && correct.isEmpty()) {
        NumberRange range = it.range();
        correct.add(
            (range instanceof NumberRange.Near near ? near.value() : range.least())
                .toPlainString());
      }
    }
    return written("float", correct, rules);
  }

  private static void range(XmlText xml, NumberRange range) {
    if (range instanceof NumberRange.Near near) {
      String tolerance = near.tolerance().toPlainString();
      xml.element(
          "equal",
          () -> compared(xml, "float", near.value().toPlainString()),
          "toleranceMode",
          "absolute",
          "tolerance",
          tolerance + " " + tolerance);
    } else {
      xml.element(
          "and",
          () -> {
            xml.element("gte", () -> compared(xml, "float", range.least().toPlainString()));
            xml.element("lte", () -> compared(xml, "float", range.most().toPlainString()));
          });
    }
  }

  private QtiAnswering shortText(ShortText question) {
    List<QtiAnswering.Rule> rules = new ArrayList<>();
    List<String> correct = new ArrayList<>();
    for (ShortText.Accepted it : question.accepted()) {
      rules.add(
          new QtiAnswering.Rule(
              xml -> wording(xml, it.wording(), question.isCaseSensitive()),
              it.share(),
              it.feedback()));
      if (it.share().isFull() && correct.isEmpty()) {
        correct.add(it.wording().text());
      }
    }
    boolean isAnyOpen = question.accepted().stream().anyMatch(it -> !it.wording().isPlain());
    if (isAnyOpen && !question.isCaseSensitive()) {
      losses.changed(question, "tells capitals from small letters where a star stands");
    }
    return written("string", correct, rules);
  }

  private static void wording(XmlText xml, Wording wording, boolean isCaseSensitive) {
    if (wording.isPlain()) {
      xml.element(
          "stringMatch",
          () -> compared(xml, "string", wording.text()),
          "caseSensitive",
          Boolean.toString(isCaseSensitive));
    } else {
      xml.element(
          "patternMatch",
          () -> xml.empty("variable", "identifier", QtiAnswering.RESPONSE),
          "pattern",
          QtiPattern.of(wording));
    }
  }

  private static void compared(XmlText xml, String baseType, String value) {
    xml.empty("variable", "identifier", QtiAnswering.RESPONSE);
    xml.element("baseValue", value, "baseType", baseType);
  }

  private static QtiAnswering written(
      String baseType, List<String> correct, List<QtiAnswering.Rule> rules) {
    return new QtiAnswering(
        "single",
        baseType,
        correct,
        Map.of(),
        rules,
        Map.of(),
        xml ->
            xml.element(
                "p",
                () ->
                    xml.empty(
                        "textEntryInteraction", "responseIdentifier", QtiAnswering.RESPONSE)));
  }

  private static QtiAnswering matching(Matching question) {
    List<Integer> key = question.key();
    List<String> correct = new ArrayList<>();
    Map<String, Share> shares = new LinkedHashMap<>();
    for (int i = 0; i < key.size(); i++) {
      String pair = "T" + (i + 1) + " O" + (key.get(i) + 1);
      correct.add(pair);
      shares.put(pair, Share.of(1, key.size()));
    }
    return new QtiAnswering(
        "multiple",
        "directedPair",
        correct,
        question.credit() == Credit.PARTIAL ? shares : Map.of(),
        List.of(),
        Map.of(),
        xml -> matches(xml, question));
  }

  private static void matches(XmlText xml, Matching question) {
    List<String> terms = question.pairs().stream().map(Matching.Pair::term).toList();
    xml.element(
        "matchInteraction",
        () -> {
          matchSet(xml, "T", terms, 1);
          matchSet(xml, "O", question.options(), 0);
        },
        "responseIdentifier",
        QtiAnswering.RESPONSE,
        "shuffle",
        "true",
        "maxAssociations",
        Integer.toString(terms.size()));
  }

  private static void matchSet(XmlText xml, String prefix, List<String> texts, int most) {
    xml.element(
        "simpleMatchSet",
        () -> {
          for (int i = 0; i < texts.size(); i++) {
            xml.markup(
                "simpleAssociableChoice",
                Markup.phrase(texts.get(i)),
                "identifier",
                prefix + (i + 1),
                "matchMax",
                Integer.toString(most));
          }
        });
  }

  private QtiAnswering ordering(Ordering question) {
    if (question.credit() == Credit.PARTIAL) {
      losses.changed(question, "gives all points to the whole order, and none to a part of it");
    }
    List<String> correct = new ArrayList<>();
    question.items().forEach(it -> correct.add("C" + (correct.size() + 1)));
    return new QtiAnswering(
        "ordered",
        "identifier",
        correct,
        Map.of(),
        List.of(),
        Map.of(),
        xml ->
            xml.element(
                "orderInteraction",
                () -> simpleChoices(xml, question.items()),
                "responseIdentifier",
                QtiAnswering.RESPONSE,
                "shuffle",
                "true"));
  }
}
