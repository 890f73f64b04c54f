package org.stoa.scorm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stoa.authoring.ProgrammeReader;
import org.stoa.programme.Localised;
import org.stoa.programme.Programme;
import org.stoa.programme.ProgrammeId;
import org.stoa.scorm.PackageOptions.Division;
import org.w3c.dom.Element;

/** What SCORM's Content Aggregation Model wants of every manifest, and what systems add to it. */
class ScormManifestTest {

  private static final String FORMATS = "org.stoa.scorm.Packages#scorm";

  private static ManifestXml divided(PackageFormat format) {
    return Packages.manifest(
        Packages.plan(
            "nested", PackageOptions.in(Locale.ENGLISH).withDivision(Division.PER_ACTIVITY)),
        format);
  }

  @ParameterizedTest
  @MethodSource(FORMATS)
  @DisplayName("the manifest is in UTF-8, without a byte order mark")
  void encoding(PackageFormat format) {
    ManifestXml manifest = Packages.manifest(Packages.plan(Locale.KOREAN), format);
    assertTrue(manifest.text().startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"));
    Element organization = manifest.only("organization");
    assertEquals("작은 것들", ManifestXml.within(organization, "title").get(0).getTextContent());
  }

  @ParameterizedTest
  @MethodSource(FORMATS)
  @DisplayName("every identifier is an NCName and unique; default and identifierref resolve")
  void identifiers(PackageFormat format) {
    ManifestXml manifest = divided(format);
    Set<String> identifiers = new HashSet<>();
    for (Element element : manifest.all("*")) {
      if (element.hasAttribute("identifier")) {
        String identifier = element.getAttribute("identifier");
        assertTrue(identifier.matches("[A-Za-z_][A-Za-z0-9._-]*"), identifier);
        assertTrue(identifiers.add(identifier), identifier);
      }
    }
    assertTrue(identifiers.contains(manifest.only("organizations").getAttribute("default")));
    Set<String> resources =
        manifest.all("resource").stream()
            .map(it -> it.getAttribute("identifier"))
            .collect(Collectors.toSet());
    Set<String> launched =
        manifest.all("item").stream()
            .filter(it -> it.hasAttribute("identifierref"))
            .map(it -> it.getAttribute("identifierref"))
            .collect(Collectors.toSet());
    assertEquals(resources, launched);
  }

  @ParameterizedTest
  @MethodSource(FORMATS)
  @DisplayName("a SCO is the first resource, and lists the file it is launched with first")
  void sco(PackageFormat format) {
    ManifestXml manifest = Packages.manifest(Packages.plan(Locale.ENGLISH), format);
    Element resource = manifest.all("resource").get(0);
    assertEquals("webcontent", resource.getAttribute("type"));
    assertEquals("index.html", resource.getAttribute("href"));
    assertEquals("index.html", ManifestXml.within(resource, "file").get(0).getAttribute("href"));
  }

  @ParameterizedTest
  @MethodSource(FORMATS)
  @DisplayName("every file of the package is listed, once in a SCO, by a plain relative name")
  void files(PackageFormat format, @TempDir Path folder) throws IOException {
    Set<String> expected = new TreeSet<>();
    PackagePlan plan = Packages.plan(Locale.ENGLISH);
    try (var zip = new ZipFile(Packages.export(folder, plan, format).toFile())) {
      zip.stream().forEach(entry -> expected.add(entry.getName()));
    }
    assertTrue(expected.remove("imsmanifest.xml"));
    expected.removeIf(name -> name.matches("\\w+\\.(xsd|dtd)"));
    List<String> files =
        Packages.manifest(plan, format).all("file").stream()
            .map(file -> file.getAttribute("href"))
            .toList();
    assertEquals(expected, new TreeSet<>(files));
    assertEquals(files.size(), expected.size(), "none twice");
    for (String file : files) {
      assertTrue(file.matches("[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*"), file);
      assertFalse(file.contains(".."), file);
    }
  }

  @ParameterizedTest
  @MethodSource(FORMATS)
  @DisplayName(
      "an address has at most 2000 characters, however deep a file lies; none has parameters")
  void lengths(PackageFormat format, @TempDir Path folder) throws IOException {
    Path deep = folder;
    for (int i = 0; i < 12; i++) {
      deep = Files.createDirectory(deep.resolve("a".repeat(200)));
    }
    Files.writeString(deep.resolve("b.txt"), "Deep.");
    Files.writeString(
        folder.resolve("text.md"),
        "# Text\n\n[here](" + ("a".repeat(200) + "/").repeat(12) + "b.txt)\n");
    Files.writeString(
        folder.resolve("programme.yaml"),
        """
        id: deep
        title: {en: Deep}
        activities:
          - {id: text, kind: resource, page: text.md, title: {en: Text}}
        """);
    ManifestXml manifest =
        Packages.manifest(
            PackagePlan.of(
                ProgrammeReader.read(folder).programme().orElseThrow(), folder, Locale.ENGLISH),
            format);
    List<String> addresses =
        manifest.all("file").stream().map(file -> file.getAttribute("href")).toList();
    assertTrue(addresses.stream().anyMatch(it -> it.matches("content/a.*/b-[0-9a-f]+[.]txt")));
    for (String address : addresses) {
      assertTrue(address.length() <= 2000, address);
    }
    for (Element item : manifest.all("item")) {
      assertFalse(item.hasAttribute("parameters"));
    }
  }

  @ParameterizedTest
  @MethodSource(FORMATS)
  @DisplayName("each item has one title, before everything else in it")
  void oneTitle(PackageFormat format) {
    for (Element item : divided(format).all("item")) {
      List<String> children = ManifestXml.children(item);
      assertEquals("title", children.get(0));
      assertEquals(1, children.stream().filter("title"::equals).count());
    }
  }

  @ParameterizedTest
  @MethodSource(FORMATS)
  @DisplayName("no metadata in resources")
  void noMetadata(PackageFormat format) {
    Element resources = divided(format).only("resources");
    assertEquals(List.of(), ManifestXml.within(resources, "metadata"));
  }

  @ParameterizedTest
  @MethodSource(FORMATS)
  @DisplayName("groups are items around items; one without anything to launch isn't there")
  void clusters(PackageFormat format) {
    ManifestXml manifest = divided(format);
    assertEquals(
        List.of("Module", "Start", "Either", "One", "Other", "Extra"),
        manifest.all("item").stream()
            .map(item -> ManifestXml.within(item, "title").get(0).getTextContent())
            .toList());
    assertEquals(2, ManifestXml.within(manifest.item("Either"), "item").size());
    assertFalse(manifest.item("Either").hasAttribute("identifierref"));
  }

  @ParameterizedTest
  @MethodSource(FORMATS)
  @DisplayName("a title has at most 200 characters, and markup in it is text")
  void titles(PackageFormat format) {
    String title = "<&\"" + "긴".repeat(300);
    ManifestXml manifest = Packages.manifest(renamed("small", title, Locale.ENGLISH), format);
    String written = manifest.all("title").get(0).getTextContent();
    assertEquals(200, written.codePointCount(0, written.length()));
    assertTrue(written.startsWith("<&\"긴"), written);
  }

  @ParameterizedTest
  @MethodSource(FORMATS)
  @DisplayName(
      "two programmes and two languages differ within the identifier's first 15 characters")
  void identifierOfManifest(PackageFormat format) {
    Set<String> beginnings = new HashSet<>();
    for (String id : List.of("a-programme-with-a-long-name-1", "a-programme-with-a-long-name-2")) {
      for (Locale reader : List.of(Locale.ENGLISH, Locale.KOREAN)) {
        ManifestXml manifest = Packages.manifest(renamed(id, "x", reader), format);
        beginnings.add(manifest.only("manifest").getAttribute("identifier").substring(0, 15));
      }
    }
    assertEquals(4, beginnings.size(), beginnings.toString());
  }

  private static PackagePlan renamed(String id, String title, Locale reader) {
    Programme it = Packages.small();
    Programme renamed =
        Programme.of(new ProgrammeId(id), Localised.of("en", title), it.activities(), it.awards());
    return PackagePlan.of(renamed, Packages.SMALL, reader);
  }
}
