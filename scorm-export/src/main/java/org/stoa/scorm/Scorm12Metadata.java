package org.stoa.scorm;

import static org.stoa.scorm.Scorm12Manifest.element;
import static org.stoa.scorm.Scorm12Manifest.end;
import static org.stoa.scorm.Scorm12Manifest.start;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.stoa.programme.Programme;
import org.stoa.scorm.view.PackageView.RightsView;

/**
 * What the manifest of SCORM 1.2 tells about the content, so that its licence travels with it: IMS
 * Learning Resource Meta-data 1.2.1, with every element that the standard wants once there is any
 * (Content Aggregation Model 1.2, section 2.2).
 *
 * @param page that the package is launched with
 */
record Scorm12Metadata(PackagePlan plan, String page) {

  private static final String IMSMD = "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1";
  private static final String VOCABULARY = "LOMv1.0";
  private static final String NO_LANGUAGE = "x-none";

  void write(XMLStreamWriter xml) throws XMLStreamException {
    start(xml, 2, "lom");
    xml.writeDefaultNamespace(IMSMD);
    general(xml);
    start(xml, 3, "lifecycle");
    text(xml, 4, "version", NO_LANGUAGE, programme().version());
    term(xml, 4, "status", status());
    end(xml, 3);
    start(xml, 3, "metametadata");
    element(xml, 4, "metadatascheme", "ADL SCORM 1.2");
    end(xml, 3);
    start(xml, 3, "technical");
    element(xml, 4, "format", "text/html");
    element(xml, 4, "location", page);
    end(xml, 3);
    rights(xml);
    classification(xml);
    end(xml, 2);
  }

  private void general(XMLStreamWriter xml) throws XMLStreamException {
    start(xml, 3, "general");
    text(xml, 4, "title", language(), plan.title());
    start(xml, 4, "catalogentry");
    element(xml, 5, "catalog", "Stoa");
    text(xml, 5, "entry", NO_LANGUAGE, programme().id().value());
    end(xml, 4);
    element(xml, 4, "language", language());
    text(xml, 4, "description", language(), description());
    for (String keyword : keywords()) {
      text(xml, 4, "keyword", authors(), keyword);
    }
    end(xml, 3);
  }

  private void rights(XMLStreamWriter xml) throws XMLStreamException {
    RightsView rights = Rights.of(programme()).orElseThrow();
    start(xml, 3, "rights");
    term(xml, 4, "cost", "no");
    term(xml, 4, "copyrightandotherrestrictions", "yes");
    String said =
        Stream.of(rights.attribution(), rights.licence(), rights.deed())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(". "));
    text(xml, 4, "description", authors(), said);
    end(xml, 3);
  }

  private void classification(XMLStreamWriter xml) throws XMLStreamException {
    start(xml, 3, "classification");
    term(xml, 4, "purpose", "Educational Objective");
    List<String> outcomes =
        programme().subject().outcomes().stream().map(it -> it.in(plan.reader())).toList();
    String objective = outcomes.isEmpty() ? description() : String.join(" ", outcomes);
    text(xml, 4, "description", language(), objective);
    List<String> goals = programme().subject().aligns();
    for (String goal : goals.isEmpty() ? keywords() : goals) {
      text(xml, 4, "keyword", authors(), goal);
    }
    end(xml, 3);
  }

  private String status() {
    return switch (programme().lifecycle()) {
      case DRAFT -> "Draft";
      case ACTIVE -> "Final";
      case OUTDATED -> "Unavailable";
    };
  }

  private String description() {
    return programme().summary().map(it -> it.in(plan.reader())).orElseGet(plan::title);
  }

  private List<String> keywords() {
    List<String> tags = programme().subject().tags();
    return tags.isEmpty() ? List.of(programme().id().value()) : tags;
  }

  private Programme programme() {
    return plan.programme();
  }

  private String language() {
    return programme().title().languageFor(plan.reader());
  }

  /** The language of what has no translation. */
  private String authors() {
    return programme().title().originalLanguage();
  }

  private static void term(XMLStreamWriter xml, int depth, String name, String value)
      throws XMLStreamException {
    start(xml, depth, name);
    text(xml, depth + 1, "source", NO_LANGUAGE, VOCABULARY);
    text(xml, depth + 1, "value", NO_LANGUAGE, value);
    end(xml, depth);
  }

  private static void text(
      XMLStreamWriter xml, int depth, String name, String language, String value)
      throws XMLStreamException {
    start(xml, depth, name);
    start(xml, depth + 1, "langstring");
    xml.writeAttribute("xml:lang", language);
    xml.writeCharacters(value);
    xml.writeEndElement();
    end(xml, depth);
  }
}
