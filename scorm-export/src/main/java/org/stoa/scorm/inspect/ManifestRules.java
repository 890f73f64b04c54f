package org.stoa.scorm.inspect;

import static org.stoa.scorm.inspect.Rule.advised;
import static org.stoa.scorm.inspect.Rule.required;
import static org.stoa.scorm.inspect.Rule.requiredBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;
import org.stoa.xml.XmlElement;

/** What every {@code imsmanifest.xml} has to be, of SCORM and of Common Cartridge. */
final class ManifestRules {

  private static final Pattern NCNAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}\\p{M}._-]*");
  private static final List<String> ORDER = List.of("metadata", "organizations", "resources");
  private static final int COMPARED = 15;
  private static final Pattern SAYS_NOTHING = Pattern.compile("[\\p{L}._-]{15}");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  static final List<Rule<Manifest>> ALL =
      List.of(
          required("MANIFEST_NOT_AT_ROOT", "<manifest>", ManifestRules::root),
          required("MANIFEST_ENCODING", "imsmanifest.xml in UTF-8", ManifestRules::encoding),
          required("MANIFEST_ORDER", "<manifest>", ManifestRules::order),
          required("IDENTIFIER_MISSING", "identifier", ManifestRules::identified),
          requiredBy(
              "IDENTIFIER_NOT_NCNAME", "XML Schema Part 2, 3.3.8 (ID)", ManifestRules::names),
          requiredBy("IDENTIFIER_TWICE", "XML 1.0, 3.3.1 (ID)", ManifestRules::unique),
          required("IDENTIFIERREF_UNRESOLVED", "<item> identifierref", ManifestRules::references),
          required(
              "DEPENDENCY_UNRESOLVED", "<dependency> identifierref", ManifestRules::dependencies),
          required("ORGANIZATION_EMPTY", "<organization>", ManifestRules::emptyOrganizations),
          requiredBy("PREFIX_UNDECLARED", "Namespaces in XML 1.0, 5", ManifestRules::undeclared),
          requiredBy("SCHEMA_MISSING", "XML Schema Part 1, 4.3.2", ManifestRules::schemas),
          advised(
              "IDENTIFIER_LIKE_OTHERS",
              "SAP SuccessFactors tells packages apart by 15 characters (KBA 2316909)",
              ManifestRules::beginning),
          advised("MANIFEST_BOM", "some readers of XML stumble over it", ManifestRules::mark),
          advised(
              "SUBMANIFEST", "few systems read a manifest in a manifest", ManifestRules::nested));

  private ManifestRules() {}

  private static void root(Manifest manifest, Rule.Complaint complaint) {
    if (!manifest.contents().root().isEmpty()) {
      complaint.at(
          manifest.root().place(),
          "The manifest lies in the folder \"%s\" of the zip, where no system looks for it; pack"
                  .formatted(manifest.contents().root())
              + " what is in the folder, not the folder.");
    }
  }

  private static byte[] bytes(Manifest manifest) {
    return manifest.contents().bytes(Manifest.FILE, new Problems()).orElse(new byte[0]);
  }

  private static void encoding(Manifest manifest, Rule.Complaint complaint) {
    Charset charset = Contents.charset(bytes(manifest));
    if (!charset.equals(StandardCharsets.UTF_8) && !charset.equals(StandardCharsets.US_ASCII)) {
      complaint.at(
          manifest.start(), "The manifest is written in %s; save it as UTF-8.".formatted(charset));
    }
  }

  private static void mark(Manifest manifest, Rule.Complaint complaint) {
    byte[] bytes = bytes(manifest);
    if (bytes.length > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB) {
      complaint.at(
          manifest.start(), "A byte order mark comes before the XML; save it without one.");
    }
  }

  private static void order(Manifest manifest, Rule.Complaint complaint) {
    List<String> names =
        manifest.root().children().map(XmlElement::name).filter(ORDER::contains).toList();
    for (String name : ORDER.subList(1, ORDER.size())) {
      if (!names.contains(name)) {
        complaint.at(manifest.root().place(), "The manifest has no <%s>; add it.".formatted(name));
      }
    }
    if (!names.equals(ORDER.stream().filter(names::contains).toList())) {
      complaint.at(
          manifest.root().place(),
          "The manifest holds %s; it has to hold metadata, organizations and resources, once each,"
                  .formatted(String.join(", ", names))
              + " in this order.");
    }
  }

  private static Stream<XmlElement> identified(Manifest manifest) {
    return Stream.of(
            Stream.of(manifest.root()),
            manifest.organizations().stream(),
            manifest.items().stream(),
            manifest.resources().stream().map(Manifest.Resource::element))
        .flatMap(it -> it);
  }

  private static void identified(Manifest manifest, Rule.Complaint complaint) {
    identified(manifest)
        .filter(it -> it.attribute("identifier").isEmpty())
        .forEach(
            it ->
                complaint.at(
                    it.place(), "This <%s> has no identifier; give it one.".formatted(it.name())));
  }

  private static void names(Manifest manifest, Rule.Complaint complaint) {
    identified(manifest)
        .filter(it -> !NCNAME.matcher(it.attribute("identifier").orElse("_")).matches())
        .forEach(
            it ->
                complaint.at(
                    it.place(),
                    "The identifier \"%s\" has to begin with a letter and go on with letters,"
                            .formatted(it.attribute("identifier").orElse(""))
                        + " digits, '.', '_' or '-'; rename it."));
  }

  private static void unique(Manifest manifest, Rule.Complaint complaint) {
    Map<String, Place> seen = new HashMap<>();
    identified(manifest)
        .filter(it -> it.attribute("identifier").isPresent())
        .forEach(
            it -> {
              String identifier = it.attribute("identifier").orElse("");
              Place first = seen.putIfAbsent(identifier, it.place());
              if (first != null) {
                complaint.at(
                    it.place(),
                    "The identifier \"%s\" is taken in line %d; choose another one."
                        .formatted(identifier, first.line()));
              }
            });
  }

  private static void references(Manifest manifest, Rule.Complaint complaint) {
    manifest.items().stream()
        .filter(it -> it.attribute("identifierref").filter(ref -> !ref.isEmpty()).isPresent())
        .filter(it -> manifest.resource(it).isEmpty())
        .forEach(
            it ->
                complaint.at(
                    it.place(),
                    "There is no resource \"%s\", so nothing opens; correct the identifierref."
                        .formatted(it.attribute("identifierref").orElse(""))));
  }

  private static void dependencies(Manifest manifest, Rule.Complaint complaint) {
    manifest.resources().stream()
        .flatMap(it -> it.element().children("dependency"))
        .filter(it -> manifest.resource(it).isEmpty())
        .forEach(
            it ->
                complaint.at(
                    it.place(),
                    "There is no resource \"%s\" to depend on; correct the identifierref."
                        .formatted(it.attribute("identifierref").orElse(""))));
  }

  private static void emptyOrganizations(Manifest manifest, Rule.Complaint complaint) {
    manifest.organizations().stream()
        .filter(it -> it.child("item").isEmpty())
        .forEach(
            it ->
                complaint.at(
                    it.place(),
                    "The %s has no item; add one or delete it.".formatted(Manifest.called(it))));
  }

  private static void undeclared(Manifest manifest, Rule.Complaint complaint) {
    Map<String, Integer> known = new HashMap<>(Map.of("", 1, "xml", 1, "xmlns", 1));
    undeclared(manifest.root(), known, complaint);
  }

  /** Knows how often each prefix is declared around an element; a copy for each would be costly. */
  private static void undeclared(
      XmlElement element, Map<String, Integer> known, Rule.Complaint complaint) {
    List<String> declared =
        element.attributes().keySet().stream()
            .filter(it -> it.startsWith("xmlns:"))
            .map(it -> it.substring("xmlns:".length()))
            .toList();
    declared.forEach(it -> known.merge(it, 1, Integer::sum));
    Stream.concat(
            Stream.of(element.prefix()),
            element.attributes().keySet().stream().map(ManifestRules::prefix))
        .distinct()
        .filter(it -> known.getOrDefault(it, 0) == 0)
        .forEach(
            it ->
                complaint.at(
                    element.place(),
                    "The prefix \"%s\" is used and not declared; add xmlns:%s to <manifest>."
                        .formatted(it, it)));
    element.children().forEach(it -> undeclared(it, known, complaint));
    declared.forEach(it -> known.merge(it, -1, Integer::sum));
  }

  private static void schemas(Manifest manifest, Rule.Complaint complaint) {
    manifest
        .root()
        .all()
        .forEach(
            element -> {
              List<String> pairs =
                  List.of(SPACE.split(element.attribute("schemaLocation").orElse("").strip(), -1));
              for (int i = 1; i < pairs.size(); i += 2) {
                if (!Manifest.isElsewhere(pairs.get(i)) && !manifest.contents().has(pairs.get(i))) {
                  complaint.at(
                      element.place(),
                      "The schema \"%s\" isn't in the package; put it in, or take it out of"
                              .formatted(pairs.get(i))
                          + " schemaLocation.");
                }
              }
            });
  }

  private static void beginning(Manifest manifest, Rule.Complaint complaint) {
    String identifier = manifest.root().attribute("identifier").orElse("");
    if (identifier.length() > COMPARED
        && SAYS_NOTHING.matcher(identifier.substring(0, COMPARED)).matches()) {
      complaint.at(
          manifest.root().place(),
          "\"%s\" tells packages apart behind its first 15 characters; begin with what is"
                  .formatted(identifier)
              + " particular, such as a number.");
    }
  }

  private static void nested(Manifest manifest, Rule.Complaint complaint) {
    manifest
        .root()
        .all("manifest")
        .skip(1)
        .forEach(it -> complaint.at(it.place(), "Bring its items into the outer manifest."));
  }

  private static String prefix(String written) {
    return written.substring(0, Math.max(0, written.indexOf(':')));
  }
}
