package org.stoa.scorm.inspect;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stoa.problem.Problems;
import org.stoa.scorm.inspect.Manifest.Resource;
import org.stoa.xml.XmlElement;

/**
 * A Common Cartridge: its manifest, and the documents of its links, topics and questions.
 *
 * @param documents by the identifiers of their resources; absent if they can't be read
 */
record Cartridge(Manifest manifest, Map<String, XmlElement> documents) {

  private static final Pattern DOCUMENT =
      Pattern.compile(
          "(imsdt|imswl|imsbasiclti|assignment)_xmlv\\dp\\d|imsqti_xmlv1p2/imscc_xmlv1p\\d/.*");
  private static final Map<String, String> ROOTS =
      Map.of(
          "imsdt", "topic",
          "imswl", "webLink",
          "imsbasiclti", "cartridge_basiclti_link",
          "assignment", "assignment",
          "imsqti", "questestinterop");
  private static final Map<String, String> TYPES =
      Map.of(
          "imsdt", "discussion",
          "imswl", "web-link",
          "imsbasiclti", "lti-link",
          "assignment", "assignment");

  static Cartridge of(Manifest manifest) {
    Map<String, XmlElement> documents = new LinkedHashMap<>();
    // However many resources share a file, it is read once.
    Map<String, Optional<XmlElement>> byPath = new HashMap<>();
    for (Resource resource : manifest.resources()) {
      if (isDocument(resource)) {
        path(resource)
            .flatMap(
                path ->
                    byPath.computeIfAbsent(path, it -> manifest.contents().xml(it, new Problems())))
            .ifPresent(it -> documents.put(resource.identifier(), it));
      }
    }
    return new Cartridge(manifest, documents);
  }

  static boolean isDocument(Resource resource) {
    return DOCUMENT.matcher(resource.type()).matches();
  }

  /** Where its document is: its first file, or else its href. */
  static Optional<String> path(Resource resource) {
    return resource.hrefs().findFirst().or(resource::href).map(resource::path);
  }

  /** What the document's outermost element has to be called. */
  static String root(Resource resource) {
    return ROOTS.getOrDefault(family(resource), "");
  }

  /** What kind of thing it is, in a word. */
  static String type(Resource resource) {
    String type = resource.type();
    return TYPES.getOrDefault(
        family(resource),
        type.substring(type.lastIndexOf('/') + 1).replace("webcontent", "web-content"));
  }

  private static String family(Resource resource) {
    Matcher family = Pattern.compile("[a-z]+").matcher(resource.type());
    return family.lookingAt() ? family.group() : "";
  }

  /** Where a link leads; of another thing, its page. */
  Optional<String> launch(Resource resource) {
    XmlElement document = documents.get(resource.identifier());
    return document == null ? resource.href() : launch(document).or(() -> path(resource));
  }

  static Optional<String> launch(XmlElement document) {
    return document
        .child("secure_launch_url")
        .or(() -> document.child("launch_url"))
        .map(XmlElement::text)
        .or(() -> document.child("url").flatMap(it -> it.attribute("href")))
        .map(String::strip)
        .filter(it -> !it.isEmpty());
  }

  /** The title in a manifest's metadata; empty if it has none. */
  static String title(XmlElement manifest) {
    return manifest
        .child("metadata")
        .flatMap(it -> it.child("lom"))
        .flatMap(it -> it.child("general"))
        .flatMap(it -> it.child("title"))
        .map(it -> it.text().strip())
        .orElse("");
  }
}
