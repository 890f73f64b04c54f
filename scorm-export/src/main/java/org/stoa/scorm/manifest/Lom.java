package org.stoa.scorm.manifest;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stoa.programme.Programme;
import org.stoa.scorm.PackagePlan;
import org.stoa.scorm.view.PackageView.RightsView;
import org.stoa.xml.XmlText;

/**
 * What a package tells about its content, so that its licence travels with it: learning object
 * metadata, with every element that the profile of SCORM wants once there is any (Content
 * Aggregation Model, "Metadata").
 */
record Lom(PackagePlan plan, RightsView rights, LomBinding binding) {

  void write(XmlText xml) {
    xml.element(
        "lom",
        () -> {
          binding.element(xml, "general", () -> general(xml));
          binding.element(
              xml,
              "lifeCycle",
              () -> {
                binding.version(xml, programme().version());
                binding.term(xml, "status", status());
              });
          binding.element(xml, "metaMetadata", () -> binding.scheme(xml));
          binding.element(
              xml,
              "technical",
              () -> {
                xml.element("format", "text/html");
                plan.units().stream()
                    .limit(1)
                    .forEach(unit -> xml.element("location", unit.page()));
              });
          binding.element(xml, "rights", () -> rights(xml));
          binding.element(xml, "classification", () -> classification(xml));
        },
        "xmlns",
        binding.namespace());
  }

  private void general(XmlText xml) {
    // IEEE has the identifier first, IMS after the title.
    if (binding == LomBinding.IEEE) {
      entry(xml);
    }
    binding.text(xml, "title", language(), plan.title());
    if (binding == LomBinding.IMS_1_2_1) {
      entry(xml);
    }
    xml.element("language", language());
    binding.text(xml, "description", language(), description());
    keywords().forEach(it -> binding.text(xml, "keyword", authors(), it));
  }

  private void entry(XmlText xml) {
    binding.entry(xml, "Stoa", programme().id().value());
  }

  private void rights(XmlText xml) {
    binding.term(xml, "cost", "no");
    binding.term(xml, "copyrightAndOtherRestrictions", "yes");
    String said =
        Stream.of(rights.attribution(), rights.licence(), rights.deed())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(". "));
    binding.text(xml, "description", authors(), said);
  }

  private void classification(XmlText xml) {
    binding.term(xml, "purpose", "Educational Objective");
    List<String> outcomes =
        programme().subject().outcomes().stream().map(it -> it.in(plan.reader())).toList();
    String objective = outcomes.isEmpty() ? description() : String.join(" ", outcomes);
    binding.text(xml, "description", language(), objective);
    List<String> goals = programme().subject().aligns();
    (goals.isEmpty() ? keywords() : goals)
        .forEach(it -> binding.text(xml, "keyword", authors(), it));
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
}
