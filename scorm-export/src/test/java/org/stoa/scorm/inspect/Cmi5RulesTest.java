package org.stoa.scorm.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** cmi5 (Quartz, 1st edition), sections 8.1, 13 and 14. */
class Cmi5RulesTest {

  private static final String FILE = Cmi5Course.FILE;
  private static final SamplePackage SAMPLE = SamplePackage.of("cmi5");

  @TempDir private Path folder = Path.of("");

  @Test
  @DisplayName("a package in order is known, laid out with moveOn and mastery score, and blameless")
  void structure() {
    Inspection inspection = SAMPLE.inspected(folder);
    assertEquals(PackageKind.CMI5, inspection.kind());
    assertEquals(List.of(), inspection.problems());
    assertEquals(
        List.of("course", "block", "au", "au"), inspection.parts().map(Part::type).toList());
    assertEquals(
        List.of("Trees of the park", "Chapter", "Leaves", "Roots"),
        inspection.parts().map(Part::title).toList());
    Part leaves = inspection.parts().skip(2).findFirst().orElseThrow();
    assertEquals(Optional.of("leaves.html?page=1"), leaves.launch());
    assertEquals(
        Map.of(
            "moveOn", "Passed",
            "masteryScore", "0.6",
            "launchMethod", "AnyWindow",
            "launchParameters", "level=1"),
        leaves.properties());
  }

  @ParameterizedTest
  @ValueSource(strings = {".8", "0.8", "+0.80", "00.8000", "1", "1.", "01.0000", "0", "0.", ".0"})
  @DisplayName("a mastery score may be written in every way that xs:decimal has")
  void masteryScore(String score) {
    SamplePackage sample = SAMPLE.replacing(FILE, "\"0.6\"", '"' + score + '"');
    assertEquals(List.of(), sample.inspected(folder).problems());
  }

  @Test
  @DisplayName("a manifest of SCORM among the content doesn't make it SCORM")
  void contentOfAnotherKind() {
    SamplePackage mixed = SAMPLE.with("old/imsmanifest.xml", "<manifest/>");
    assertEquals(PackageKind.CMI5, mixed.inspected(folder).kind());
  }

  @TestFactory
  @DisplayName("cmi5")
  Stream<DynamicTest> cmi5() {
    return Breach.tests(
        SAMPLE,
        folder,
        List.of(
            Breach.of("COURSE_NOT_AT_ROOT", "packed with its folder", it -> it.within("course/")),
            Breach.of("COURSE_NAMESPACE", "another one", FILE, "v1/CourseStructure.xsd", "v2"),
            Breach.of(
                "COURSE_MISSING",
                "none",
                it -> it.with(FILE, it.text(FILE).replaceFirst("(?s)<course id.*</course>", ""))),
            Breach.of(
                "AU_MISSING",
                "none",
                it ->
                    it.with(
                        FILE,
                        it.text(FILE)
                            .replaceFirst("(?s)<block.*</block>", "")
                            .replaceFirst("(?s)<au.*</au>", ""))),
            Breach.of(
                "BLOCK_EMPTY",
                "no au in it",
                it ->
                    it.with(
                        FILE,
                        it.text(FILE).replaceFirst("(?s)<au.*</au>(\\s*)</block>", "</block>"))),
            Breach.of(
                "ID_NOT_IRI", "a word", FILE, "\"https://example.org/trees/roots\"", "\"roots\""),
            Breach.of("ID_TWICE", "of two", FILE, "trees/roots\"", "trees/leaves\""),
            Breach.of(
                "TEXT_MISSING",
                "no langstring",
                FILE,
                "<langstring lang=\"en\">A quiz.</langstring>",
                "A quiz."),
            Breach.of("URL_MISSING", "none", FILE, "<url>https://example.org/roots.html</url>", ""),
            Breach.of("URL_MISSING", "a space", FILE, "/roots.html", "/all roots.html"),
            Breach.of(
                "ELEMENT_ORDER",
                "the url last",
                it ->
                    it.with(
                        FILE,
                        it.text(FILE)
                            .replaceFirst(
                                "(<url>leaves.*</url>)(\\s*)(<launchParameters>.*)", "$3$2$1"))),
            Breach.of("URL_FILE_MISSING", "no such file", it -> it.without("leaves.html")),
            Breach.of("URL_RESERVED", "fetch", FILE, "?page=1", "?page=1&amp;fetch=x"),
            Breach.of("MOVE_ON", "small", FILE, "\"Passed\"", "\"passed\""),
            Breach.of("LAUNCH_METHOD", "none such", FILE, "AnyWindow", "NewWindow"),
            Breach.of("MASTERY_SCORE", "in percent", FILE, "\"0.6\"", "\"60\""),
            Breach.of("MASTERY_SCORE", "no digit", FILE, "\"0.6\"", "\".\""),
            Breach.of("MASTERY_SCORE", "above 1", FILE, "\"0.6\"", "\"1.0001\""),
            Breach.of("MASTERY_SCORE", "an exponent", FILE, "\"0.6\"", "\"8E-1\""),
            Breach.of("MASTERY_SCORE", "five decimals", FILE, "\"0.6\"", "\"0.60001\""),
            Breach.of(
                "OBJECTIVE_UNRESOLVED",
                "no such",
                FILE,
                "idref=\"https://example.org/trees/shape\"",
                "idref=\"https://example.org/trees/size\""),
            Breach.of("MOVE_ON_NOT_APPLICABLE", "by default", FILE, " moveOn=\"Completed\"", "")),
        Cmi5Rules.ALL);
  }
}
