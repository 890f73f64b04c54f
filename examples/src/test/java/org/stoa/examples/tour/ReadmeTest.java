package org.stoa.examples.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The README says what is so. */
class ReadmeTest {

  private static final Path TOURS = Path.of("src/test/java/org/stoa/examples/tour");
  private static final String README = Readme.TEXT;

  @TempDir private Path folder = Path.of("");

  @Test
  @DisplayName("Every Java snippet is a region of a test, and every region stands in the README")
  void snippets() throws IOException {
    try (Stream<Path> files = Files.list(TOURS)) {
      Set<String> regions =
          files.flatMap(file -> regions(read(file))).collect(Collectors.toCollection(TreeSet::new));
      assertEquals(regions, new TreeSet<>(Readme.snippets()));
      assertEquals(5, regions.size());
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
        Readme.blocks("console").stream()
            .filter(it -> it.contains("check"))
            .findFirst()
            .orElseThrow();
    assertEquals(example.substring(example.indexOf('\n') + 1), printed.strip());
  }

  @Test
  @DisplayName("The example of stoa export prints what the command prints")
  void export() throws Exception {
    copy(Path.of("programmes", "caring-cities"), folder.resolve("caring-cities"));
    String printed =
        stoa("export", "caring-cities", "--format", "scorm12", "--out", "caring-cities.zip");
    String example =
        Readme.blocks("console").stream()
            .filter(it -> it.contains("export"))
            .findFirst()
            .orElseThrow();
    assertEquals(example.substring(example.indexOf('\n') + 1), printed.strip());
  }

  @Test
  @DisplayName(
      "The example of stoa evaluate is in what the command prints; … is what it leaves out")
  void evaluate() throws Exception {
    copy(Path.of("programmes", "caring-cities"), folder.resolve("caring-cities"));
    Files.writeString(folder.resolve("log.jsonl"), Readme.blocks("json").get(0).replace("\n", ""));
    List<String> example =
        Readme.blocks("console").stream()
            .filter(it -> it.contains("stoa evaluate"))
            .findFirst()
            .orElseThrow()
            .lines()
            .toList();
    String printed = stoa(example.get(0).replaceFirst("^\\$ stoa ", "").split(" ", -1));
    String pattern =
        example.stream()
            .skip(1)
            .map(line -> line.equals("…") ? ".*" : Pattern.quote(line + "\n"))
            .collect(Collectors.joining());
    assertTrue(Pattern.compile(pattern, Pattern.DOTALL).matcher(printed).matches(), printed);
  }

  @Test
  @DisplayName("The table of commands has every command of stoa, and no other")
  void commands() throws Exception {
    Set<String> commands = matches("(?m)^  ([a-z]+) {2,}", stoa("--help"));
    assertTrue(commands.contains("check"), commands::toString);
    assertEquals(commands, matches("(?m)^\\| \\[`([a-z]+)`\\]\\(", README));
  }

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  @DisplayName("The server starts with the example's platforms, and prints a registration address")
  void server() throws Exception {
    Path platforms = folder.resolve("platforms.yaml");
    Files.writeString(platforms, Readme.blocks("yaml").get(0));
    ProcessBuilder builder = java("org.stoa.examples.standalone.StoaServer");
    builder
        .environment()
        .putAll(
            Map.of(
                "PORT",
                "0",
                "STOA_URL",
                "https://stoa.example",
                "STOA_PROGRAMMES",
                Path.of("programmes").toAbsolutePath().toString(),
                "STOA_PLATFORMS",
                platforms.toString(),
                "STOA_INVITE",
                "true"));
    Process process = builder.start();
    try (BufferedReader log = process.inputReader(StandardCharsets.UTF_8)) {
      List<String> lines = new ArrayList<>();
      while (lines.stream().noneMatch(line -> line.contains("/lti/register?"))) {
        lines.add(Objects.requireNonNull(log.readLine(), () -> "it ended: " + lines));
      }
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  @Test
  @DisplayName("Every link to a file leads to one")
  void links() {
    for (String link : matches("\\]\\(([^)#:]+)(?:#[^)]*)?\\)", README)) {
      assertTrue(Files.exists(NamedTests.ROOT.resolve(link)), link);
    }
  }

  private String stoa(String... arguments) throws IOException, InterruptedException {
    ProcessBuilder builder = java("org.stoa.cli.Stoa");
    builder.command().addAll(List.of(arguments));
    Process process = builder.start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return printed;
  }

  private ProcessBuilder java(String program) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String path =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    return new ProcessBuilder(new ArrayList<>(List.of(java, "-cp", path, program)))
        .directory(folder.toFile())
        .redirectErrorStream(true);
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
        .map(region -> region.group(2).stripTrailing().stripIndent());
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
