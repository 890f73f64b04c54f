package org.stoa.scorm.manifest;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stoa.content.Asset;
import org.stoa.scorm.PackageFiles.Carried;
import org.stoa.scorm.PackagePages;
import org.stoa.scorm.PackagePlan;
import org.stoa.scorm.PackagePlan.Part;
import org.stoa.scorm.Reading;
import org.stoa.scorm.Rights;
import org.stoa.scorm.manifest.Cartridge.Resource;
import org.stoa.scorm.view.PackageView.RightsView;
import org.stoa.xml.XmlText;

/** The {@code imsmanifest.xml} of Common Cartridge 1.3 (Implementation, "Manifest"). */
public record CartridgeManifest(Cartridge cartridge) {

  private static final String IMSCC = "http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1";
  private static final String LOM = "http://ltsc.ieee.org/xsd/imsccv1p3/LOM/manifest";

  public String xml() {
    var xml = new XmlText();
    xml.element(
        "manifest",
        () -> {
          xml.element("metadata", () -> metadata(xml));
          xml.element("organizations", () -> organization(xml));
          xml.element("resources", () -> resources(xml));
        },
        "xmlns",
        IMSCC,
        "identifier",
        plan().identifier());
    return xml.toString();
  }

  private void metadata(XmlText xml) {
    xml.element("schema", "IMS Common Cartridge");
    xml.element("schemaversion", "1.3.0");
    xml.element(
        "lom",
        () -> {
          xml.element("general", () -> general(xml));
          Rights.of(plan().programme())
              .ifPresent(it -> xml.element("rights", () -> rights(xml, it)));
        },
        "xmlns",
        LOM);
  }

  private void general(XmlText xml) {
    String language = plan().programme().title().languageFor(plan().reader());
    text(xml, "title", language, plan().title());
    xml.element("language", language);
    plan()
        .programme()
        .summary()
        .ifPresent(it -> text(xml, "description", language, it.in(plan().reader())));
  }

  private static void rights(XmlText xml, RightsView rights) {
    xml.element("copyrightAndOtherRestrictions", () -> xml.element("value", "yes"));
    String said =
        Stream.of(rights.attribution(), rights.licence(), rights.deed())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(". "));
    text(xml, "description", rights.language(), said);
  }

  private static void text(XmlText xml, String name, String language, String value) {
    xml.element(name, () -> xml.element("string", value, "language", language));
  }

  private void organization(XmlText xml) {
    Runnable items =
        () -> {
          cartridge.whole().ifPresent(it -> leaf(xml, it.id(), it.title()));
          items(xml, plan().outline());
        };
    xml.element(
        "organization",
        // One item without a title holds all others.
        () -> xml.element("item", items, "identifier", "root"),
        "identifier",
        "organization",
        "structure",
        "rooted-hierarchy");
  }

  private void items(XmlText xml, List<Part> parts) {
    for (Part part : parts) {
      String id = Cartridge.id(part.activity());
      String title = part.activity().title().in(plan().reader());
      if (part instanceof Part.Heading heading) {
        xml.element(
            "item",
            () -> {
              xml.element("title", title);
              items(xml, heading.parts());
            },
            "identifier",
            "item-" + id);
      } else {
        leaf(xml, id, title);
      }
    }
  }

  private static void leaf(XmlText xml, String resource, String title) {
    xml.element(
        "item",
        () -> xml.element("title", title),
        "identifier",
        "item-" + resource,
        "identifierref",
        resource);
  }

  private void resources(XmlText xml) {
    cartridge.resources().forEach(resource -> resource(xml, resource));
    for (Asset asset : Reading.assets()) {
      file(xml, id(asset), PackagePages.PLAYER + asset.name());
    }
    for (Carried file : plan().files().carried()) {
      file(xml, id(file), file.name());
    }
  }

  private void resource(XmlText xml, Resource resource) {
    boolean isPage = resource.type().equals(Cartridge.PAGE);
    Runnable content =
        () -> {
          xml.empty("file", "href", resource.file());
          if (isPage) {
            Reading.assets().forEach(it -> xml.empty("dependency", "identifierref", id(it)));
          }
          plan().files().carried().stream()
              .filter(file -> resource.paths().contains(file.path()))
              .forEach(file -> xml.empty("dependency", "identifierref", id(file)));
        };
    if (isPage) {
      xml.element(
          "resource",
          content,
          "identifier",
          resource.id(),
          "type",
          resource.type(),
          "href",
          resource.file());
    } else {
      xml.element("resource", content, "identifier", resource.id(), "type", resource.type());
    }
  }

  private static void file(XmlText xml, String id, String name) {
    xml.element(
        "resource",
        () -> xml.empty("file", "href", name),
        "identifier",
        id,
        "type",
        Cartridge.PAGE,
        "href",
        name);
  }

  private static String id(Asset asset) {
    return "asset-" + asset.name();
  }

  private String id(Carried file) {
    return "file-" + (plan().files().carried().indexOf(file) + 1);
  }

  private PackagePlan plan() {
    return cartridge.plan();
  }
}
