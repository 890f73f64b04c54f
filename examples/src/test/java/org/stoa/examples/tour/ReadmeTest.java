package org.stoa.examples.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README says what is so. */
class ReadmeTest {

  private static final Path ROOT = Path.of("..");
  private static final Path TOURS = Path.of("src/test/java/org/stoa/examples/tour");
  private static final String README = read(ROOT.resolve("README.md"));

  @TempDir private Path folder = Path.of("");

  @Test
  @DisplayName("Every Java snippet is a region of a test, and every region stands in the README")
  void snippets() throws IOException {
    try (Stream<Path> files = Files.list(TOURS)) {
      Set<String> regions =
          files.flatMap(file -> regions(read(file))).collect(Collectors.toCollection(TreeSet::new));
      assertEquals(regions, new TreeSet<>(blocks("java")));
      assertEquals(3, regions.size());
    }
  }

  @Test
  @DisplayName("The environment variables are those that the server documents")
  void variables() {
    String server = read(Path.of("src/main/java/org/stoa/examples/standalone/StoaServer.java"));
    assertEquals(
        matches("\\{@code ((?:STOA_)?[A-Z][A-Z_]+)\\}: ", server),
        matches("(?m)^\\| `([A-Z_]+)` \\|", README));
  }

  @Test
  @DisplayName("The example of stoa check prints what the command prints")
  void check() throws Exception {
    copy(Path.of("programmes", "caring-cities"), folder.resolve("caring-cities"));
    replace("caring-cities/editions/2023.yaml", "zone: Europe/Madrid", "zone: CEST");
    replace("caring-cities/programme.yaml", "page: lecture-2.md", "page: lecture-two.md");
    String printed = stoa("check", "caring-cities");
    String example =
        blocks("console").stream().filter(it -> it.contains("check")).findFirst().orElseThrow();
    assertEquals(example.substring(example.indexOf('\n') + 1), printed.strip());
  }

  @Test
  @DisplayName("The example of stoa export prints what the command prints")
  void export() throws Exception {
    copy(Path.of("programmes", "caring-cities"), folder.resolve("caring-cities"));
    String printed =
        stoa("export", "caring-cities", "--format", "scorm12", "--out", "caring-cities.zip");
    String example =
        blocks("console").stream().filter(it -> it.contains("export")).findFirst().orElseThrow();
    assertEquals(example.substring(example.indexOf('\n') + 1), printed.strip());
  }

  @Test
  @DisplayName("Every link to a file leads to one")
  void links() {
    for (String link : matches("\\]\\(([^)#:]+)\\)", README)) {
      assertTrue(Files.exists(ROOT.resolve(link)), link);
    }
  }

  @Test
  @DisplayName("docs/spec-coverage.md names only tests that exist")
  void coverage() throws IOException {
    Set<String> named = matches("`(\\w+(?:Test|IT))`", read(ROOT.resolve("docs/spec-coverage.md")));
    Set<String> missing = new TreeSet<>(named);
    for (String module : List.of("core", "lti-adapter", "scorm-export", "examples")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
        files.forEach(file -> missing.remove(file.getFileName().toString().replace(".java", "")));
      }
    }
    assertEquals(Set.of(), missing);
    assertTrue(named.size() > 10, named::toString);
  }

  private String stoa(String... arguments) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Stream.concat(
                        Stream.of(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            "org.stoa.cli.Stoa"),
                        Stream.of(arguments))
                    .toList())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return printed;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  private void replace(String file, String before, String after) throws IOException {
    Path path = folder.resolve(file);
    Files.writeString(path, read(path).replace(before, after));
  }

  private static Stream<String> regions(String source) {
    return Pattern.compile("// tag::(\\w+)\\[\\]\n(.*?)\n *// end::\\1\\[\\]", Pattern.DOTALL)
        .matcher(source)
        .results()
        .map(region -> region.group(2).stripIndent().strip());
  }

  private static List<String> blocks(String language) {
    return Pattern.compile("```" + language + "\n(.*?)\n```", Pattern.DOTALL)
        .matcher(README)
        .results()
        .map(block -> block.group(1))
        .toList();
  }

  private static Set<String> matches(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
