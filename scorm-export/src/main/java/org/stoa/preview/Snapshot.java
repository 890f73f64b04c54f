package org.stoa.preview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.stoa.authoring.ProgrammeReader;
import org.stoa.authoring.Reading;
import org.stoa.problem.Place;
import org.stoa.problem.Problem;
import org.stoa.problem.Severity;
import org.stoa.programme.Programme;
import org.stoa.scorm.PackageFormat;
import org.stoa.scorm.PackageOptions;
import org.stoa.scorm.PackagePlan;
import org.stoa.scorm.PackageWarnings;
import org.stoa.scorm.format.PackageFormats;

/**
 * A folder as it was at a moment. Immutable.
 *
 * @param number counts from 0
 * @param saved the paths of the files that were saved since the one before
 * @param problems of the programme, in reading order
 * @param packages in every format; none if there is an error
 */
record Snapshot(long number, List<String> saved, List<Problem> problems, List<Packed> packages) {

  Snapshot {
    saved = List.copyOf(saved);
    problems = List.copyOf(problems);
    packages = List.copyOf(packages);
  }

  /**
   * The programme in one format.
   *
   * @param warnings what its author should know of it
   */
  record Packed(
      PackageFormat format, PackagePlan plan, List<Problem> warnings, PackageContents contents) {

    Packed {
      warnings = List.copyOf(warnings);
    }
  }

  static Snapshot first(Path folder, Optional<Locale> reader) {
    return of(folder, reader, 0, List.of());
  }

  Snapshot next(Path folder, Optional<Locale> reader, List<String> files) {
    return of(folder, reader, number + 1, files);
  }

  private static Snapshot of(
      Path folder, Optional<Locale> reader, long number, List<String> saved) {
    try {
      Reading reading = ProgrammeReader.read(folder);
      List<Packed> packages = new ArrayList<>();
      if (reading.programme().isPresent()) {
        for (PackageFormat format : PackageFormats.all()) {
          packages.add(packed(reading, reading.programme().get(), folder, reader, format));
        }
      }
      return new Snapshot(number, saved, reading.problems(), packages);
    } catch (IOException e) {
      return unreadable(number, saved, e);
    } catch (UncheckedIOException e) {
      return unreadable(number, saved, e);
    }
  }

  private static Packed packed(
      Reading reading,
      Programme programme,
      Path folder,
      Optional<Locale> reader,
      PackageFormat format)
      throws IOException {
    Locale language =
        reader.orElseGet(() -> Locale.forLanguageTag(programme.title().originalLanguage()));
    PackagePlan plan = PackagePlan.of(programme, folder, PackageOptions.in(language));
    var contents = new PackageContents();
    format.write(plan, contents);
    return new Packed(format, plan, PackageWarnings.of(plan, format, reading.places()), contents);
  }

  /** Removed while it was read, say: then the next look finds the folder whole again. */
  private static Snapshot unreadable(long number, List<String> saved, Exception failure) {
    Problem problem =
        new Problem(
            Severity.ERROR,
            "FILE_UNREADABLE",
            Place.startOf("programme.yaml"),
            "A file of the programme can't be read just now (%s). Save it again, and see that you may read it."
                .formatted(failure.getMessage()));
    return new Snapshot(number, saved, List.of(problem), List.of());
  }

  /** The package in a format, by the format's name. */
  Optional<Packed> packed(String format) {
    return packages.stream().filter(it -> it.format().name().equals(format)).findFirst();
  }
}
