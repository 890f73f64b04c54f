package org.stoa.scorm.inspect;

import static org.stoa.scorm.inspect.Rule.advised;
import static org.stoa.scorm.inspect.Rule.required;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.stoa.xml.XmlElement;

/** What SCORM 1.2 alone asks of a manifest. */
final class Scorm12Rules {

  private static final int LONGEST_DATA = 255;
  private static final Pattern TIMESPAN = Pattern.compile("\\d{2,4}:\\d{2}:\\d{2}(\\.\\d{1,2})?");
  private static final Pattern HUNDRED = Pattern.compile("100(\\.0*)?|\\d{1,2}(\\.\\d*)?|\\.\\d+");
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}\\p{M}._-]*");

  static final List<Rule<Manifest>> ALL =
      List.of(
          required("SCHEMAVERSION", "<schemaversion>", Scorm12Rules::version),
          required(
              "MASTERYSCORE",
              "<adlcp:masteryscore>",
              each(
                  "masteryscore",
                  it -> HUNDRED.matcher(it).matches(),
                  "is no score from 0 to 100; write a number.")),
          required(
              "MAXTIMEALLOWED",
              "<adlcp:maxtimeallowed>",
              each(
                  "maxtimeallowed",
                  it -> TIMESPAN.matcher(it).matches(),
                  "is no time span; write it as HHHH:MM:SS.SS.")),
          required(
              "DATAFROMLMS",
              "<adlcp:datafromlms>",
              each(
                  "datafromlms",
                  it -> it.length() <= LONGEST_DATA,
                  "is longer than 255 characters; shorten it.")),
          required("PREREQUISITES", "<adlcp:prerequisites>", Scorm12Rules::prerequisites),
          advised(
              "MASTERYSCORE_SET",
              "Moodle 4.5 and others set the status by the score alone",
              Scorm12Rules::mastery));

  private Scorm12Rules() {}

  private static BiConsumer<Manifest, Rule.Complaint> each(
      String name, Predicate<String> isRight, String message) {
    return (manifest, complaint) ->
        manifest.items().stream()
            .flatMap(it -> it.children(name))
            .filter(it -> !isRight.test(it.text().strip()))
            .forEach(it -> complaint.at(it.place(), "\"" + it.text().strip() + "\" " + message));
  }

  private static void version(Manifest manifest, Rule.Complaint complaint) {
    String version = manifest.metadata("schemaversion");
    if (!version.equals("1.2")) {
      complaint.at(
          manifest.root().place(),
          "The schemaversion is \"%s\"; write <schemaversion>1.2</schemaversion> into <metadata>."
              .formatted(version));
    }
  }

  /** The script of AICC: identifiers, and signs between them (CMI001 v3.4, 4.8). */
  private static void prerequisites(Manifest manifest, Rule.Complaint complaint) {
    Set<String> identifiers =
        manifest.items().stream()
            .flatMap(it -> it.attribute("identifier").stream())
            .collect(Collectors.toSet());
    manifest.items().stream()
        .flatMap(it -> it.children("prerequisites"))
        .forEach(it -> prerequisites(it, identifiers, complaint));
  }

  private static void prerequisites(
      XmlElement element, Set<String> identifiers, Rule.Complaint complaint) {
    if (!element.attribute("type").orElse("").equals("aicc_script")) {
      complaint.at(element.place(), "Prerequisites need type=\"aicc_script\"; add it.");
    }
    String script = element.text().replaceAll("\"[^\"]*\"", " ");
    Optional<String> unknown =
        NAME.matcher(script)
            .results()
            .map(it -> it.group())
            .filter(it -> !identifiers.contains(it))
            .findFirst();
    unknown.ifPresent(
        it ->
            complaint.at(
                element.place(),
                "There is no item \"%s\" to have done before; name an item's identifier."
                    .formatted(it)));
  }

  private static void mastery(Manifest manifest, Rule.Complaint complaint) {
    manifest.items().stream()
        .flatMap(it -> it.children("masteryscore"))
        .forEach(
            it ->
                complaint.at(
                    it.place(),
                    "At the end a system may replace the SCO's own status by passed or failed; leave"
                        + " it out if the SCO knows better."));
  }
}
