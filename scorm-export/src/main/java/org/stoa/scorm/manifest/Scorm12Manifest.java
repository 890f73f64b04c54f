package org.stoa.scorm.manifest;

import org.stoa.scorm.PackagePages;
import org.stoa.scorm.PackagePlan;
import org.stoa.scorm.Rights;
import org.stoa.scorm.Unit;
import org.stoa.xml.XmlText;

/**
 * The {@code imsmanifest.xml} of SCORM 1.2 (Content Aggregation Model 1.2, section 2.3).
 *
 * <p>It has no {@code masteryscore}: an LMS would set the status from the mean score alone, while
 * here every quiz has to be passed and every lecture seen. The player sets the status itself.
 */
public record Scorm12Manifest(PackagePages pages) {

  private static final String IMSCP = "http://www.imsproject.org/xsd/imscp_rootv1p1p2";
  private static final String ADLCP = "http://www.adlnet.org/xsd/adlcp_rootv1p2";
  private static final String ORGANIZATION = "organization";

  public String xml() {
    var xml = new XmlText();
    xml.element(
        "manifest",
        () -> {
          xml.element("metadata", () -> metadata(xml));
          xml.element("organizations", () -> organization(xml), "default", ORGANIZATION);
          xml.element("resources", () -> plan().units().forEach(unit -> resource(xml, unit)));
        },
        "xmlns",
        IMSCP,
        // Some systems look for the very prefix.
        "xmlns:adlcp",
        ADLCP,
        "identifier",
        plan().identifier(),
        "version",
        "1.0");
    return xml.toString();
  }

  private void metadata(XmlText xml) {
    xml.element("schema", "ADL SCORM");
    xml.element("schemaversion", "1.2");
    Rights.of(plan().programme()).ifPresent(it -> new Scorm12Metadata(plan(), it).write(xml));
  }

  private void organization(XmlText xml) {
    xml.element(
        "organization",
        () -> {
          xml.element("title", Titles.shortened(plan().title()));
          plan().units().forEach(unit -> item(xml, unit));
        },
        "identifier",
        ORGANIZATION);
  }

  private static void item(XmlText xml, Unit unit) {
    xml.element(
        "item",
        () -> xml.element("title", Titles.shortened(unit.title())),
        "identifier",
        "item-" + unit.id(),
        "identifierref",
        unit.id(),
        "isvisible",
        "true");
  }

  private void resource(XmlText xml, Unit unit) {
    xml.element(
        "resource",
        () -> pages.files(unit).forEach(it -> xml.empty("file", "href", it)),
        "identifier",
        unit.id(),
        "type",
        "webcontent",
        "adlcp:scormtype",
        "sco",
        "href",
        unit.page());
  }

  private PackagePlan plan() {
    return pages.plan();
  }
}
