package org.stoa.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class StoaTest {

  private static final String SMALL = "src/test/resources/programmes/small";

  @TempDir private Path folder = Path.of("");
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  @DisplayName("check: nothing wrong is 0")
  void checkFine() {
    assertEquals(0, run("check", SMALL));
    assertTrue(out.toString().contains("0 errors"), out.toString());
  }

  @Test
  @DisplayName("check: every problem with its place, and 2")
  void checkBroken() throws IOException {
    assertEquals(2, run("check", broken().toString()));
    List<String> lines = out.toString().lines().toList();
    assertTrue(lines.size() >= 2, out.toString());
    for (String line : lines.subList(0, lines.size() - 1)) {
      assertTrue(line.matches("[^:]+:\\d+:\\d+: (error|warning|info) [A-Z_]+ .+"), line);
    }
    assertTrue(
        lines.get(lines.size() - 1).matches("\\d+ errors?, \\d+ warnings?"), lines::toString);
  }

  @Test
  @DisplayName("export: what was written, how large, and what it can't carry")
  void export() {
    Path zip = folder.resolve("small.zip");
    assertEquals(
        0, run("export", SMALL, "--format", "scorm12", "--out", zip.toString(), "--locale", "ko"));
    assertTrue(Files.isRegularFile(zip));
    assertTrue(
        out.toString().matches("(?s)Wrote .*small\\.zip \\(scorm12, \\d+ kB\\)\\s*"),
        out.toString());
    List<String> warnings =
        err.toString().lines().filter(line -> line.contains("NOT_CARRIED")).toList();
    assertEquals(3, warnings.size(), err.toString());
    for (String kind :
        List.of("live\" is a session", "essay\" is a task", "survey\" is a survey")) {
      assertTrue(warnings.stream().anyMatch(line -> line.contains(kind)), err.toString());
    }
    for (String line : warnings) {
      assertTrue(
          line.matches("programme\\.yaml:\\d+:\\d+: warning NOT_CARRIED \".+"), err.toString());
      assertFalse(line.contains(":1:1:"), line);
    }
  }

  @Test
  @DisplayName("export: nothing is written where there are errors, and 2")
  void exportBroken() throws IOException {
    Path programme = broken();
    Path target = Files.createDirectory(folder.resolve("target"));
    assertEquals(
        2,
        run(
            "export",
            programme.toString(),
            "--format",
            "scorm12",
            "--out",
            target.resolve("x.zip").toString()));
    try (Stream<Path> files = Files.list(target)) {
      assertEquals(0, files.count());
    }
    assertTrue(err.toString().contains("nothing was written"), err.toString());
  }

  @Test
  @DisplayName("wrong use is 64, in one line that says what is right")
  void wrongUse() {
    assertEquals(64, run("export", SMALL, "--format", "scorm13", "--out", "x.zip"));
    assertTrue(err.toString().contains("Unknown format 'scorm13'; there are: cc13, "));
    assertEquals(64, run("export", SMALL));
    assertEquals(
        64, run("export", SMALL, "--format", "scorm12", "--out", "x.zip", "--locale", "k_o!"));
    assertEquals(64, run("fly"));
    assertEquals(
        64,
        run(
            "export",
            SMALL,
            "--format",
            "scorm12",
            "--out",
            folder.resolve("no/x.zip").toString()));
  }

  @Test
  @DisplayName("what nobody knows is named: a command, an option, something too many")
  void unmatched() {
    assertEquals(64, run("fly"));
    assertTrue(
        err.toString().startsWith("Unknown command 'fly'; there are: admit, attendance, calendar"),
        err::toString);
    err.getBuffer().setLength(0);
    assertEquals(64, run("check", SMALL, "--jsn"));
    assertTrue(err.toString().startsWith("Unknown option '--jsn'"), err::toString);
    err.getBuffer().setLength(0);
    assertEquals(64, run("check", SMALL, "more"));
    assertTrue(err.toString().startsWith("'more' is one too many"), err::toString);
  }

  @Test
  @DisplayName("after a wrong use: one sentence, and where to read more")
  void wrongUseIsShort() {
    assertEquals(
        64, run("evaluate", SMALL, "--edition", "x", "--statements", "x", "--as-of", "yesterday"));
    assertEquals(
        List.of(
            "Invalid value for option '--as-of': 'yesterday' is no time with its zone,"
                + " such as 2023-07-03T07:00:00Z",
            "see stoa evaluate --help"),
        err.toString().lines().toList());
    err.getBuffer().setLength(0);
    assertEquals(
        64, run("admit", SMALL, "--edition", "x", "--applications", "x", "--zone", "CEST"));
    assertTrue(
        err.toString().contains("'CEST' is no zone of a place, such as Europe/Madrid"),
        err::toString);
    assertEquals(
        64, run("export", SMALL, "--format", "scorm12", "--out", "x.zip", "--locale", "k_o!"));
    assertTrue(err.toString().contains("'k_o!' is no language, such as ko"), err::toString);
    assertFalse(err.toString().contains("Exception"), err::toString);
  }

  @TestFactory
  @DisplayName("a file that isn't there, or is a folder, is wrong use of every command")
  Stream<DynamicTest> inputs() {
    return Stream.of(
            List.of("evaluate", "--statements"),
            List.of("admit", "--applications"),
            List.of("admit", "--applications", SMALL + "/programme.yaml", "--decisions"),
            List.of("calendar", "--import"),
            List.of("compare", SMALL, "--statements"),
            List.of("scores", "--quiz", "q", "--people", SMALL + "/quiz-1.md", "--responses"),
            List.of("scores", "--quiz", "q", "--responses", SMALL + "/quiz-1.md", "--people"),
            List.of("attendance", "--session", "s", "--people", SMALL + "/quiz-1.md", "--report"),
            List.of("attendance", "--session", "s", "--report", SMALL + "/quiz-1.md", "--people"))
        .map(
            words ->
                DynamicTest.dynamicTest(String.join(" ", words), () -> assertNeedsFile(words)));
  }

  private void assertNeedsFile(List<String> words) {
    List<String> arguments = new ArrayList<>(words);
    arguments.addAll(1, List.of(SMALL, "--edition", "2023"));
    String option = words.get(words.size() - 1);
    arguments.add("nowhere.csv");
    err.getBuffer().setLength(0);
    assertEquals(64, run(arguments.toArray(String[]::new)));
    assertTrue(
        err.toString().startsWith(option + " needs a file that exists: nowhere.csv"),
        err::toString);
    arguments.set(arguments.size() - 1, SMALL);
    err.getBuffer().setLength(0);
    assertEquals(64, run(arguments.toArray(String[]::new)));
    assertTrue(err.toString().startsWith(option + " needs a file, and this is"), err::toString);
  }

  @TestFactory
  @DisplayName("a folder that isn't there, or is a file, is wrong use of every command")
  Stream<DynamicTest> folders() {
    String file = SMALL + "/quiz-1.md";
    return Stream.of(
            List.of("DIR", "check"),
            List.of("DIR", "export", "--format", "scorm12", "--out", "x.zip"),
            List.of("DIR", "calendar", "--edition", "2023"),
            List.of("DIR", "admit", "--edition", "2023", "--applications", file),
            List.of("DIR", "evaluate", "--edition", "2023", "--statements", file),
            List.of("NEW_DIR", "compare", SMALL, "--edition", "2023", "--statements", file),
            List.of(
                "DIR",
                "scores",
                "--edition",
                "2023",
                "--quiz",
                "q",
                "--responses",
                file,
                "--people",
                file),
            List.of(
                "DIR",
                "attendance",
                "--edition",
                "2023",
                "--session",
                "s",
                "--report",
                file,
                "--people",
                file))
        .map(words -> DynamicTest.dynamicTest(words.get(1), () -> assertNeedsFolder(words, file)));
  }

  private void assertNeedsFolder(List<String> words, String file) {
    List<String> arguments = new ArrayList<>(words.subList(1, words.size()));
    arguments.add("nowhere");
    err.getBuffer().setLength(0);
    assertEquals(64, run(arguments.toArray(String[]::new)));
    assertTrue(
        err.toString().startsWith(words.get(0) + " needs a folder that exists: nowhere"),
        err::toString);
    arguments.set(arguments.size() - 1, file);
    err.getBuffer().setLength(0);
    assertEquals(64, run(arguments.toArray(String[]::new)));
    assertTrue(
        err.toString().startsWith(words.get(0) + " needs a folder, and this is a file"),
        err::toString);
  }

  @Test
  @DisplayName("export: --out never replaces a file that the programme is made of")
  void outputIsNoInput() throws IOException {
    Path programme = Files.createDirectory(folder.resolve("own"));
    Path page = Files.writeString(programme.resolve("page.md"), "Kept");
    assertEquals(
        64, run("export", programme.toString(), "--format", "scorm12", "--out", page.toString()));
    assertTrue(err.toString().contains("would write over a file of the programme"), err::toString);
    assertEquals("Kept", Files.readString(page));
  }

  @Test
  @DisplayName("what fails while a file is read or written is told without the words of Java")
  void failures() throws Exception {
    assertEquals(
        "a.csv isn't there",
        UnusableFile.sentence(new UncheckedIOException(new NoSuchFileException("a.csv"))));
    assertEquals(
        "a.csv can't be read or written: disk full",
        UnusableFile.sentence(new FileSystemException("a.csv", null, "disk full")));
    assertThrows(
        IllegalStateException.class, () -> UnusableFile.sentence(new IllegalStateException()));
  }

  @TestFactory
  @DisplayName("every command has a help with an example")
  Stream<DynamicTest> helpOfEach() {
    return Stoa.commandLine().getSubcommands().keySet().stream()
        .map(
            command ->
                DynamicTest.dynamicTest(
                    command,
                    () -> {
                      out.getBuffer().setLength(0);
                      assertEquals(0, run(command, "--help"), err::toString);
                      assertFalse(
                          out.toString().matches("(?s).*\\d:\\R.*"), "a time in two lines: " + out);
                      assertFalse(
                          out.toString().matches("(?s).*\\w\\.\\R *[a-z0-9].*"),
                          "a word in two lines: " + out);
                      assertTrue(
                          out.toString().matches("(?s).*\\RExamples?:\\R  stoa " + command + " .*"),
                          out::toString);
                      assertTrue(
                          out.toString()
                              .lines()
                              .dropWhile(line -> !line.startsWith("Example"))
                              .allMatch(
                                  line ->
                                      line.startsWith("  ")
                                          || !line.contains("--")
                                          || line.contains("The shape of --json")),
                          out::toString);
                    }));
  }

  @Test
  @DisplayName("without a command, the help of all")
  void help() {
    assertEquals(0, run());
    for (String command : Stoa.commandLine().getSubcommands().keySet()) {
      assertTrue(out.toString().contains("\n  " + command + " "), out::toString);
    }
    assertEquals(0, run("export", "--help"));
    assertEquals(0, run("--version"));
    assertTrue(out.toString().contains("--format scorm12 --out caring-cities.zip"));
    assertTrue(out.toString().contains("one of: cc13, "), out.toString());
    assertFalse(out.toString().contains("@|"), out.toString());
  }

  private Path broken() throws IOException {
    Path programme = Files.createDirectory(folder.resolve("broken"));
    Files.writeString(
        programme.resolve("programme.yaml"),
        """
        id: broken
        title: {en: Broken}
        activities:
          - {id: lecture-1, kind: resource, page: nowhere.md, title: {en: Nowhere}}
          - {id: lecture-1, kind: session, title: {en: Twice}}
        """);
    return programme;
  }

  private int run(String... arguments) {
    return Stoa.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }
}
