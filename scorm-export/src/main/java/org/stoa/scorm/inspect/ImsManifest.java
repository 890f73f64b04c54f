package org.stoa.scorm.inspect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.stoa.problem.Problems;
import org.stoa.scorm.inspect.Manifest.Resource;
import org.stoa.xml.XmlElement;

/** Packages with an {@code imsmanifest.xml}: SCORM, Common Cartridge and others of IMS. */
final class ImsManifest {

  private static final int LONGEST_LIST = 1000;

  private final Manifest manifest;
  private final Cartridge cartridge;

  private ImsManifest(Manifest manifest) {
    this.manifest = manifest;
    this.cartridge = Cartridge.of(manifest);
  }

  static Optional<Description> describe(Contents zip, Objections objections) {
    return zip.seenFrom(Manifest.FILE).map(it -> described(it, objections));
  }

  private static Description described(Contents contents, Objections objections) {
    Problems problems = new Problems();
    Optional<Manifest> read =
        contents.xml(Manifest.FILE, problems).map(it -> new Manifest(it, contents));
    objections.add(problems, "XML 1.0");
    if (read.isEmpty()) {
      return new Description(PackageKind.UNKNOWN, Optional.empty());
    }
    ImsManifest described = new ImsManifest(read.get());
    described.ask(objections);
    return new Description(described.manifest.kind(), Optional.of(described.structure()));
  }

  private void ask(Objections objections) {
    PackageKind kind = manifest.kind();
    objections.ask(ManifestRules.ALL, manifest, kind);
    objections.ask(FileRules.ALL, manifest, kind);
    if (kind.isScorm()) {
      objections.ask(ScormRules.ALL, manifest, kind);
      objections.ask(kind.isScorm2004() ? Scorm2004Rules.ALL : Scorm12Rules.ALL, manifest, kind);
    }
    if (kind == PackageKind.COMMON_CARTRIDGE) {
      objections.ask(CartridgeRules.ALL, cartridge, kind);
    }
  }

  private Part structure() {
    List<Part> parts = manifest.organizations().stream().map(this::part).toList();
    String title =
        parts.stream().map(Part::title).filter(it -> !it.isEmpty()).findFirst().orElse("");
    Map<String, String> properties = new LinkedHashMap<>();
    for (String name : List.of("schema", "schemaversion")) {
      properties.put(name, manifest.metadata(name));
    }
    return new Part(
        "package",
        title.isEmpty() ? Cartridge.title(manifest.root()) : title,
        identifier(manifest.root()),
        Optional.empty(),
        properties,
        parts);
  }

  private Part part(XmlElement element) {
    Optional<Resource> resource = manifest.resource(element);
    String parameters = element.attribute("parameters").orElse("");
    return new Part(
        resource.map(ImsManifest::type).orElse(element.name()),
        element.child("title").map(it -> it.text().strip()).orElse(""),
        identifier(element),
        resource.flatMap(cartridge::launch).map(it -> it + parameters),
        properties(element, resource),
        element.children("item").map(this::part).toList());
  }

  private static String type(Resource resource) {
    boolean hasType =
        resource.element().attributes().keySet().stream()
            .anyMatch(it -> it.toLowerCase(Locale.ROOT).endsWith("scormtype"));
    return resource.isSco() ? "sco" : hasType ? "asset" : Cartridge.type(resource);
  }

  private static Map<String, String> properties(XmlElement item, Optional<Resource> resource) {
    Map<String, String> properties = new LinkedHashMap<>();
    item.attribute("isvisible")
        .filter("false"::equals)
        .ifPresent(it -> properties.put("isvisible", it));
    item.children()
        .filter(it -> !List.of("title", "item", "metadata").contains(it.name()))
        .forEach(it -> properties.merge(it.name(), Summary.of(it), ImsManifest::both));
    resource.ifPresent(
        it -> properties.put("files", Long.toString(it.element().children("file").count())));
    return properties;
  }

  /** Both, as long as people would read them. */
  private static String both(String one, String other) {
    return one.length() > LONGEST_LIST ? one : one + "; " + other;
  }

  private static String identifier(XmlElement element) {
    return element.attribute("identifier").orElse("");
  }
}
