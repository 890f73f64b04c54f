package org.stoa.scorm;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.stoa.scorm.PackageOptions.Division;
import org.stoa.scorm.format.Scorm12;

/** What somebody with a weak connection waits for. */
class PageWeightTest {

  @ParameterizedTest
  @FieldSource("org.stoa.scorm.Packages#EXAMPLES")
  @DisplayName("a page of one activity is under 30 kB on the wire, with all that it loads")
  void light(String name, @TempDir Path folder) throws IOException {
    PackageOptions options = PackageOptions.in(Locale.ENGLISH).withDivision(Division.PER_ACTIVITY);
    Map<String, byte[]> files =
        Packages.entries(Packages.export(folder, Packages.example(name, options), new Scorm12()));
    for (String page : files.keySet()) {
      if (page.endsWith(".html")) {
        int weight = Wire.weight(files, page);
        assertTrue(weight < 30_000, page + ": " + weight);
      }
    }
  }
}
