package org.stoa.quiz.exchange;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;
import org.stoa.source.SourceText;

/** Reads files from the disk, from a folder or from a zip, and no more of them than is sensible. */
record PackageReader(String file, Problems problems) {

  private static final int LONGEST = 16 << 20;
  private static final int LONGEST_TOGETHER = 64 << 20;
  private static final int MOST = 10_000;
  private static final int DEEPEST = 10;
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  Optional<QuizFiles> read(Path path) {
    try {
      if (Files.isDirectory(path)) {
        return folder(path);
      }
      return isZip(path)
          ? zip(path)
          : SourceText.readMarked(file, path, LONGEST, problems)
              .map(it -> new QuizFiles(List.of(it), false));
    } catch (ZipException | EOFException e) {
      return refuse("PACKAGE_DAMAGED", file, "This zip is damaged; export it again.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isZip(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return Arrays.equals(in.readNBytes(ZIP.length), ZIP);
    }
  }

  private Optional<QuizFiles> folder(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder, DEEPEST)) {
      List<Path> found =
          walk.filter(it -> isXml(it.toString()) && Files.isRegularFile(it))
              .limit(MOST + 1L)
              .sorted()
              .toList();
      if (found.size() > MOST) {
        return tooLong();
      }
      List<SourceText> texts = new ArrayList<>();
      long length = 0;
      for (Path each : found) {
        length += Files.size(each);
        if (length > LONGEST_TOGETHER) {
          return tooLong();
        }
        String name = folder.relativize(each).toString().replace('\\', '/');
        SourceText.readMarked(name, each, LONGEST, problems).ifPresent(texts::add);
      }
      return packed(texts);
    }
  }

  private Optional<QuizFiles> zip(Path path) throws IOException {
    try (ZipFile zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8)) {
      if (zip.size() > MOST) {
        return tooLong();
      }
      List<SourceText> texts = new ArrayList<>();
      long length = 0;
      for (ZipEntry entry : entries(zip)) {
        if (isOutside(entry.getName())) {
          return refuse(
              "PACKAGE_PATH",
              file,
              "\"" + entry.getName() + "\" would lie outside of the package; don't trust it.");
        }
        // What a zip says about its lengths may be a lie: only what comes out is counted.
        byte[] bytes = content(zip, entry);
        length += bytes.length;
        if (bytes.length > LONGEST || length > LONGEST_TOGETHER) {
          return tooLong();
        }
        SourceText.decoded(entry.getName(), bytes, SourceText.charset(bytes), problems)
            .ifPresent(texts::add);
      }
      return packed(texts);
    }
  }

  private static List<ZipEntry> entries(ZipFile zip) throws ZipException {
    try {
      return zip.stream()
          .filter(it -> !it.isDirectory() && isXml(it.getName()))
          .map(ZipEntry.class::cast)
          .sorted(Comparator.comparing(ZipEntry::getName))
          .toList();
    } catch (IllegalArgumentException e) {
      // What the JDK says to a name that isn't UTF-8.
      throw new ZipException(e.getMessage());
    }
  }

  private static byte[] content(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      return in.readNBytes(LONGEST + 1);
    }
  }

  private static boolean isXml(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".xml");
  }

  private static boolean isOutside(String name) {
    return name.startsWith("/")
        || name.contains("\\")
        || name.contains(":")
        || List.of(name.split("/")).contains("..");
  }

  private Optional<QuizFiles> packed(List<SourceText> texts) {
    return texts.isEmpty()
        ? refuse("PACKAGE_EMPTY", file, "There is no file that ends in .xml in it.")
        : Optional.of(new QuizFiles(texts, true));
  }

  private Optional<QuizFiles> tooLong() {
    return refuse(
        "PACKAGE_TOO_LONG",
        file,
        "More than 10,000 files, 16 MiB in one of them or 64 MiB altogether; split it.");
  }

  private Optional<QuizFiles> refuse(String code, String named, String message) {
    problems.error(code, Place.startOf(named), message);
    return Optional.empty();
  }
}
