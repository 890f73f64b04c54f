package org.stoa.scorm.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** IMS Common Cartridge Profile 1.1 to 1.3. */
class CartridgeRulesTest {

  private static final String MANIFEST = Manifest.FILE;
  private static final String LTI = "lti/herbarium.xml";
  private static final String WEB = "web/atlas.xml";
  private static final SamplePackage SAMPLE = SamplePackage.of("common-cartridge-1.3");

  @TempDir private Path folder = Path.of("");

  @Test
  @DisplayName(
      "a cartridge in order is known, laid out with pages, links and quizzes, and blameless")
  void structure() {
    Inspection inspection = SAMPLE.inspected(folder);
    assertEquals(PackageKind.COMMON_CARTRIDGE, inspection.kind());
    assertEquals(List.of(), inspection.problems());
    Part whole = inspection.structure().orElseThrow();
    assertEquals("Trees of the park", whole.title());
    assertEquals("1.3.0", whole.properties().get("schemaversion"));
    assertEquals(
        List.of(
            "web-content leaves.html",
            "lti-link https://tool.example/launch",
            "web-link https://example.org/atlas",
            "assessment quiz/leaves.xml"),
        inspection
            .parts()
            .filter(it -> it.launch().isPresent())
            .map(it -> it.type() + " " + it.launch().orElse(""))
            .toList());
  }

  @TestFactory
  @DisplayName("Common Cartridge")
  Stream<DynamicTest> cartridges() {
    return Breach.tests(
        SAMPLE,
        folder,
        List.of(
            Breach.of("CC_VERSION", "none such", MANIFEST, "1.3.0", "1.4.0"),
            Breach.of("CC_VERSION", "of another namespace", MANIFEST, "1.3.0", "1.1.0"),
            Breach.of(
                "CC_ORGANIZATION", "no structure", MANIFEST, " structure=\"rooted-hierarchy\"", ""),
            Breach.of(
                "CC_ORGANIZATION",
                "two roots",
                MANIFEST,
                "</organization>",
                "<item identifier=\"r2\"/></organization>"),
            Breach.of("CC_TITLE", "none", MANIFEST, "<title>Atlas</title>", ""),
            Breach.of(
                "CC_ATTRIBUTE",
                "a default",
                MANIFEST,
                "<organizations>",
                "<organizations default=\"course\">"),
            Breach.of(
                "CC_ATTRIBUTE",
                "isvisible",
                MANIFEST,
                "\"chapter\"",
                "\"chapter\" isvisible=\"true\""),
            Breach.of("CC_TYPE", "of SCORM", MANIFEST, "type=\"webcontent\"", "type=\"sco\""),
            Breach.of(
                "CC_FILE", "none", MANIFEST, "<file href=\"web/atlas.xml\"/>", "", "FILE_UNLISTED"),
            Breach.of("CC_DOCUMENT", "no XML", it -> it.with("quiz/leaves.xml", "What is a leaf?")),
            Breach.of("CC_DOCUMENT", "of a link", MANIFEST, "imswl_xmlv1p3", "imsdt_xmlv1p3"),
            Breach.of("LTI_LINK", "no address", LTI, "https://tool.example/launch", ""),
            Breach.of("LTI_LINK", "no title", LTI, "Herbarium", ""),
            Breach.of("WEB_LINK", "a script", WEB, "https://example.org/atlas", "javascript:x"),
            Breach.of("CC_METADATA", "no title", MANIFEST, "Trees of the park", "")),
        CartridgeRules.ALL);
  }
}
