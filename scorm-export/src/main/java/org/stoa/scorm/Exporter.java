package org.stoa.scorm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.function.LongConsumer;

/**
 * Writes packages. A package appears under its name when it is whole, or not at all. Stateless,
 * safe for any thread.
 */
public final class Exporter {

  private Exporter() {}

  /** How much there is to do for a package, as {@code progress} of an export counts it. */
  public static long work(PackagePlan plan) {
    return plan.files().carried().stream()
        .mapToLong(file -> 2 * PackageFiles.size(file.source()))
        .sum();
  }

  /**
   * Writes a package, in place of an older one of that name.
   *
   * @param target the file to write, in a folder that exists
   * @return its size in bytes
   * @throws UncheckedIOException if a file can't be read or written; nothing is left of it then
   */
  public static long export(PackagePlan plan, PackageFormat format, Path target) {
    return export(plan, format, target, bytes -> {});
  }

  /**
   * Writes a package, in place of an older one of that name.
   *
   * @param target the file to write, in a folder that exists
   * @param progress told now and then how much more of the {@link #work} is done
   * @return its size in bytes
   * @throws UncheckedIOException if a file can't be read or written; nothing is left of it then
   */
  public static long export(
      PackagePlan plan, PackageFormat format, Path target, LongConsumer progress) {
    Path whole = target.toAbsolutePath();
    // Two exports to one place don't meet halfway.
    Path partial =
        whole.resolveSibling("." + whole.getFileName() + "-" + UUID.randomUUID() + ".partial");
    // Also when the person at the terminal has had enough.
    partial.toFile().deleteOnExit();
    try {
      try (var zip = new PackageZip(Files.newOutputStream(partial), progress)) {
        format.write(plan, zip);
      }
      Files.move(partial, whole, StandardCopyOption.REPLACE_EXISTING);
      return Files.size(whole);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      partial.toFile().delete();
    }
  }
}
