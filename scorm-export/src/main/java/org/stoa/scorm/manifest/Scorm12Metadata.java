package org.stoa.scorm.manifest;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stoa.programme.Programme;
import org.stoa.scorm.PackagePlan;
import org.stoa.scorm.view.PackageView.RightsView;
import org.stoa.xml.XmlText;

/**
 * What the manifest of SCORM 1.2 tells about the content, so that its licence travels with it: IMS
 * Learning Resource Meta-data 1.2.1, with every element that the standard wants once there is any
 * (Content Aggregation Model 1.2, section 2.2).
 */
record Scorm12Metadata(PackagePlan plan, RightsView rights) {

  private static final String IMSMD = "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1";
  private static final String VOCABULARY = "LOMv1.0";
  private static final String NO_LANGUAGE = "x-none";

  void write(XmlText xml) {
    xml.element(
        "lom",
        () -> {
          xml.element("general", () -> general(xml));
          xml.element(
              "lifecycle",
              () -> {
                text(xml, "version", NO_LANGUAGE, programme().version());
                term(xml, "status", status());
              });
          xml.element("metametadata", () -> xml.element("metadatascheme", "ADL SCORM 1.2"));
          xml.element(
              "technical",
              () -> {
                xml.element("format", "text/html");
                plan.units().stream()
                    .limit(1)
                    .forEach(unit -> xml.element("location", unit.page()));
              });
          xml.element("rights", () -> rights(xml));
          xml.element("classification", () -> classification(xml));
        },
        "xmlns",
        IMSMD);
  }

  private void general(XmlText xml) {
    text(xml, "title", language(), plan.title());
    xml.element(
        "catalogentry",
        () -> {
          xml.element("catalog", "Stoa");
          text(xml, "entry", NO_LANGUAGE, programme().id().value());
        });
    xml.element("language", language());
    text(xml, "description", language(), description());
    keywords().forEach(it -> text(xml, "keyword", authors(), it));
  }

  private void rights(XmlText xml) {
    term(xml, "cost", "no");
    term(xml, "copyrightandotherrestrictions", "yes");
    String said =
        Stream.of(rights.attribution(), rights.licence(), rights.deed())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(". "));
    text(xml, "description", authors(), said);
  }

  private void classification(XmlText xml) {
    term(xml, "purpose", "Educational Objective");
    List<String> outcomes =
        programme().subject().outcomes().stream().map(it -> it.in(plan.reader())).toList();
    String objective = outcomes.isEmpty() ? description() : String.join(" ", outcomes);
    text(xml, "description", language(), objective);
    List<String> goals = programme().subject().aligns();
    (goals.isEmpty() ? keywords() : goals).forEach(it -> text(xml, "keyword", authors(), it));
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

  private static void term(XmlText xml, String name, String value) {
    xml.element(
        name,
        () -> {
          text(xml, "source", NO_LANGUAGE, VOCABULARY);
          text(xml, "value", NO_LANGUAGE, value);
        });
  }

  private static void text(XmlText xml, String name, String language, String value) {
    xml.element(name, () -> xml.element("langstring", value, "xml:lang", language));
  }
}
