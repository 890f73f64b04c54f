package org.stoa.scorm;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** What it costs to put files into a package, beside the least that Java can do. */
public final class ZipFigures {

  private static final int MEBI = 1 << 20;
  private static final int SMALL = 200;
  private static final int ROUNDS = 7;

  private final Path folder;

  private ZipFigures(Path folder) {
    this.folder = folder;
  }

  /** Prints the figures; the argument is a folder with 12 GB to spare. */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory(Path.of(args[0]), "zip-figures");
    try {
      var figures = new ZipFigures(folder);
      figures.compare();
      figures.large();
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
  }

  private void compare() throws IOException {
    List<Path> files = files();
    List<Duration> least = new ArrayList<>();
    List<Duration> packages = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      least.add(time(() -> stored(files)));
      packages.add(time(() -> pack(files)));
    }
    System.out.printf(
        Locale.ROOT,
        "200 MiB of media and %d files, median of %d: package %d ms, java.util.zip %d ms, ratio"
            + " %.2f, heap %d MiB%n",
        SMALL,
        ROUNDS,
        median(packages).toMillis(),
        median(least).toMillis(),
        (double) median(packages).toNanos() / median(least).toNanos(),
        Runtime.getRuntime().maxMemory() / MEBI);
  }

  private List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    var random = new Random(1);
    for (int i = 0; i < 4 + SMALL; i++) {
      Path file = folder.resolve(i < 4 ? i + ".webm" : i + ".png");
      byte[] content = new byte[i < 4 ? MEBI : 4_000];
      try (OutputStream out = Files.newOutputStream(file)) {
        for (int part = 0; part < (i < 4 ? 50 : 1); part++) {
          random.nextBytes(content);
          out.write(content);
        }
      }
      files.add(file);
    }
    return files;
  }

  private void pack(List<Path> files) throws IOException {
    try (var zip = new PackageZip(Files.newOutputStream(folder.resolve("package.zip")))) {
      for (Path file : files) {
        zip.file(file.getFileName().toString(), file);
      }
    }
  }

  private void stored(List<Path> files) throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("stored.zip")))) {
      for (Path file : files) {
        var entry = new ZipEntry(file.getFileName().toString());
        var sum = new CRC32();
        var buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
          for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            sum.update(buffer, 0, read);
          }
        }
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(Files.size(file));
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        Files.copy(file, zip);
        zip.closeEntry();
      }
    }
  }

  /** One file of 5 GiB, which needs Zip64 for its size and for where the directory begins. */
  private void large() throws IOException {
    Path file = folder.resolve("large.webm");
    try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(5L << 30);
      sparse.seek((5L << 30) - 1);
      sparse.write(7);
    }
    Duration time = time(() -> pack(List.of(file, file.resolveSibling("0.webm"))));
    Path target = folder.resolve("package.zip");
    try (var zip = new ZipFile(target.toFile());
        InputStream in = zip.getInputStream(zip.getEntry("large.webm"))) {
      long length = zip.getEntry("large.webm").getSize();
      in.skipNBytes(length - 1);
      boolean isWhole = in.read() == 7 && in.read() < 0 && zip.size() == 2;
      System.out.printf(
          Locale.ROOT,
          "5 GiB in one file: %.1f s, %,d bytes, %s%n",
          time.toMillis() / 1000.0,
          Files.size(target),
          isWhole ? "reads back whole" : "BROKEN");
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  private static Duration time(Work work) throws IOException {
    long begin = System.nanoTime();
    work.run();
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  private static Duration median(List<Duration> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }
}
