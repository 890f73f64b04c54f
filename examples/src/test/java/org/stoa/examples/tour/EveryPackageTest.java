package org.stoa.examples.tour;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.stoa.authoring.ProgrammeReader;
import org.stoa.programme.Programme;
import org.stoa.scorm.Exporter;
import org.stoa.scorm.PackageFormat;
import org.stoa.scorm.PackageOptions;
import org.stoa.scorm.PackageOptions.Division;
import org.stoa.scorm.PackageOptions.Wish;
import org.stoa.scorm.PackagePlan;
import org.stoa.scorm.format.PackageFormats;

/** The five programmes in every format; an invalid manifest would never be written. */
class EveryPackageTest {

  private static final Path PROGRAMMES = Path.of("programmes");

  static Stream<Arguments> packages() {
    return Stream.of(
            "caring-cities",
            "human-rights-cities-blended",
            "learning-cities-conference",
            "learning-cities-tutorials",
            "learning-forum")
        .flatMap(name -> PackageFormats.all().stream().map(it -> Arguments.of(name, it)));
  }

  @ParameterizedTest
  @MethodSource("packages")
  @DisplayName("each programme exports in each format, in one piece and in many")
  void exports(String name, PackageFormat format, @TempDir Path folder) {
    Path source = PROGRAMMES.resolve(name);
    Programme programme = ProgrammeReader.read(source).programme().orElseThrow();
    for (Division division : divisions(format)) {
      PackagePlan plan =
          PackagePlan.of(
              programme, source, PackageOptions.in(Locale.ENGLISH).withDivision(division));
      assertTrue(Exporter.export(plan, format, folder.resolve(division + ".zip")) > 0);
    }
  }

  private static List<Division> divisions(PackageFormat format) {
    return format.grants().contains(Wish.DIVISION)
        ? List.of(Division.values())
        : List.of(Division.SINGLE);
  }
}
