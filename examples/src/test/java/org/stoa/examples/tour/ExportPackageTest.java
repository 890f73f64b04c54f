package org.stoa.examples.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stoa.authoring.ProgrammeReader;
import org.stoa.authoring.Reading;
import org.stoa.problem.Problem;
import org.stoa.scorm.Exporter;
import org.stoa.scorm.PackagePlan;
import org.stoa.scorm.format.Scorm12;

class ExportPackageTest {

  @TempDir private Path out = Path.of("");

  private static void export(Path target) {
    // tag::export[]
    Path folder = Path.of("programmes", "caring-cities");
    Reading reading = ProgrammeReader.read(folder);
    for (Problem problem : reading.problems()) {
      System.out.println(problem); // file:line:column: error|warning|info CODE message
    }
    if (reading.programme().isPresent()) {
      PackagePlan plan = PackagePlan.of(reading.programme().get(), folder, Locale.ENGLISH);
      for (PackagePlan.Part.Elsewhere part : plan.elsewhere()) {
        System.out.println(part.activity().id() + ": only told about, a " + part.reason());
      }
      long bytes = Exporter.export(plan, new Scorm12(), target);
      System.out.println("Wrote " + target.getFileName() + ", " + bytes + " bytes");
    }
    // end::export[]
  }

  @Test
  @DisplayName("README: export a package")
  void writes() throws Exception {
    Path target = out.resolve("caring-cities.zip");
    List<String> printed = Printed.by(() -> export(target));
    assertEquals("orientation: only told about, a SESSION", printed.get(0));
    assertEquals(
        "Wrote caring-cities.zip, " + Files.size(target) + " bytes",
        printed.get(printed.size() - 1));
    try (ZipFile zip = new ZipFile(target.toFile())) {
      assertNotNull(zip.getEntry("imsmanifest.xml"));
    }
  }
}
