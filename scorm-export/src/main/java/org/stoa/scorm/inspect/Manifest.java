package org.stoa.scorm.inspect;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.stoa.problem.Place;
import org.stoa.xml.XmlElement;

/** An {@code imsmanifest.xml} and the files it speaks of. Immutable. */
final class Manifest {

  static final String FILE = "imsmanifest.xml";

  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*");

  private final XmlElement root;
  private final Contents contents;
  private final PackageKind kind;
  private final List<XmlElement> organizations;
  private final List<XmlElement> items;
  private final List<Resource> resources;
  private final Map<String, Resource> byIdentifier = new LinkedHashMap<>();

  Manifest(XmlElement root, Contents contents) {
    this.root = root;
    this.contents = contents;
    this.kind = kind(root);
    this.organizations =
        root.child("organizations").stream().flatMap(it -> it.children("organization")).toList();
    this.items =
        organizations.stream()
            .flatMap(it -> it.children("item"))
            .flatMap(it -> it.all("item"))
            .toList();
    this.resources =
        root.child("resources").stream()
            .flatMap(list -> list.children("resource").map(it -> new Resource(it, base(list))))
            .toList();
    resources.forEach(it -> byIdentifier.putIfAbsent(it.identifier(), it));
  }

  /**
   * Something that items lead to.
   *
   * @param base what its addresses are relative to
   */
  record Resource(XmlElement element, String base) {

    String identifier() {
      return element.attribute("identifier").orElse("");
    }

    Optional<String> href() {
      return element.attribute("href").map(String::strip).filter(it -> !it.isEmpty());
    }

    /** The addresses of its files, as they are written. */
    Stream<String> hrefs() {
      return element.children("file").flatMap(it -> it.attribute("href").stream());
    }

    String type() {
      return element.attribute("type").orElse("");
    }

    boolean isSco() {
      return element
          .attribute("scormtype")
          .or(() -> element.attribute("scormType"))
          .map("sco"::equalsIgnoreCase)
          .orElse(false);
    }

    /** The path of a file in the package that an address leads to. */
    String path(String href) {
      return decoded(base + element.attributes().getOrDefault("xml:base", "") + href);
    }

    Place place() {
      return element.place();
    }
  }

  /** The path that an address in a package leads to. */
  static String decoded(String address) {
    String path = address.replaceFirst("[?#].*$", "");
    try {
      return resolved(URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return resolved(path);
    }
  }

  /** Without steps that lead nowhere or back; those that lead out remain, in front. */
  private static String resolved(String path) {
    Deque<String> steps = new ArrayDeque<>();
    for (String step : path.split("/", -1)) {
      if (step.equals("..") && !steps.isEmpty() && !steps.getLast().equals("..")) {
        steps.removeLast();
      } else if (!step.equals(".")) {
        steps.addLast(step);
      }
    }
    return String.join("/", steps);
  }

  private String base(XmlElement resources) {
    return root.attributes().getOrDefault("xml:base", "")
        + resources.attributes().getOrDefault("xml:base", "");
  }

  private static PackageKind kind(XmlElement root) {
    String schema = text(root, "schema");
    String version = text(root, "schemaversion");
    String namespaces = String.join(" ", root.attributes().values());
    if (schema.contains("Common Cartridge") || namespaces.contains("/imscc")) {
      return PackageKind.COMMON_CARTRIDGE;
    }
    if (version.contains("2004") || version.startsWith("CAM 1.3")) {
      return version.contains("3rd")
          ? PackageKind.SCORM_2004_3RD
          : version.contains("4th") ? PackageKind.SCORM_2004_4TH : PackageKind.SCORM_2004;
    }
    if (namespaces.contains("adlcp_v1p3")) {
      return PackageKind.SCORM_2004;
    }
    return schema.contains("SCORM") || namespaces.contains("adlcp_rootv1p2")
        ? PackageKind.SCORM_12
        : PackageKind.CONTENT_PACKAGE;
  }

  private static String text(XmlElement root, String name) {
    return root.child("metadata")
        .flatMap(it -> it.child(name))
        .map(it -> it.text().strip())
        .orElse("");
  }

  XmlElement root() {
    return root;
  }

  /** The beginning of the file: for what is wrong with all of it. */
  Place start() {
    return Place.startOf(root.place().file());
  }

  Contents contents() {
    return contents;
  }

  PackageKind kind() {
    return kind;
  }

  /** A text of the manifest's metadata, such as {@code schema}; empty if it isn't there. */
  String metadata(String name) {
    return text(root, name);
  }

  List<XmlElement> organizations() {
    return organizations;
  }

  /** Every item, however deep. */
  List<XmlElement> items() {
    return items;
  }

  List<Resource> resources() {
    return resources;
  }

  /** What an item leads to. */
  Optional<Resource> resource(XmlElement item) {
    return item.attribute("identifierref").flatMap(it -> Optional.ofNullable(byIdentifier.get(it)));
  }

  Optional<Resource> resource(String identifier) {
    return Optional.ofNullable(byIdentifier.get(identifier));
  }

  static boolean isLeaf(XmlElement item) {
    return item.child("item").isEmpty();
  }

  /** Whether an address leads somewhere outside of any package, such as to the web. */
  static boolean isElsewhere(String href) {
    return SCHEME.matcher(href).matches() || href.startsWith("//");
  }

  /** An element for people: by its identifier or its title. */
  static String called(XmlElement element) {
    return element
        .attribute("identifier")
        .map(it -> element.name() + " \"" + it + "\"")
        .orElse("this " + element.name());
  }
}
