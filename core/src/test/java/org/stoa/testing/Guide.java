package org.stoa.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A guide in {@code docs/}, beside the sources of the problems that it explains. */
public record Guide(String text) {

  private static final Path SOURCES = Path.of("src/main/java/org/stoa");
  private static final String CODE = "([A-Z0-9]+(?:_[A-Z0-9]+)+|NOBODY)";
  private static final Pattern USED = Pattern.compile('"' + CODE + '"');
  private static final Pattern EXPLAINED = Pattern.compile('`' + CODE + '`');
  private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[^|]+`) \\|.+\\|.+\\|$");

  /** The guide with this name. */
  public static Guide named(String name) {
    return new Guide(read(Path.of("../docs", name)));
  }

  /** The codes that its tables explain, in alphabetical order, one explained twice given twice. */
  public List<String> explained() {
    return found(ROW, text).flatMap(row -> found(EXPLAINED, row)).sorted().toList();
  }

  /** What a pattern's first group matches in the guide. */
  public Stream<String> found(Pattern pattern) {
    return found(pattern, text);
  }

  /** The codes that the readers in these folders use, in alphabetical order. */
  public static List<String> codes(String... folders) {
    return Stream.of(folders)
        .flatMap(folder -> files(SOURCES.resolve(folder)))
        .flatMap(file -> found(USED, read(file)))
        .distinct()
        .sorted()
        .toList();
  }

  private static Stream<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(it -> it.group(1));
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
