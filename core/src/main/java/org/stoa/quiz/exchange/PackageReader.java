package org.stoa.quiz.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.stoa.archive.Archive;
import org.stoa.archive.Entry;
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

  private Optional<QuizFiles> zip(Path path) {
    Optional<Archive> opened = Archive.open(file, path, problems);
    if (opened.isEmpty()) {
      return Optional.empty();
    }
    try (Archive zip = opened.get()) {
      return zip(zip);
    }
  }

  private Optional<QuizFiles> zip(Archive zip) {
    List<SourceText> texts = new ArrayList<>();
    long length = 0;
    for (Entry entry : entries(zip)) {
      if (entry.leadsOutside()) {
        return refuse(
            "PACKAGE_PATH",
            file,
            "\"" + entry.name() + "\" would lie outside of the package; don't trust it.");
      }
      Optional<byte[]> content = zip.bytes(entry, LONGEST, problems);
      if (content.isEmpty()) {
        return Optional.empty();
      }
      byte[] bytes = content.get();
      // What a zip says about its lengths may be a lie: only what comes out is counted.
      length += bytes.length;
      if (length > LONGEST_TOGETHER) {
        return tooLong();
      }
      SourceText.decoded(entry.name(), bytes, SourceText.charset(bytes), problems)
          .ifPresent(texts::add);
    }
    return packed(texts);
  }

  private static List<Entry> entries(Archive zip) {
    return zip.entries().stream()
        .filter(it -> !it.isFolder() && isXml(it.name()))
        .sorted(Comparator.comparing(Entry::name))
        .toList();
  }

  private static boolean isXml(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".xml");
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
