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

/** SCORM 2004 Content Aggregation Model, 3.4.1 and 5.1, in the 3rd and the 4th edition. */
class Scorm2004RulesTest {

  private static final String MANIFEST = Manifest.FILE;
  private static final SamplePackage THIRD = SamplePackage.of("scorm-2004-3rd");
  private static final SamplePackage FOURTH = SamplePackage.of("scorm-2004-4th");

  @TempDir private Path folder = Path.of("");

  @Test
  @DisplayName("both editions are told apart, laid out with their sequencing, and blameless")
  void structure() {
    assertLaidOut(PackageKind.SCORM_2004_3RD, THIRD);
    assertLaidOut(PackageKind.SCORM_2004_4TH, FOURTH);
    assertEquals(
        "completedByMeasure=true minProgressMeasure=0.9",
        FOURTH
            .inspected(folder)
            .parts()
            .skip(3)
            .findFirst()
            .orElseThrow()
            .properties()
            .get("completionThreshold"));
  }

  private void assertLaidOut(PackageKind kind, SamplePackage sample) {
    Inspection inspection = sample.inspected(folder);
    assertEquals(kind, inspection.kind());
    assertEquals(List.of(), inspection.problems());
    assertEquals(
        List.of("package", "organization", "item", "sco", "sco"),
        inspection.parts().map(Part::type).toList());
    assertEquals(
        "controlMode(choice=true flow=true)",
        inspection.parts().skip(1).findFirst().orElseThrow().properties().get("sequencing"));
  }

  @Test
  @DisplayName("a decimal may begin or end with its point")
  void decimals() {
    SamplePackage written =
        FOURTH
            .replacing(MANIFEST, "minProgressMeasure=\"0.9\"", "minProgressMeasure=\".9\"")
            .replacing(MANIFEST, "Measure>0.6<", "Measure>+.6<");
    assertEquals(List.of(), written.inspected(folder).problems());
    assertEquals(
        List.of(),
        FOURTH.replacing(MANIFEST, "Measure>0.6<", "Measure>1.<").inspected(folder).problems());
  }

  @Test
  @DisplayName("the 3rd edition writes the completion threshold as a text")
  void third() {
    Breach breach =
        Breach.of(
            "COMPLETION_THRESHOLD",
            "as in the 4th edition",
            MANIFEST,
            "<adlcp:completionThreshold>0.9</adlcp:completionThreshold>",
            "<adlcp:completionThreshold completedByMeasure=\"true\"/>");
    breach.assertSaid(THIRD, folder);
  }

  @TestFactory
  @DisplayName("SCORM 2004 alone")
  Stream<DynamicTest> scorm2004() {
    String threshold =
        "<adlcp:completionThreshold completedByMeasure=\"true\" minProgressMeasure=\"0.9\"/>";
    return Breach.tests(
        FOURTH,
        folder,
        List.of(
            Breach.of("SCHEMAVERSION_2004", "none such", MANIFEST, "2004 4th", "2004 5th"),
            Breach.of("SCHEMAVERSION_2004", "2nd", MANIFEST, "2004 4th Edition", "CAM 1.3"),
            Breach.of("ITEM_LEADS_NOWHERE", "a leaf", MANIFEST, " identifierref=\"sco-roots\"", ""),
            Breach.of(
                "CLUSTER_LAUNCHES",
                "an item with items",
                MANIFEST,
                "\"chapter\"",
                "\"chapter\" identifierref=\"sco-roots\""),
            Breach.of(
                "COMPLETION_THRESHOLD",
                "as in the 3rd edition",
                MANIFEST,
                threshold,
                "<adlcp:completionThreshold>0.9</adlcp:completionThreshold>"),
            Breach.of(
                "COMPLETION_THRESHOLD",
                "in percent",
                MANIFEST,
                "minProgressMeasure=\"0.9\"",
                "minProgressMeasure=\"90\""),
            Breach.of(
                "PRESENTATION_NOT_ON_LEAF",
                "on the chapter",
                MANIFEST,
                "<title>Chapter</title>",
                "<title>Chapter</title><adlnav:presentation/>"),
            Breach.of("DATA_FROM_LMS", "4,001", MANIFEST, "level=1", "a".repeat(4_001)),
            Breach.of(
                "SEQUENCING_UNRESOLVED", "no such", MANIFEST, "IDRef=\"usual\"", "IDRef=\"other\""),
            Breach.of(
                "OBJECTIVE_ID",
                "nameless",
                MANIFEST,
                "<imsss:objective objectiveID=\"shape\"/>",
                "<imsss:objective/>"),
            Breach.of(
                "OBJECTIVE_ID",
                "twice",
                MANIFEST,
                "<imsss:objective objectiveID=\"shape\"/>",
                "<imsss:objective objectiveID=\"passed\"/>"),
            Breach.of("MEASURE_RANGE", "in percent", MANIFEST, ">0.6<", ">60<"),
            Breach.of(
                "SEQUENCING_RULES",
                "one rule",
                MANIFEST,
                "<imsss:sequencing IDRef=\"usual\">",
                "<imsss:sequencing IDRef=\"usual\"><imsss:sequencingRules><imsss:preConditionRule/>"
                    + "</imsss:sequencingRules>")),
        Scorm2004Rules.ALL);
  }

  @Test
  @DisplayName("scormtype as in 1.2, and prefixes of one's own, are told in 2004 too")
  void common() {
    Breach.of(
            "SCORMTYPE",
            "small",
            MANIFEST,
            "scormType=\"sco\" href=\"roots",
            "scormtype=\"sco\" href=\"roots")
        .assertSaid(FOURTH, folder);
    Breach.of("PREFIX_UNUSUAL", "seq", MANIFEST, "imsss:", "seq:")
        .andThen(it -> it.replacing(MANIFEST, "xmlns:imsss", "xmlns:seq"))
        .assertSaid(FOURTH, folder);
  }
}
