package org.stoa.quiz.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.UnaryOperator;
import org.stoa.quiz.Question;
import org.stoa.xml.XmlText;

/** One item of QTI 1.2 on its way into a file (ASI Information Model, item). */
record Qti12ItemText(XmlText xml, Question question, UnaryOperator<String> address) {

  private static final String RESPONSE = "response1";
  private static final String GENERAL = "general_fb";

  void item(Qti12Answering answering, Losses losses) {
    BigDecimal points = question.points().setScale(0, RoundingMode.HALF_UP).max(BigDecimal.ONE);
    if (points.compareTo(question.points()) != 0) {
      losses.changed(question, "counts in whole points");
    }
    xml.element(
        "item",
        () -> {
          xml.element(
              "itemmetadata",
              () ->
                  xml.element(
                      "qtimetadata",
                      () -> {
                        field(xml, "cc_profile", answering.profile());
                        field(xml, "cc_weighting", points.toPlainString());
                      }));
          xml.element("presentation", () -> presentation(answering));
          xml.element("resprocessing", () -> processing(answering));
          feedback(answering);
        },
        "ident",
        question.id(),
        "title",
        question.id());
  }

  static void field(XmlText xml, String label, String entry) {
    xml.element(
        "qtimetadatafield",
        () -> {
          xml.element("fieldlabel", label);
          xml.element("fieldentry", entry);
        });
  }

  static void material(XmlText xml, String html) {
    xml.element("material", () -> xml.element("mattext", html, "texttype", "text/html"));
  }

  private void presentation(Qti12Answering answering) {
    material(xml, Markup.blocks(question.prompt(), address));
    if (answering.isTyped()) {
      xml.element(
          "response_str",
          () -> xml.empty("render_fib", "prompt", "Dashline"),
          "ident",
          RESPONSE,
          "rcardinality",
          "Single");
      return;
    }
    String[] shuffle = answering.isShuffled() ? new String[] {"shuffle", "Yes"} : new String[0];
    xml.element(
        "response_lid",
        () -> xml.element("render_choice", () -> labels(answering.answers()), shuffle),
        "ident",
        RESPONSE,
        "rcardinality",
        answering.isMultiple() ? "Multiple" : "Single");
  }

  private void labels(List<Qti12Answering.Given> choices) {
    for (int i = 0; i < choices.size(); i++) {
      String text = Markup.phrase(choices.get(i).text(), address);
      xml.element("response_label", () -> material(xml, text), "ident", choice(i));
    }
  }

  private static String choice(int i) {
    return "C" + (i + 1);
  }

  private void processing(Qti12Answering answering) {
    xml.element(
        "outcomes",
        () ->
            xml.empty(
                "decvar",
                "maxvalue",
                "100",
                "minvalue",
                "0",
                "varname",
                "SCORE",
                "vartype",
                "Decimal"));
    if (!question.feedback().isEmpty()) {
      condition("Yes", () -> xml.empty("other"), false, GENERAL);
    }
    if (answering.isTyped()) {
      typed(answering);
    } else {
      chosen(answering);
    }
  }

  private void typed(Qti12Answering answering) {
    String cased = answering.isCased() ? "Yes" : "No";
    for (int i = 0; i < answering.answers().size(); i++) {
      Qti12Answering.Given given = answering.answers().get(i);
      String comparison = given.isPart() ? "varsubstring" : "varequal";
      condition(
          "No",
          () -> xml.element(comparison, given.text(), "respident", RESPONSE, "case", cased),
          true,
          given.feedback().isEmpty() ? "" : said(i));
    }
  }

  private void chosen(Qti12Answering answering) {
    List<Qti12Answering.Given> choices = answering.answers();
    for (int i = 0; i < choices.size(); i++) {
      String choice = choice(i);
      if (!choices.get(i).feedback().isEmpty()) {
        condition("Yes", () -> equal(choice), false, said(i));
      }
    }
    condition("No", () -> key(answering), true, "");
  }

  private void key(Qti12Answering answering) {
    List<Qti12Answering.Given> choices = answering.answers();
    Runnable all =
        () -> {
          for (int i = 0; i < choices.size(); i++) {
            String choice = choice(i);
            if (choices.get(i).isRight()) {
              equal(choice);
            } else if (answering.isMultiple()) {
              xml.element("not", () -> equal(choice));
            }
          }
        };
    if (answering.isMultiple()) {
      xml.element("and", all);
    } else {
      all.run();
    }
  }

  private void equal(String choice) {
    xml.element("varequal", choice, "respident", RESPONSE);
  }

  private void condition(String goesOn, Runnable variable, boolean isRight, String feedback) {
    xml.element(
        "respcondition",
        () -> {
          xml.element("conditionvar", variable);
          if (isRight) {
            xml.element("setvar", "100", "action", "Set", "varname", "SCORE");
          }
          if (!feedback.isEmpty()) {
            xml.empty("displayfeedback", "feedbacktype", "Response", "linkrefid", feedback);
          }
        },
        "continue",
        goesOn);
  }

  private static String said(int i) {
    return choice(i) + "_fb";
  }

  private void feedback(Qti12Answering answering) {
    if (!question.feedback().isEmpty()) {
      feedback(GENERAL, Markup.blocks(question.feedback(), address));
    }
    for (int i = 0; i < answering.answers().size(); i++) {
      String feedback = answering.answers().get(i).feedback();
      if (!feedback.isEmpty()) {
        feedback(said(i), Markup.phrase(feedback, address));
      }
    }
  }

  private void feedback(String ident, String html) {
    xml.element(
        "itemfeedback", () -> xml.element("flow_mat", () -> material(xml, html)), "ident", ident);
  }
}
