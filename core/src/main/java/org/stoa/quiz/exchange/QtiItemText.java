package org.stoa.quiz.exchange;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.stoa.quiz.Question;
import org.stoa.quiz.Share;
import org.stoa.xml.XmlText;

/** The parts of an item, in their order. */
record QtiItemText(QtiVersion version, XmlText xml, Question question) {

  static final String FEEDBACK = "FEEDBACK";
  static final String SCORE = "SCORE";

  void declarations(QtiAnswering answering) {
    xml.element(
        "responseDeclaration",
        () -> {
          xml.element("correctResponse", () -> values(answering.correct()));
          if (!answering.shares().isEmpty()) {
            mapping(answering.shares());
          }
        },
        "identifier",
        QtiAnswering.RESPONSE,
        "cardinality",
        answering.cardinality(),
        "baseType",
        answering.baseType());
    outcome(SCORE, "0", "normalMaximum", points());
    outcome("MAXSCORE", points());
    if (answering.hasFeedback() || !question.feedback().isEmpty()) {
      xml.empty(
          "outcomeDeclaration",
          "identifier",
          FEEDBACK,
          "cardinality",
          answering.cardinality().equals("multiple") ? "multiple" : "single",
          "baseType",
          "identifier");
    }
  }

  private String points() {
    return question.points().toPlainString();
  }

  private String points(Share share) {
    BigDecimal points = share.of(question.points());
    return points.signum() == 0 ? "0" : points.stripTrailingZeros().toPlainString();
  }

  private void values(List<String> values) {
    values.forEach(it -> xml.element("value", it));
  }

  private void mapping(Map<String, Share> shares) {
    xml.element(
        "mapping",
        () ->
            shares.forEach(
                (key, share) -> xml.empty("mapEntry", "mapKey", key, "mappedValue", points(share))),
        "lowerBound",
        "0",
        "upperBound",
        points(),
        "defaultValue",
        "0");
  }

  private void outcome(String name, String value, String... more) {
    Stream<String> attributes =
        Stream.of("identifier", name, "cardinality", "single", "baseType", "float");
    String[] all = Stream.concat(attributes, Stream.of(more)).toArray(String[]::new);
    xml.element(
        "outcomeDeclaration", () -> xml.element("defaultValue", () -> values(List.of(value))), all);
  }

  void body(QtiAnswering answering) {
    xml.element(
        "itemBody",
        () -> {
          xml.markup("div", Markup.blocks(question.prompt()));
          answering.interaction().accept(xml);
        });
  }

  void processing(QtiAnswering answering) {
    boolean isShared = !answering.shares().isEmpty();
    boolean isOne = question.points().compareTo(BigDecimal.ONE) == 0;
    if (!answering.rules().isEmpty()) {
      xml.element("responseProcessing", () -> chain(answering.rules()));
    } else if (!answering.hasFeedback() && (isShared || isOne)) {
      xml.empty(
          "responseProcessing",
          "template",
          version.template(isShared ? "map_response" : "match_correct"));
    } else {
      xml.element(
          "responseProcessing",
          () -> {
            if (isShared) {
              set(SCORE, () -> variable("mapResponse"));
            } else {
              xml.element("responseCondition", () -> xml.element("responseIf", this::match));
            }
            if (answering.hasFeedback()) {
              set(FEEDBACK, () -> variable("variable"));
            }
          });
    }
  }

  private void match() {
    xml.element(
        "match",
        () -> {
          variable("variable");
          variable("correct");
        });
    set(SCORE, () -> xml.element("baseValue", points(), "baseType", "float"));
  }

  private void variable(String kind) {
    xml.empty(kind, "identifier", QtiAnswering.RESPONSE);
  }

  private void set(String outcome, Runnable value) {
    xml.element("setOutcomeValue", value, "identifier", outcome);
  }

  private void chain(List<QtiAnswering.Rule> rules) {
    xml.element(
        "responseCondition",
        () -> {
          for (int i = 0; i < rules.size(); i++) {
            QtiAnswering.Rule rule = rules.get(i);
            String id = "A" + (i + 1);
            xml.element(i == 0 ? "responseIf" : "responseElseIf", () -> rule(rule, id));
          }
        });
  }

  private void rule(QtiAnswering.Rule rule, String id) {
    rule.condition().accept(xml);
    set(SCORE, () -> xml.element("baseValue", points(rule.share()), "baseType", "float"));
    if (!rule.feedback().isEmpty()) {
      set(FEEDBACK, () -> xml.element("baseValue", id, "baseType", "identifier"));
    }
  }

  void feedback(QtiAnswering answering) {
    answering.said().forEach(this::modal);
    for (int i = 0; i < answering.rules().size(); i++) {
      modal("A" + (i + 1), answering.rules().get(i).feedback());
    }
    if (!question.feedback().isEmpty()) {
      // Hidden for an identifier that never occurs is shown always.
      modal("hide", "NEVER", question.feedback());
    }
  }

  private void modal(String id, String feedback) {
    if (!feedback.isEmpty()) {
      modal("show", id, feedback);
    }
  }

  private void modal(String showHide, String id, String feedback) {
    xml.markup(
        "modalFeedback",
        version.blocks(feedback),
        "outcomeIdentifier",
        FEEDBACK,
        "identifier",
        id,
        "showHide",
        showHide);
  }
}
