package org.stoa.scorm.inspect;

import static org.stoa.scorm.inspect.Rule.advised;
import static org.stoa.scorm.inspect.Rule.required;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.stoa.scorm.inspect.Manifest.Resource;
import org.stoa.xml.XmlElement;

/** What SCORM 1.2 and SCORM 2004 both ask of a manifest. */
final class ScormRules {

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_PARAMETERS = 1_000;
  private static final Set<String> TIME_LIMIT_ACTIONS =
      Set.of("exit,message", "exit,no message", "continue,message", "continue,no message");
  private static final Map<String, String> PREFIXES =
      Map.of(
          "http://www.adlnet.org/xsd/adlcp_rootv1p2", "adlcp",
          "http://www.adlnet.org/xsd/adlcp_v1p3", "adlcp",
          "http://www.adlnet.org/xsd/adlnav_v1p3", "adlnav",
          "http://www.adlnet.org/xsd/adlseq_v1p3", "adlseq",
          "http://www.imsglobal.org/xsd/imsss", "imsss");

  static final List<Rule<Manifest>> ALL =
      List.of(
          required("SCHEMA", "<schema>", ScormRules::schema),
          required("DEFAULT_UNRESOLVED", "<organizations> default", ScormRules::defaults),
          required("TITLE", "<title>", ScormRules::titles),
          required("TITLE_ORDER", "<item>, <organization>", ScormRules::titleOrder),
          required("TYPE_NOT_WEBCONTENT", "<resource> type", ScormRules::webcontent),
          required("SCORMTYPE", "<resource> adlcp:scormType", ScormRules::scormType),
          required("PARAMETERS_TOO_LONG", "<item> parameters (SPM 1000)", ScormRules::parameters),
          required("TIME_LIMIT_ACTION", "<adlcp:timelimitaction>", ScormRules::timeLimitActions),
          advised(
              "ORGANIZATION_MISSING", "Moodle 4.5 takes it, and shows nothing", ScormRules::none),
          advised("SCO_MISSING", "nothing is tracked without a SCO", ScormRules::noSco),
          advised(
              "SCO_NOT_FIRST",
              "Open edX opens the first resource with an href",
              ScormRules::scoFirst),
          advised(
              "TITLE_TOO_LONG", "SPM 200; ADL's test suite warns of it", ScormRules::longTitles),
          advised(
              "PREFIX_UNUSUAL",
              "Moodle 4.5 looks for the very prefixes adlcp, adlnav, adlseq and imsss",
              ScormRules::prefixes));

  private ScormRules() {}

  private static Stream<XmlElement> titled(Manifest manifest) {
    return Stream.concat(manifest.organizations().stream(), manifest.items().stream());
  }

  private static void schema(Manifest manifest, Rule.Complaint complaint) {
    String schema = manifest.metadata("schema");
    if (!schema.equals("ADL SCORM")) {
      complaint.at(
          manifest.root().place(),
          "The schema is \"%s\"; write <schema>ADL SCORM</schema> into <metadata>."
              .formatted(schema));
    }
  }

  private static void defaults(Manifest manifest, Rule.Complaint complaint) {
    Optional<String> said =
        manifest.root().child("organizations").flatMap(it -> it.attribute("default"));
    String named = said.orElse("");
    boolean isNeeded = said.isPresent() || manifest.kind().isScorm2004();
    if (isNeeded
        && !manifest.organizations().isEmpty()
        && manifest.organizations().stream()
            .noneMatch(it -> it.attribute("identifier").filter(named::equals).isPresent())) {
      complaint.at(
          manifest.root().child("organizations").orElse(manifest.root()).place(),
          "The default \"%s\" is no organization of this manifest; name one.".formatted(named));
    }
  }

  private static void titles(Manifest manifest, Rule.Complaint complaint) {
    titled(manifest)
        .filter(it -> it.children("title").filter(title -> !title.text().isBlank()).count() != 1)
        .forEach(
            it ->
                complaint.at(it.place(), "The %s needs one title.".formatted(Manifest.called(it))));
  }

  private static void titleOrder(Manifest manifest, Rule.Complaint complaint) {
    titled(manifest)
        .filter(it -> it.child("title").isPresent())
        .filter(it -> !it.children().findFirst().map(XmlElement::name).orElse("").equals("title"))
        .forEach(
            it ->
                complaint.at(
                    it.place(),
                    "The title of the %s has to come before everything else in it."
                        .formatted(Manifest.called(it))));
  }

  private static void webcontent(Manifest manifest, Rule.Complaint complaint) {
    manifest.resources().stream()
        .filter(it -> !it.type().equals("webcontent"))
        .forEach(
            it ->
                complaint.at(
                    it.place(),
                    "The type of the resource \"%s\" has to be \"webcontent\", not \"%s\"."
                        .formatted(it.identifier(), it.type())));
  }

  private static void scormType(Manifest manifest, Rule.Complaint complaint) {
    String right = manifest.kind() == PackageKind.SCORM_12 ? "scormtype" : "scormType";
    for (Resource resource : manifest.resources()) {
      String value = resource.element().attribute(right).orElse("");
      if (!value.equals("sco") && !value.equals("asset")) {
        complaint.at(
            resource.place(),
            "The resource \"%s\" needs adlcp:%s=\"sco\" or \"asset\", spelled just so."
                .formatted(resource.identifier(), right));
      }
    }
  }

  private static void parameters(Manifest manifest, Rule.Complaint complaint) {
    manifest.items().stream()
        .filter(it -> it.attribute("parameters").orElse("").length() > LONGEST_PARAMETERS)
        .forEach(
            it -> complaint.at(it.place(), "Parameters may have 1,000 characters; shorten them."));
  }

  private static void timeLimitActions(Manifest manifest, Rule.Complaint complaint) {
    manifest.items().stream()
        .flatMap(XmlElement::children)
        .filter(it -> it.name().equalsIgnoreCase("timelimitaction"))
        .filter(it -> !TIME_LIMIT_ACTIONS.contains(it.text().strip()))
        .forEach(
            it ->
                complaint.at(
                    it.place(),
                    "\"%s\" is none of \"exit,message\", \"exit,no message\", \"continue,message\","
                            .formatted(it.text().strip())
                        + " \"continue,no message\"; write one of them."));
  }

  private static void none(Manifest manifest, Rule.Complaint complaint) {
    if (manifest.organizations().isEmpty()) {
      complaint.at(
          manifest.root().place(),
          "There is no organization, so there is nothing to open; add one with an item.");
    }
  }

  private static void noSco(Manifest manifest, Rule.Complaint complaint) {
    if (manifest.resources().stream().noneMatch(Resource::isSco)) {
      complaint.at(
          manifest.root().place(),
          "No resource is a SCO, so no status and no score is kept; mark the page that speaks to"
              + " the LMS as one.");
    }
  }

  private static void scoFirst(Manifest manifest, Rule.Complaint complaint) {
    manifest.resources().stream()
        .filter(it -> it.href().isPresent())
        .findFirst()
        .filter(it -> !it.isSco())
        .filter(it -> manifest.resources().stream().anyMatch(Resource::isSco))
        .ifPresent(
            it ->
                complaint.at(
                    it.place(),
                    "\"%s\" comes before the first SCO; put the SCO first."
                        .formatted(it.identifier())));
  }

  private static void longTitles(Manifest manifest, Rule.Complaint complaint) {
    titled(manifest)
        .flatMap(it -> it.children("title"))
        .filter(it -> it.text().strip().codePoints().count() > LONGEST_TITLE)
        .forEach(
            it ->
                complaint.at(
                    it.place(), "A title may be cut after 200 characters; shorten this one."));
  }

  private static void prefixes(Manifest manifest, Rule.Complaint complaint) {
    manifest
        .root()
        .all()
        .forEach(
            element ->
                element.attributes().entrySet().stream()
                    .filter(it -> it.getKey().startsWith("xmlns"))
                    .filter(it -> PREFIXES.containsKey(it.getValue()))
                    .filter(it -> !it.getKey().equals("xmlns:" + PREFIXES.get(it.getValue())))
                    .forEach(
                        it ->
                            complaint.at(
                                element.place(),
                                "\"%s\" has to be called \"%s:\" for them; rename the prefix."
                                    .formatted(it.getValue(), PREFIXES.get(it.getValue())))));
  }
}
