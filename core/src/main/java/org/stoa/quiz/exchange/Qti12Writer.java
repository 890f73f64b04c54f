package org.stoa.quiz.exchange;

import java.util.function.UnaryOperator;
import org.stoa.quiz.Question;
import org.stoa.quiz.QuestionSet;
import org.stoa.xml.XmlText;

/**
 * QTI 1.2 as Common Cartridge 1.3 restricts it: an assessment with one section, whose questions
 * bring all points or none.
 *
 * @param address where a file that a text shows is found
 */
record Qti12Writer(UnaryOperator<String> address) implements Writer {

  @Override
  public QuizFiles write(QuestionSet set, Losses losses) {
    losses.ofSections(set);
    if (set.sections().size() > 1) {
      losses.changed("has one section: the names of the others are dropped");
    }
    XmlText xml = new XmlText();
    xml.element(
        "questestinterop",
        () -> assessment(xml, set, losses),
        "xmlns",
        "http://www.imsglobal.org/xsd/ims_qtiasiv1p2");
    return QuizFiles.of(losses.file(), xml.toString());
  }

  private void assessment(XmlText xml, QuestionSet set, Losses losses) {
    xml.element(
        "assessment",
        () -> {
          xml.element(
              "qtimetadata",
              () -> {
                Qti12ItemText.field(xml, "cc_profile", "cc.exam.v0p1");
                Qti12ItemText.field(xml, "qmd_assessmenttype", "Examination");
                Qti12ItemText.field(xml, "qmd_scoretype", "Percentage");
              });
          if (!set.introduction().isEmpty()) {
            String introduction = Markup.blocks(set.introduction(), address);
            xml.element("rubric", () -> Qti12ItemText.material(xml, introduction));
          }
          xml.element(
              "section",
              () -> set.questions().forEach(it -> item(xml, it, losses)),
              "ident",
              "root_section");
        },
        "ident",
        "assessment-" + losses.file().replaceAll("[^A-Za-z0-9._-]", "-"),
        "title",
        set.title());
  }

  private void item(XmlText xml, Question question, Losses losses) {
    Qti12Answering.of(question, losses)
        .ifPresent(it -> new Qti12ItemText(xml, question, address).item(it, losses));
  }
}
