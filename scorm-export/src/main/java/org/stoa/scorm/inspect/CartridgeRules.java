package org.stoa.scorm.inspect;

import static org.stoa.scorm.inspect.Rule.advised;
import static org.stoa.scorm.inspect.Rule.required;
import static org.stoa.scorm.inspect.Rule.requiredBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.stoa.scorm.inspect.Manifest.Resource;
import org.stoa.xml.XmlElement;

/**
 * What IMS Common Cartridge 1.0 to 1.3 asks of a cartridge besides what every manifest has to be.
 */
final class CartridgeRules {

  private static final Map<String, String> NAMESPACES =
      Map.of(
          "1.0.0", "http://www.imsglobal.org/xsd/imscc/imscp_v1p1",
          "1.1.0", "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1",
          "1.2.0", "http://www.imsglobal.org/xsd/imsccv1p2/imscp_v1p1",
          "1.3.0", "http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1");
  private static final Pattern TYPE =
      Pattern.compile(
          "webcontent|associatedcontent/imscc_xmlv1p\\d/learning-application-resource"
              + "|(imsdt|imswl)_xmlv1p\\d|imsqti_xmlv1p2/imscc_xmlv1p\\d/(assessment|question-bank)"
              + "|imsbasiclti_xmlv1p\\d|assignment_xmlv1p0");
  private static final Pattern WEB = Pattern.compile("https?://\\S+");

  static final List<Rule<Cartridge>> ALL =
      List.of(
          required("CC_VERSION", "<schemaversion>", CartridgeRules::version),
          required("CC_ORGANIZATION", "<organization>", CartridgeRules::organization),
          required("CC_TITLE", "<item> title", CartridgeRules::titles),
          required("CC_ATTRIBUTE", "<organizations>, <item>", CartridgeRules::attributes),
          required("CC_TYPE", "<resource> type", CartridgeRules::types),
          required("CC_FILE", "<resource>, <file>", CartridgeRules::files),
          required("CC_DOCUMENT", "<resource> type", CartridgeRules::documents),
          requiredBy("LTI_LINK", "IMS CC Profile, Basic LTI links", CartridgeRules::ltiLinks),
          requiredBy("WEB_LINK", "IMS CC Profile, web links", CartridgeRules::webLinks),
          advised(
              "CC_METADATA",
              "systems call the course by the title in its metadata (LOM)",
              CartridgeRules::metadata));

  private CartridgeRules() {}

  private static void version(Cartridge cartridge, Rule.Complaint complaint) {
    XmlElement root = cartridge.manifest().root();
    String version = cartridge.manifest().metadata("schemaversion");
    String namespace = NAMESPACES.getOrDefault(version, "");
    if (namespace.isEmpty()) {
      complaint.at(
          root.place(),
          "The schemaversion is \"%s\"; write 1.0.0, 1.1.0, 1.2.0 or 1.3.0.".formatted(version));
    } else if (!root.attributes().containsValue(namespace)) {
      complaint.at(
          root.place(),
          "The manifest of a cartridge %s has the namespace %s; write it as xmlns."
              .formatted(version, namespace));
    }
  }

  private static void organization(Cartridge cartridge, Rule.Complaint complaint) {
    List<XmlElement> organizations = cartridge.manifest().organizations();
    for (XmlElement each : organizations) {
      boolean isRooted = each.attribute("structure").filter("rooted-hierarchy"::equals).isPresent();
      boolean hasRoot =
          each.children("item").count() == 1
              && each.child("item").flatMap(it -> it.attribute("identifierref")).isEmpty();
      if (!isRooted || !hasRoot || organizations.size() > 1) {
        complaint.at(
            each.place(),
            "A cartridge has one organization with structure=\"rooted-hierarchy\", and in it one"
                + " item without an identifierref that holds all others.");
      }
    }
  }

  private static void titles(Cartridge cartridge, Rule.Complaint complaint) {
    cartridge.manifest().organizations().stream()
        .flatMap(it -> it.children("item"))
        .flatMap(it -> it.children("item"))
        .flatMap(it -> it.all("item"))
        .filter(it -> it.child("title").filter(title -> !title.text().isBlank()).isEmpty())
        .forEach(
            it -> complaint.at(it.place(), "The %s needs a title.".formatted(Manifest.called(it))));
  }

  private static void attributes(Cartridge cartridge, Rule.Complaint complaint) {
    cartridge
        .manifest()
        .root()
        .child("organizations")
        .filter(it -> it.attributes().containsKey("default"))
        .ifPresent(it -> complaint.at(it.place(), "A cartridge names no default; leave it out."));
    for (XmlElement item : cartridge.manifest().items()) {
      if (item.attributes().containsKey("isvisible")
          || item.attributes().containsKey("parameters")) {
        complaint.at(
            item.place(), "An item of a cartridge has no isvisible and no parameters; drop them.");
      }
    }
  }

  private static void types(Cartridge cartridge, Rule.Complaint complaint) {
    cartridge.manifest().resources().stream()
        .filter(it -> !TYPE.matcher(it.type()).matches())
        .forEach(
            it ->
                complaint.at(
                    it.place(),
                    "\"%s\" is no type that cartridges have; write webcontent, or another of the"
                            .formatted(it.type())
                        + " profile's."));
  }

  private static void files(Cartridge cartridge, Rule.Complaint complaint) {
    cartridge.manifest().resources().stream()
        .filter(it -> it.hrefs().findAny().isEmpty())
        .filter(it -> it.href().isEmpty())
        .forEach(
            it ->
                complaint.at(
                    it.place(),
                    "The resource \"%s\" has no file; list one.".formatted(it.identifier())));
  }

  private static void documents(Cartridge cartridge, Rule.Complaint complaint) {
    for (Resource resource : cartridge.manifest().resources()) {
      String root = Cartridge.root(resource);
      boolean isThere =
          Cartridge.path(resource).filter(cartridge.manifest().contents()::has).isPresent();
      Optional<String> read =
          Optional.ofNullable(cartridge.documents().get(resource.identifier()))
              .map(XmlElement::name);
      if (Cartridge.isDocument(resource) && isThere && !read.equals(Optional.of(root))) {
        complaint.at(
            resource.place(),
            "The file of \"%s\" has to be XML with <%s> around it%s."
                .formatted(
                    resource.identifier(), root, read.map(it -> ", not <" + it + ">").orElse("")));
      }
    }
  }

  private static void ltiLinks(Cartridge cartridge, Rule.Complaint complaint) {
    cartridge.documents().values().stream()
        .filter(it -> it.name().equals("cartridge_basiclti_link"))
        .filter(
            it ->
                it.child("title").filter(title -> !title.text().isBlank()).isEmpty()
                    || !isWeb(Cartridge.launch(it)))
        .forEach(
            it ->
                complaint.at(
                    it.place(), "An LTI link needs a title, and a launch_url of the web."));
  }

  private static void webLinks(Cartridge cartridge, Rule.Complaint complaint) {
    cartridge.documents().values().stream()
        .filter(it -> it.name().equals("webLink"))
        .filter(it -> it.child("title").isEmpty() || !isWeb(Cartridge.launch(it)))
        .forEach(
            it -> complaint.at(it.place(), "A web link needs a title, and a url with its href."));
  }

  private static boolean isWeb(Optional<String> address) {
    return address.filter(it -> WEB.matcher(it).matches()).isPresent();
  }

  private static void metadata(Cartridge cartridge, Rule.Complaint complaint) {
    XmlElement root = cartridge.manifest().root();
    if (Cartridge.title(root).isEmpty()) {
      complaint.at(
          root.place(), "The manifest's metadata have no title; add lom, general, title, string.");
    }
  }
}
