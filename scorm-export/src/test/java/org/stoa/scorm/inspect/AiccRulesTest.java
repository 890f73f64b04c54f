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

/** AICC CMI001, version 4: the files of a course's structure. */
class AiccRulesTest {

  private static final SamplePackage SAMPLE = SamplePackage.of("aicc");

  @TempDir private Path folder = Path.of("");

  @Test
  @DisplayName("a package in order is known, laid out with its units, and blameless")
  void structure() {
    Inspection inspection = SAMPLE.inspected(folder);
    assertEquals(PackageKind.AICC, inspection.kind());
    assertEquals(List.of(), inspection.problems());
    assertEquals(
        List.of("Trees of the park", "Leaves", "Roots"),
        inspection.parts().map(Part::title).toList());
    Part leaves = inspection.parts().skip(1).findFirst().orElseThrow();
    assertEquals(Optional.of("leaves.html?page=1"), leaves.launch());
    assertEquals(
        Map.of("type", "lesson", "mastery_score", "60", "max_score", "100"), leaves.properties());
  }

  @TestFactory
  @DisplayName("AICC")
  Stream<DynamicTest> aicc() {
    return Breach.tests(
        SAMPLE,
        folder,
        List.of(
            Breach.of("AICC_FILE_MISSING", "no .cst", it -> it.without("trees.cst")),
            Breach.of(
                "AICC_KEYWORD_MISSING",
                "no title",
                "trees.crs",
                "Course_Title=Trees of the park",
                ""),
            Breach.of("AICC_HEADING_MISSING", "no vendor", "trees.au", "Core_Vendor", "Vendor"),
            Breach.of("AICC_ID_TWICE", "of two", "trees.au", "\"A2\"", "\"a1\"", "AICC_TOTALS")
                .andThen(it -> it.replacing("trees.crs", "Total_AUs=2", "Total_AUs=1")),
            Breach.of("AICC_NOT_DESCRIBED", "one", "trees.des", "\"A2\"", "\"A3\""),
            Breach.of("AICC_MEMBER_UNKNOWN", "one", "trees.cst", "\"A2\"", "\"A3\""),
            Breach.of("AICC_TOTALS", "three", "trees.crs", "Total_AUs=2", "Total_AUs=3"),
            Breach.of("AICC_LAUNCH_MISSING", "no page", it -> it.without("roots.html")),
            Breach.of("AICC_MASTERY_SCORE", "a word", "trees.au", "\"60\"", "\"passed\"")),
        AiccRules.ALL);
  }
}
