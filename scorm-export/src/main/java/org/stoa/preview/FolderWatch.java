package org.stoa.preview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Notices what is saved in a folder, by the sizes and times of its files: unlike the events of a
 * system these are the same everywhere, on shared disks too. Hidden files and backups of editors
 * don't count. Not thread-safe.
 */
final class FolderWatch {

  private static final long PAUSE = 150;

  /** How many times as long as a look the pause after it is, so that large folders cost little. */
  private static final long REST = 10;

  private final Path folder;
  private Map<String, Stamp> known;

  private record Stamp(long size, FileTime modified) {}

  /** Whatever is saved from now on will be noticed. */
  FolderWatch(Path folder) {
    this.folder = folder;
    this.known = look();
  }

  /**
   * Waits until something was saved, added or removed, and is left alone: many editors write a file
   * in several steps.
   *
   * @return the paths of these files, in their order
   */
  List<String> await() throws InterruptedException {
    Map<String, Stamp> last = known;
    while (true) {
      long began = System.nanoTime();
      Map<String, Stamp> now = look();
      long took = (System.nanoTime() - began) / 1_000_000;
      if (now.equals(last) && !now.equals(known)) {
        List<String> changed = changed(known, now);
        known = now;
        return changed;
      }
      last = now;
      Thread.sleep(Math.max(PAUSE, took * REST));
    }
  }

  private static List<String> changed(Map<String, Stamp> before, Map<String, Stamp> now) {
    var paths = new TreeSet<String>(before.keySet());
    paths.addAll(now.keySet());
    paths.removeIf(path -> now.containsKey(path) && now.get(path).equals(before.get(path)));
    return List.copyOf(paths);
  }

  private Map<String, Stamp> look() {
    Map<String, Stamp> stamps = new TreeMap<>();
    try {
      Files.walkFileTree(folder, new Look(stamps));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return stamps;
  }

  private final class Look extends SimpleFileVisitor<Path> {

    private final Map<String, Stamp> stamps;

    Look(Map<String, Stamp> stamps) {
      this.stamps = stamps;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
      return counts(path) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (counts(file)) {
        stamps.put(
            folder.relativize(file).toString().replace('\\', '/'),
            new Stamp(attributes.size(), attributes.lastModifiedTime()));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException removed) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path path, IOException removed) {
      return FileVisitResult.CONTINUE;
    }

    private boolean counts(Path path) {
      String name = String.valueOf(path.getFileName());
      return path.equals(folder) || !(name.startsWith(".") || name.endsWith("~"));
    }
  }
}
