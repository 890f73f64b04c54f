package org.stoa.scorm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes packages. A package appears under its name when it is whole, or not at all. Stateless,
 * safe for any thread.
 */
public final class Exporter {

  private Exporter() {}

  /**
   * Writes a package, in place of an older one of that name.
   *
   * @param target the file to write, in a folder that exists
   * @return its size in bytes
   * @throws UncheckedIOException if a file can't be read or written; nothing is left of it then
   */
  public static long export(PackagePlan plan, PackageFormat format, Path target) {
    Path whole = target.toAbsolutePath();
    Path partial = whole.resolveSibling("." + whole.getFileName() + ".partial");
    // Also when the person at the terminal has had enough.
    partial.toFile().deleteOnExit();
    try {
      try (var zip = new PackageZip(Files.newOutputStream(partial))) {
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
