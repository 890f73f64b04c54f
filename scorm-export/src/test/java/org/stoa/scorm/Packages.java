package org.stoa.scorm;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.stoa.authoring.ProgrammeReader;
import org.stoa.programme.Programme;
import org.stoa.scorm.format.Scorm12;
import org.stoa.scorm.format.Scorm2004;
import org.stoa.scorm.manifest.Scorm2004Edition;

/** Packages for tests. */
final class Packages {

  static final Path SMALL = Path.of("src/test/resources/programmes/small");

  /** The five programmes of the examples. */
  static final List<String> EXAMPLES =
      List.of(
          "caring-cities",
          "human-rights-cities-blended",
          "learning-cities-conference",
          "learning-cities-tutorials",
          "learning-forum");

  private Packages() {}

  /** A package of one of the examples, in English and in one piece. */
  static PackagePlan example(String name) {
    return example(name, PackageOptions.in(Locale.ENGLISH));
  }

  static PackagePlan example(String name, PackageOptions options) {
    Path folder = Path.of("../examples/programmes", name);
    return PackagePlan.of(ProgrammeReader.read(folder).programme().orElseThrow(), folder, options);
  }

  static Programme small() {
    return ProgrammeReader.read(SMALL).programme().orElseThrow();
  }

  static PackagePlan plan(Locale reader) {
    return PackagePlan.of(small(), SMALL, reader);
  }

  /**
   * The small programme with a sentence more in its second lecture, which is laid into a folder.
   */
  static PackagePlan changed(Path folder, String sentence) throws IOException {
    try (Stream<Path> files = Files.walk(SMALL)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(SMALL.relativize(file).toString()));
      }
    }
    Path lecture = folder.resolve("lecture-2.md");
    Files.writeString(lecture, Files.readString(lecture) + "\n" + sentence + "\n");
    Programme programme = ProgrammeReader.read(folder).programme().orElseThrow();
    return PackagePlan.of(programme, folder, Locale.ENGLISH);
  }

  /** One whose second text comes after its first, and after a session. */
  static PackagePlan ordered() {
    return plan("ordered", PackageOptions.in(Locale.ENGLISH));
  }

  /** A package of one of the programmes for tests. */
  static PackagePlan plan(String name, PackageOptions options) {
    Path folder = SMALL.resolveSibling(name);
    return PackagePlan.of(ProgrammeReader.read(folder).programme().orElseThrow(), folder, options);
  }

  /** Those with an {@code imsmanifest.xml} and a run-time, the three that learners play. */
  static Stream<PackageFormat> scorm() {
    return Stream.of(
        new Scorm12(),
        new Scorm2004(Scorm2004Edition.THIRD),
        new Scorm2004(Scorm2004Edition.FOURTH));
  }

  /** One for each run-time: both editions of SCORM 2004 play by the same scripts. */
  static Stream<PackageFormat> runTimes() {
    return Stream.of(new Scorm12(), new Scorm2004(Scorm2004Edition.FOURTH));
  }

  /** Exports the small programme into a folder. */
  static Path export(Path folder, Locale reader) {
    return export(folder, plan(reader), new Scorm12());
  }

  static Path export(Path folder, PackagePlan plan, PackageFormat format) {
    Path zip = folder.resolve(plan.programme().id() + ".zip");
    Exporter.export(plan, format, zip);
    return zip;
  }

  /** What an LMS reads first of a package in this format. */
  static ManifestXml manifest(PackagePlan plan, PackageFormat format) {
    var bytes = new ByteArrayOutputStream();
    try {
      try (var zip = new PackageZip(bytes)) {
        format.write(plan, zip);
      }
      var in = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()));
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().equals("imsmanifest.xml")) {
          return new ManifestXml(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new AssertionError("no imsmanifest.xml");
  }

  /** What is in a package, by name. */
  static Map<String, byte[]> entries(Path zip) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (var archive = new ZipFile(zip.toFile())) {
      for (ZipEntry entry : Collections.list(archive.entries())) {
        try (InputStream in = archive.getInputStream(entry)) {
          entries.put(entry.getName(), in.readAllBytes());
        }
      }
    }
    return entries;
  }
}
