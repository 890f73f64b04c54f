package org.stoa.scorm;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import org.stoa.xml.XmlText;

/**
 * The {@code imsmanifest.xml} of SCORM 1.2 (Content Aggregation Model 1.2, section 2.3).
 *
 * <p>It has no {@code masteryscore}: an LMS would set the status from the mean score alone, while
 * here every quiz has to be passed and every lecture seen. The player sets the status itself.
 *
 * @param files of the SCO, the page it is launched with first
 */
record Scorm12Manifest(PackagePlan plan, List<String> files) {

  private static final String IMSCP = "http://www.imsproject.org/xsd/imscp_rootv1p1p2";
  private static final String ADLCP = "http://www.adlnet.org/xsd/adlcp_rootv1p2";
  private static final String ORGANIZATION = "organization";
  private static final String SCO = "sco";
  private static final int LONGEST_TITLE = 200;

  String xml() {
    XmlText xml = new XmlText();
    xml.element(
        "manifest",
        () -> {
          xml.element("metadata", () -> metadata(xml));
          xml.element("organizations", () -> organization(xml), "default", ORGANIZATION);
          xml.element("resources", () -> resource(xml));
        },
        "xmlns",
        IMSCP,
        // Some systems look for the very prefix.
        "xmlns:adlcp",
        ADLCP,
        "identifier",
        identifier(),
        "version",
        "1.0");
    return xml.toString();
  }

  private void metadata(XmlText xml) {
    xml.element("schema", "ADL SCORM");
    xml.element("schemaversion", "1.2");
    Rights.of(plan.programme())
        .ifPresent(it -> new Scorm12Metadata(plan, files.get(0), it).write(xml));
  }

  private void organization(XmlText xml) {
    xml.element(
        "organization",
        () -> {
          xml.element("title", title());
          xml.element(
              "item",
              () -> xml.element("title", title()),
              "identifier",
              "item",
              "identifierref",
              SCO,
              "isvisible",
              "true");
        },
        "identifier",
        ORGANIZATION);
  }

  private void resource(XmlText xml) {
    xml.element(
        "resource",
        () -> files.forEach(it -> xml.empty("file", "href", it)),
        "identifier",
        SCO,
        "type",
        "webcontent",
        "adlcp:scormtype",
        "sco",
        "href",
        files.get(0));
  }

  /** Tells packages apart within its first 15 characters; some systems read no further. */
  private String identifier() {
    String id = plan.programme().id().value();
    var sum = new CRC32();
    sum.update((id + " " + plan.reader().toLanguageTag()).getBytes(StandardCharsets.UTF_8));
    return "p%08x-%s".formatted(sum.getValue(), id.replaceAll("[^A-Za-z0-9._-]", "-"));
  }

  private String title() {
    String title = plan.title().strip();
    return title.codePointCount(0, title.length()) <= LONGEST_TITLE
        ? title
        : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…";
  }
}
