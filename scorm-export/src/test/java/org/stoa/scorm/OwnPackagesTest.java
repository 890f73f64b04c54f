package org.stoa.scorm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stoa.scorm.format.Cmi5;
import org.stoa.scorm.format.Scorm12;
import org.stoa.scorm.format.Scorm2004;
import org.stoa.scorm.inspect.Inspection;
import org.stoa.scorm.inspect.PackageKind;
import org.stoa.scorm.manifest.Scorm2004Edition;

/** What Stoa exports, before the rules that it holds against the packages of others. */
class OwnPackagesTest {

  @TempDir private Path folder = Path.of("");

  @Test
  @DisplayName("our packages are what they say, and blameless by our own rules")
  void blameless() {
    assertBlameless(PackageKind.CMI5, new Cmi5());
    assertBlameless(PackageKind.SCORM_12, new Scorm12());
    assertBlameless(PackageKind.SCORM_2004_3RD, new Scorm2004(Scorm2004Edition.THIRD));
    assertBlameless(PackageKind.SCORM_2004_4TH, new Scorm2004(Scorm2004Edition.FOURTH));
  }

  private void assertBlameless(PackageKind kind, PackageFormat format) {
    Path zip = folder.resolve("small.zip");
    Exporter.export(Packages.plan(Locale.KOREAN), format, zip);
    Inspection inspection = Inspection.of(zip);
    assertEquals(kind, inspection.kind());
    assertEquals(List.of(), inspection.problems());
  }
}
