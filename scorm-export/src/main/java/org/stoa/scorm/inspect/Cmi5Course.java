package org.stoa.scorm.inspect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.stoa.problem.Problems;
import org.stoa.xml.XmlElement;

/**
 * A {@code cmi5.xml} and the files it speaks of (cmi5, 13 and 14).
 *
 * @param root the {@code courseStructure}
 */
record Cmi5Course(XmlElement root, Contents contents) {

  static final String FILE = "cmi5.xml";

  static Optional<Description> describe(Contents zip, Objections objections) {
    return zip.seenFrom(FILE).map(it -> described(it, objections));
  }

  private static Description described(Contents contents, Objections objections) {
    Problems problems = new Problems();
    Optional<Cmi5Course> read =
        contents.xml(FILE, problems).map(it -> new Cmi5Course(it, contents));
    objections.add(problems, "XML 1.0");
    read.ifPresent(it -> objections.ask(Cmi5Rules.ALL, it, PackageKind.CMI5));
    return new Description(PackageKind.CMI5, read.map(it -> structure(it.root())));
  }

  Optional<XmlElement> course() {
    return root.child("course");
  }

  List<XmlElement> blocks() {
    return inCourse("block").toList();
  }

  List<XmlElement> units() {
    return inCourse("au").toList();
  }

  private Stream<XmlElement> inCourse(String name) {
    return root.children()
        .filter(it -> it.name().equals("block") || it.name().equals("au"))
        .flatMap(it -> it.all(name));
  }

  /** The first text of an element in several languages. */
  static String text(XmlElement element, String name) {
    return element
        .child(name)
        .flatMap(it -> it.child("langstring"))
        .map(it -> it.text().strip())
        .orElse("");
  }

  static String url(XmlElement unit) {
    return unit.child("url").map(it -> it.text().strip()).orElse("");
  }

  static Part structure(XmlElement root) {
    XmlElement course = root.child("course").orElse(root);
    return new Part(
        "course",
        text(course, "title"),
        course.attribute("id").orElse(""),
        Optional.empty(),
        Map.of(),
        parts(root));
  }

  private static List<Part> parts(XmlElement within) {
    return within
        .children()
        .filter(it -> it.name().equals("block") || it.name().equals("au"))
        .map(Cmi5Course::part)
        .toList();
  }

  private static Part part(XmlElement element) {
    Map<String, String> properties = new LinkedHashMap<>();
    for (String name : List.of("moveOn", "masteryScore", "launchMethod", "activityType")) {
      element.attribute(name).ifPresent(it -> properties.put(name, it));
    }
    for (String name : List.of("launchParameters", "entitlementKey")) {
      element.child(name).ifPresent(it -> properties.put(name, it.text().strip()));
    }
    return new Part(
        element.name(),
        text(element, "title"),
        element.attribute("id").orElse(""),
        Optional.of(url(element)).filter(it -> !it.isEmpty()),
        properties,
        parts(element));
  }
}
