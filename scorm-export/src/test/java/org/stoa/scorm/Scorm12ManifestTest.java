package org.stoa.scorm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stoa.content.Driver;
import org.stoa.programme.Localised;
import org.stoa.programme.Programme;
import org.stoa.programme.ProgrammeId;
import org.stoa.scorm.manifest.Scorm12Manifest;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** SCORM 1.2, Content Aggregation Model, and what well-known systems add to it. */
class Scorm12ManifestTest {

  private static final String ADLCP = "http://www.adlnet.org/xsd/adlcp_rootv1p2";

  private final Set<String> entries = new TreeSet<>();
  private String text = "";

  @BeforeEach
  void export(@TempDir Path folder) throws IOException {
    try (var zip = new ZipFile(Packages.export(folder, Locale.KOREAN).toFile())) {
      zip.stream().forEach(entry -> entries.add(entry.getName()));
      try (var in = zip.getInputStream(zip.getEntry("imsmanifest.xml"))) {
        text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    }
  }

  @Test
  @DisplayName("the manifest lies at the root, in UTF-8, without a byte order mark")
  void encoding() {
    assertTrue(text.startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"), text);
    assertEquals(
        "작은 것들", only("organization").getElementsByTagName("title").item(0).getTextContent());
  }

  @Test
  @DisplayName("the schema is ADL SCORM, its version exactly 1.2")
  void version() {
    assertEquals("ADL SCORM", only("schema").getTextContent());
    assertEquals("1.2", only("schemaversion").getTextContent());
  }

  @Test
  @DisplayName("every identifier is an NCName and unique; default and identifierref resolve")
  void identifiers() {
    Set<String> identifiers = new HashSet<>();
    for (Element element : all("*")) {
      if (element.hasAttribute("identifier")) {
        String identifier = element.getAttribute("identifier");
        assertTrue(identifier.matches("[A-Za-z_][A-Za-z0-9._-]*"), identifier);
        assertTrue(identifiers.add(identifier), identifier);
      }
    }
    assertTrue(identifiers.contains(only("organizations").getAttribute("default")));
    assertEquals(
        only("resource").getAttribute("identifier"), only("item").getAttribute("identifierref"));
  }

  @Test
  @DisplayName("the SCO is the first resource, of scormtype sco under the prefix adlcp")
  void sco() {
    Element resource = all("resource").get(0);
    assertTrue(text.contains("adlcp:scormtype=\"sco\""));
    assertEquals("sco", resource.getAttributeNS(ADLCP, "scormtype"));
    assertEquals("webcontent", resource.getAttribute("type"));
    assertEquals("index.html", resource.getAttribute("href"));
  }

  @Test
  @DisplayName("the SCO lists its own page first, and every file of the package")
  void files() {
    List<String> files = all("file").stream().map(file -> file.getAttribute("href")).toList();
    assertEquals("index.html", files.get(0));
    Set<String> expected = new TreeSet<>(entries);
    expected.remove("imsmanifest.xml");
    assertEquals(expected, new TreeSet<>(files));
    assertEquals(files.size(), expected.size(), "none twice");
    for (String file : files) {
      assertTrue(file.matches("[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*"), file);
    }
  }

  @Test
  @DisplayName("no schema is named that the package doesn't carry, and no mastery score")
  void nothingDangles() {
    assertFalse(text.contains("schemaLocation"));
    assertFalse(text.contains("masteryscore"));
  }

  @Test
  @DisplayName("a title has at most 200 characters, and markup in it is text")
  void titles() {
    Programme small = Packages.small();
    String title = "<&\"" + "긴".repeat(300);
    PackagePlan plan =
        PackagePlan.of(renamed(small, "small", title), Packages.SMALL, Locale.ENGLISH);
    text = new Scorm12Manifest(new PackagePages(plan, Driver.SCORM_12)).xml();
    String written = all("title").get(0).getTextContent();
    assertEquals(200, written.codePointCount(0, written.length()));
    assertTrue(written.startsWith("<&\"긴"), written);
  }

  @Test
  @DisplayName(
      "two programmes and two languages differ within the identifier's first 15 characters")
  void identifierOfManifest() {
    Programme small = Packages.small();
    Set<String> beginnings = new HashSet<>();
    for (String id : List.of("a-programme-with-a-long-name-1", "a-programme-with-a-long-name-2")) {
      for (Locale reader : List.of(Locale.ENGLISH, Locale.KOREAN)) {
        PackagePlan plan = PackagePlan.of(renamed(small, id, "x"), Packages.SMALL, reader);
        text = new Scorm12Manifest(new PackagePages(plan, Driver.SCORM_12)).xml();
        beginnings.add(only("manifest").getAttribute("identifier").substring(0, 15));
      }
    }
    assertEquals(4, beginnings.size(), beginnings.toString());
  }

  private static Programme renamed(Programme it, String id, String title) {
    return Programme.of(
        new ProgrammeId(id), Localised.of("en", title), it.activities(), it.awards());
  }

  private Element only(String name) {
    List<Element> elements = all(name);
    assertEquals(1, elements.size(), name);
    return elements.get(0);
  }

  private List<Element> all(String name) {
    List<Element> elements = new ArrayList<>();
    var nodes = document().getElementsByTagName(name);
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private Document document() {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    } catch (Exception e) {
      throw new AssertionError(text, e);
    }
  }
}
