package org.stoa.scorm;

import java.nio.file.Path;
import java.util.Locale;
import org.stoa.authoring.ProgrammeReader;
import org.stoa.programme.Programme;
import org.stoa.scorm.format.Scorm12;

/** Packages for tests. */
final class Packages {

  static final Path SMALL = Path.of("src/test/resources/programmes/small");

  private Packages() {}

  static Programme small() {
    return ProgrammeReader.read(SMALL).programme().orElseThrow();
  }

  static PackagePlan plan(Locale reader) {
    return PackagePlan.of(small(), SMALL, reader);
  }

  /** One whose second text comes after its first, and after a session. */
  static PackagePlan ordered() {
    Path folder = Path.of("src/test/resources/programmes/ordered");
    Programme programme = ProgrammeReader.read(folder).programme().orElseThrow();
    return PackagePlan.of(programme, folder, Locale.ENGLISH);
  }

  /** Exports the small programme into a folder. */
  static Path export(Path folder, Locale reader) {
    Path zip = folder.resolve("small.zip");
    Exporter.export(plan(reader), new Scorm12(), zip);
    return zip;
  }
}
