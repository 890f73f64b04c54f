package org.stoa.scorm.inspect;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.stoa.archive.Archive;
import org.stoa.archive.Entry;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;
import org.stoa.source.SourceText;
import org.stoa.xml.XmlReader;

/**
 * What a package is, what is in it, and what is wrong with it by the standard that it says it
 * follows. Nothing is unpacked; a hostile zip takes no more time and memory than a small one.
 * Immutable.
 *
 * @param structure empty if nothing describes the package
 * @param files how many there are
 * @param bytes their length unpacked, as the zip says
 * @param problems in reading order
 */
public record Inspection(
    PackageKind kind, Optional<Part> structure, int files, long bytes, List<Objection> problems) {

  /** What may describe a package, the most telling first. */
  private static final List<BiFunction<Contents, Objections, Optional<Description>>> DESCRIBED =
      List.of(ImsManifest::describe, Cmi5Course::describe, AiccCourse::describe);

  public Inspection {
    problems = List.copyOf(problems);
  }

  /**
   * Looks into a package.
   *
   * @throws UncheckedIOException if the file can't be read at all
   */
  public static Inspection of(Path zip) {
    Problems problems = new Problems();
    Objections objections = new Objections();
    Optional<Archive> opened = Archive.open(String.valueOf(zip.getFileName()), zip, problems);
    if (opened.isEmpty()) {
      objections.add(problems, "PKWARE ZIP APPNOTE 4.3");
      return new Inspection(
          PackageKind.UNKNOWN, Optional.empty(), 0, 0, objections.inReadingOrder());
    }
    try (Archive archive = opened.get()) {
      return of(Contents.of(archive), objections);
    }
  }

  private static Inspection of(Contents contents, Objections objections) {
    objections.ask(ZipRules.ALL, contents, PackageKind.UNKNOWN);
    Description description =
        DESCRIBED.stream()
            .flatMap(it -> it.apply(contents, objections).stream())
            .findFirst()
            .orElseGet(() -> undescribed(contents, objections));
    List<Entry> files = contents.entries().stream().filter(it -> !it.isFolder()).toList();
    return new Inspection(
        description.kind(),
        description.structure(),
        files.size(),
        files.stream().mapToLong(Entry::size).reduce(0, Inspection::atMost),
        objections.inReadingOrder());
  }

  /** Lengths may be lies that no number holds. */
  private static long atMost(long sum, long size) {
    return sum + size < 0 ? Long.MAX_VALUE : sum + size;
  }

  private static Description undescribed(Contents contents, Objections objections) {
    objections.error(
        "PACKAGE_UNKNOWN",
        Place.startOf(contents.zip()),
        "There is no imsmanifest.xml (SCORM, Common Cartridge), cmi5.xml (cmi5) or .crs file (AICC)"
            + " in it; export it again as one of these.",
        "every standard names its file");
    return new Description(PackageKind.UNKNOWN, Optional.empty());
  }

  /** A course of cmi5 as its {@code cmi5.xml} has it, unjudged; empty if that is no XML. */
  public static Optional<Part> course(SourceText xml) {
    return XmlReader.read(xml, new Problems()).map(Cmi5Course::structure);
  }

  /** Whether anything violates the standard. */
  public boolean hasViolations() {
    return problems.stream().anyMatch(it -> it.problem().isError());
  }

  /** Everything in the package, the package itself first. */
  public Stream<Part> parts() {
    return structure.stream().flatMap(Inspection::withAllIn);
  }

  private static Stream<Part> withAllIn(Part part) {
    return Stream.concat(Stream.of(part), part.parts().stream().flatMap(Inspection::withAllIn));
  }
}
