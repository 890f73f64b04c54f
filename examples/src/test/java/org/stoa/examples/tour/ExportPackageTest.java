package org.stoa.examples.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.stoa.scorm.Scorm12;

class ExportPackageTest {

  @TempDir private Path out = Path.of("");

  @Test
  @DisplayName("README: export a package")
  void export() throws Exception {
    List<String> said = new ArrayList<>();
    // tag::export[]
    Path folder = Path.of("programmes", "caring-cities");
    Reading reading = ProgrammeReader.read(folder);
    for (Problem problem : reading.problems()) {
      said.add(problem.toString()); // file:line:column: error|warning CODE message
    }
    if (reading.programme().isPresent()) {
      PackagePlan plan = PackagePlan.of(reading.programme().get(), folder, Locale.ENGLISH);
      plan.elsewhere()
          .forEach(part -> said.add(part.activity().id() + " stands in it as information"));
      Path target = out.resolve("caring-cities-scorm12.zip");
      long bytes = Exporter.export(plan, new Scorm12(), target);
      said.add("Wrote " + target.getFileName() + ", " + bytes + " bytes");
    }
    // end::export[]
    Path written = out.resolve("caring-cities-scorm12.zip");
    assertEquals("orientation stands in it as information", said.get(0));
    assertEquals(
        "Wrote caring-cities-scorm12.zip, " + Files.size(written) + " bytes",
        said.get(said.size() - 1));
    try (ZipFile zip = new ZipFile(written.toFile())) {
      assertNotNull(zip.getEntry("imsmanifest.xml"));
    }
  }
}
