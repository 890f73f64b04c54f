package org.stoa.scorm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stoa.scorm.PackageOptions.Division;
import org.stoa.scorm.format.Cmi5;
import org.stoa.scorm.format.CommonCartridge;
import org.stoa.scorm.format.Scorm12;
import org.stoa.scorm.format.Scorm2004;
import org.stoa.scorm.inspect.Inspection;
import org.stoa.scorm.inspect.PackageKind;
import org.stoa.scorm.manifest.Scorm2004Edition;

/** What Stoa exports, before the rules that it holds against the packages of others. */
class OwnPackagesTest {

  private static final PackageOptions WHOLE = PackageOptions.in(Locale.ENGLISH);

  @TempDir private Path folder = Path.of("");

  @Test
  @DisplayName("our packages are what they say, and blameless by our own rules")
  void blameless() {
    PackagePlan plan = Packages.plan(Locale.KOREAN);
    assertBlameless(PackageKind.CMI5, plan, new Cmi5());
    assertBlameless(PackageKind.SCORM_12, plan, new Scorm12());
    assertBlameless(PackageKind.SCORM_2004_3RD, plan, new Scorm2004(Scorm2004Edition.THIRD));
    assertBlameless(PackageKind.SCORM_2004_4TH, plan, new Scorm2004(Scorm2004Edition.FOURTH));
  }

  static Stream<String> examples() {
    return Packages.EXAMPLES.stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  @DisplayName(
      "so are those of the five programmes, whole, in many pieces, thin and as a cartridge")
  void examples(String name) {
    PackageOptions divided = WHOLE.withDivision(Division.PER_ACTIVITY);
    PackageOptions thin = WHOLE.withHost(URI.create("https://pages.example/programme/"));
    for (PackageOptions options : List.of(WHOLE, divided, thin)) {
      PackagePlan plan = Packages.example(name, options);
      assertBlameless(PackageKind.SCORM_12, plan, new Scorm12());
      assertBlameless(PackageKind.SCORM_2004_4TH, plan, new Scorm2004(Scorm2004Edition.FOURTH));
    }
    assertBlameless(
        PackageKind.COMMON_CARTRIDGE,
        Packages.example(name, WHOLE.withTool(URI.create("https://stoa.example/"))),
        new CommonCartridge());
  }

  private void assertBlameless(PackageKind kind, PackagePlan plan, PackageFormat format) {
    Inspection inspection = Inspection.of(Packages.export(folder, plan, format));
    assertEquals(kind, inspection.kind());
    // A quiz in a SCO of its own has a mastery score on purpose.
    assertEquals(
        List.of(),
        inspection.problems().stream()
            .filter(it -> !it.problem().code().equals("MASTERYSCORE_SET"))
            .toList());
  }
}
