package org.stoa.scorm.inspect;

import static org.stoa.scorm.inspect.Rule.advised;
import static org.stoa.scorm.inspect.Rule.required;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stoa.xml.XmlElement;

/** What SCORM 2004 alone asks of a manifest, in its 3rd and 4th edition. */
final class Scorm2004Rules {

  private static final int LONGEST_DATA = 4_000;
  private static final Pattern SHARE = Pattern.compile("\\+?0*(0?\\.\\d+|0\\.?|1(\\.0*)?)");
  private static final Pattern MEASURE = Pattern.compile("[+-]?0*(0?\\.\\d+|0\\.?|1(\\.0*)?)");
  private static final Set<String> EDITIONS = Set.of("2004 3rd Edition", "2004 4th Edition");

  static final List<Rule<Manifest>> ALL =
      List.of(
          required("SCHEMAVERSION_2004", "<schemaversion>", Scorm2004Rules::version),
          required("ITEM_LEADS_NOWHERE", "<item> identifierref", Scorm2004Rules::leaves),
          required("CLUSTER_LAUNCHES", "<item> identifierref", Scorm2004Rules::clusters),
          required(
              "COMPLETION_THRESHOLD",
              "<adlcp:completionThreshold>",
              Scorm2004Rules::completionThreshold),
          required(
              "PRESENTATION_NOT_ON_LEAF", "<adlnav:presentation>", Scorm2004Rules::presentation),
          required("DATA_FROM_LMS", "<adlcp:dataFromLMS> (SPM 4000)", Scorm2004Rules::data),
          required("SEQUENCING_UNRESOLVED", "<imsss:sequencing> IDRef", Scorm2004Rules::references),
          required("OBJECTIVE_ID", "<imsss:objective> objectiveID", Scorm2004Rules::objectives),
          required("MEASURE_RANGE", "<imsss:minNormalizedMeasure>", Scorm2004Rules::measures),
          advised(
              "SEQUENCING_RULES",
              "Moodle 4.5 and others don't follow sequencing",
              Scorm2004Rules::rules));

  private Scorm2004Rules() {}

  private static void version(Manifest manifest, Rule.Complaint complaint) {
    String version = manifest.metadata("schemaversion");
    if (!EDITIONS.contains(version)) {
      complaint.at(
          manifest.root().place(),
          "The schemaversion is \"%s\", which Moodle takes for 1.2; write \"2004 3rd Edition\" or"
                  .formatted(version)
              + " \"2004 4th Edition\".");
    }
  }

  private static void leaves(Manifest manifest, Rule.Complaint complaint) {
    manifest.items().stream()
        .filter(Manifest::isLeaf)
        .filter(it -> it.attribute("identifierref").orElse("").isEmpty())
        .forEach(
            it ->
                complaint.at(
                    it.place(),
                    "The %s leads nowhere; add an identifierref, or items."
                        .formatted(Manifest.called(it))));
  }

  private static void clusters(Manifest manifest, Rule.Complaint complaint) {
    manifest.items().stream()
        .filter(it -> !Manifest.isLeaf(it) && it.attribute("identifierref").isPresent())
        .forEach(
            it ->
                complaint.at(
                    it.place(),
                    "The %s holds items, so it can't open anything itself; give that an item of its"
                            .formatted(Manifest.called(it))
                        + " own."));
  }

  private static Stream<XmlElement> ofItems(Manifest manifest, String name) {
    return manifest.items().stream().flatMap(it -> it.children(name));
  }

  private static void completionThreshold(Manifest manifest, Rule.Complaint complaint) {
    BiConsumer<XmlElement, String> wrong = (it, message) -> complaint.at(it.place(), message);
    ofItems(manifest, "completionThreshold")
        .forEach(
            it -> {
              String text = it.text().strip();
              String measure = it.attribute("minProgressMeasure").orElse("1");
              boolean has4th = it.attributes().keySet().stream().anyMatch(a -> !a.contains(":"));
              if (manifest.kind() == PackageKind.SCORM_2004_3RD) {
                if (has4th || !SHARE.matcher(text).matches()) {
                  wrong.accept(
                      it, "In the 3rd edition it is an element with a number from 0 to 1 in it.");
                }
              } else if (!text.isEmpty() || !SHARE.matcher(measure).matches()) {
                wrong.accept(
                    it,
                    "In the 4th edition it is an empty element with completedByMeasure and"
                        + " minProgressMeasure, a number from 0 to 1.");
              }
            });
  }

  private static void presentation(Manifest manifest, Rule.Complaint complaint) {
    manifest.items().stream()
        .filter(it -> !Manifest.isLeaf(it))
        .flatMap(it -> it.children("presentation"))
        .forEach(
            it ->
                complaint.at(
                    it.place(), "Only an item that opens something has one; move it there."));
  }

  private static void data(Manifest manifest, Rule.Complaint complaint) {
    ofItems(manifest, "dataFromLMS")
        .filter(it -> it.text().length() > LONGEST_DATA)
        .forEach(it -> complaint.at(it.place(), "It may have 4,000 characters; shorten it."));
  }

  private static void references(Manifest manifest, Rule.Complaint complaint) {
    Set<String> known =
        manifest
            .root()
            .children("sequencingCollection")
            .flatMap(it -> it.children("sequencing"))
            .flatMap(it -> it.attribute("ID").stream())
            .collect(Collectors.toSet());
    sequencing(manifest)
        .filter(it -> it.attribute("IDRef").filter(ref -> !known.contains(ref)).isPresent())
        .forEach(
            it ->
                complaint.at(
                    it.place(),
                    "There is no sequencing \"%s\" in <imsss:sequencingCollection>; name one."
                        .formatted(it.attribute("IDRef").orElse(""))));
  }

  private static Stream<XmlElement> sequencing(Manifest manifest) {
    return Stream.concat(manifest.organizations().stream(), manifest.items().stream())
        .flatMap(it -> it.children("sequencing"));
  }

  private static void objectives(Manifest manifest, Rule.Complaint complaint) {
    sequencing(manifest)
        .flatMap(it -> it.children("objectives"))
        .forEach(
            it -> {
              List<String> ids =
                  it.children().flatMap(one -> one.attribute("objectiveID").stream()).toList();
              long nameless =
                  it.children("objective")
                      .filter(one -> one.attribute("objectiveID").isEmpty())
                      .count();
              long primary = it.children("primaryObjective").count();
              if (primary != 1 || nameless > 0 || ids.stream().distinct().count() < ids.size()) {
                complaint.at(
                    it.place(),
                    "It needs one primaryObjective, and an objectiveID of its own for each other"
                        + " objective.");
              }
            });
  }

  private static void measures(Manifest manifest, Rule.Complaint complaint) {
    sequencing(manifest)
        .flatMap(it -> it.all("minNormalizedMeasure"))
        .filter(it -> !MEASURE.matcher(it.text().strip()).matches())
        .forEach(
            it ->
                complaint.at(
                    it.place(),
                    "\"%s\" is no number from -1 to 1; correct it.".formatted(it.text().strip())));
  }

  private static void rules(Manifest manifest, Rule.Complaint complaint) {
    sequencing(manifest)
        .flatMap(it -> it.children("sequencingRules"))
        .filter(it -> it.children().findAny().isPresent())
        .forEach(
            it ->
                complaint.at(
                    it.place(),
                    "See that the course can be worked through in any order too, or try it in your"
                        + " system."));
  }
}
