package org.stoa.quiz.exchange;

import java.util.ArrayList;
import java.util.List;
import org.stoa.quiz.Question;
import org.stoa.quiz.QuestionSet;
import org.stoa.quiz.Section;
import org.stoa.source.SourceText;
import org.stoa.xml.XmlText;

/**
 * QTI as a package: a manifest, a test with its sections, and an item for each question (1EdTech
 * QTI 2.1 and 3.0, Assessment Test, Section and Item; Content Packaging 1.1).
 */
record QtiWriter(QtiVersion version) implements Writer {

  private static final String TEST = "test.xml";

  @Override
  public QuizFiles write(QuestionSet set, Losses losses) {
    QtiItemWriter items = new QtiItemWriter(version, losses);
    List<SourceText> texts = new ArrayList<>();
    for (Question question : set.questions()) {
      texts.add(new SourceText(item(texts.size() + 1), items.text(question)));
    }
    int number = texts.size();
    texts.add(0, new SourceText(TEST, test(set)));
    texts.add(0, new SourceText("imsmanifest.xml", manifest(number)));
    return new QuizFiles(texts, true);
  }

  private static String item(int number) {
    return "items/item-" + number + ".xml";
  }

  private String manifest(int items) {
    XmlText xml = new XmlText();
    List<String> is = version.manifest();
    xml.element(
        "manifest",
        () -> {
          xml.element(
              "metadata",
              () -> {
                xml.element("schema", is.get(1));
                xml.element("schemaversion", is.get(2));
              });
          xml.empty("organizations");
          xml.element("resources", () -> resources(xml, items));
        },
        "xmlns",
        is.get(0),
        "identifier",
        "manifest");
    return xml.toString();
  }

  private void resources(XmlText xml, int items) {
    xml.element(
        "resource",
        () -> {
          xml.empty("file", "href", TEST);
          for (int i = 1; i <= items; i++) {
            xml.empty("dependency", "identifierref", "item-" + i);
          }
        },
        "identifier",
        "test",
        "type",
        version.resource("test"),
        "href",
        TEST);
    for (int i = 1; i <= items; i++) {
      String href = item(i);
      xml.element(
          "resource",
          () -> xml.empty("file", "href", href),
          "identifier",
          "item-" + i,
          "type",
          version.resource("item"),
          "href",
          href);
    }
  }

  private String test(QuestionSet set) {
    XmlText xml = version.text();
    xml.element(
        "assessmentTest",
        () -> {
          score(xml);
          xml.element(
              "testPart",
              () -> sections(xml, set),
              "identifier",
              "part-1",
              "navigationMode",
              "nonlinear",
              "submissionMode",
              "simultaneous");
          xml.element("outcomeProcessing", () -> sum(xml));
        },
        "xmlns",
        version.namespace(),
        "identifier",
        "test",
        "title",
        set.title());
    return xml.toString();
  }

  private static void score(XmlText xml) {
    xml.element(
        "outcomeDeclaration",
        () -> xml.element("defaultValue", () -> xml.element("value", "0")),
        "identifier",
        "SCORE",
        "cardinality",
        "single",
        "baseType",
        "float");
  }

  private static void sum(XmlText xml) {
    xml.element(
        "setOutcomeValue",
        () -> xml.element("sum", () -> xml.empty("testVariables", "variableIdentifier", "SCORE")),
        "identifier",
        "SCORE");
  }

  private void sections(XmlText xml, QuestionSet set) {
    int written = 0;
    for (int i = 0; i < set.sections().size(); i++) {
      Section section = set.sections().get(i);
      int first = written + 1;
      String introduction = i == 0 ? set.introduction() : "";
      xml.element(
          "assessmentSection",
          () -> section(xml, section, introduction, first),
          "identifier",
          "section-" + (i + 1),
          "title",
          section.name(),
          "visible",
          Boolean.toString(!introduction.isEmpty()));
      written += section.questions().size();
    }
  }

  private void section(XmlText xml, Section section, String introduction, int first) {
    section.draw().ifPresent(it -> xml.empty("selection", "select", Integer.toString(it)));
    if (section.isShuffled()) {
      xml.empty("ordering", "shuffle", "true");
    }
    if (!introduction.isEmpty()) {
      xml.markup("rubricBlock", version.blocks(introduction), "view", "candidate");
    }
    for (int i = 0; i < section.questions().size(); i++) {
      xml.empty("assessmentItemRef", "identifier", "item-" + (first + i), "href", item(first + i));
    }
  }
}
