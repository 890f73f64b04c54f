package org.stoa.scorm.lms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stoa.scorm.inspect.SamplePackage;
import org.stoa.scorm.lms.CourseStructure.Block;
import org.stoa.scorm.lms.CourseStructure.Unit;
import org.stoa.scorm.manifest.MoveOn;

class CourseStructureTest {

  private static final String TREES = "https://example.org/trees";
  private static final SamplePackage SAMPLE = SamplePackage.of("cmi5");

  @TempDir private Path folder = Path.of("");

  @Test
  @DisplayName("blocks and units are as the package says, with what an LMS needs of them")
  void structure() throws IOException {
    Unit leaves =
        new Unit(
            TREES + "/leaves",
            "leaves.html?page=1",
            MoveOn.PASSED,
            Optional.of(new BigDecimal("0.6")),
            Optional.of("level=1"));
    Unit roots =
        new Unit(
            TREES + "/roots",
            "https://example.org/roots.html",
            MoveOn.COMPLETED,
            Optional.empty(),
            Optional.empty());
    try (var lms = open(SAMPLE).orElseThrow()) {
      assertEquals(
          new CourseStructure(
              TREES, List.of(new Block(TREES + "/chapter", List.of(leaves)), roots)),
          lms.course());
    }
  }

  @Test
  @DisplayName("launch parameters reach the unit whole, however long they are")
  void launchParameters() throws IOException {
    String parameters = "level=1,\n  ".repeat(100).strip();
    try (var lms = open(SAMPLE.replacing("cmi5.xml", "level=1", parameters)).orElseThrow()) {
      assertEquals(Optional.of(parameters), lms.course().units().get(0).launchParameters());
    }
  }

  @Test
  @DisplayName("a package that breaks a rule of cmi5, or is of another kind, isn't opened")
  void refused() throws IOException {
    assertTrue(open(SAMPLE.replacing("cmi5.xml", "\"0.6\"", "\"60\"")).isEmpty());
    assertTrue(open(SamplePackage.of("scorm-1.2")).isEmpty());
  }

  @Test
  @DisplayName("an address keeps its query; a page elsewhere isn't launched")
  void addresses() throws IOException {
    try (var lms = open(SAMPLE).orElseThrow()) {
      Enrolment learner = lms.enrol("learner-1");
      List<Unit> units = lms.course().units();
      Launch launch = lms.launch(learner, units.get(0), LaunchTerms.normal());
      assertTrue(
          launch.url().toString().contains("/package/leaves.html?page=1&endpoint="),
          launch.url().toString());
      assertThrows(
          IllegalArgumentException.class,
          () -> lms.launch(learner, units.get(1), LaunchTerms.normal()));
    }
  }

  private Optional<Cmi5Lms> open(SamplePackage sample) throws IOException {
    return Cmi5Lms.open(sample.zipped(folder.resolve("sample.zip")), Clock.systemUTC());
  }
}
