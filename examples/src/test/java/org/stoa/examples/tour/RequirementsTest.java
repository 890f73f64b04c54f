package org.stoa.examples.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequirementsTest {

  /** How many rows each of the five sources has. */
  private static final Map<String, Integer> ROWS =
      new TreeMap<>(Map.of("S0", 40, "S1", 35, "S2", 15, "S3", 27, "S4", 19));

  private static final Pattern ROW = Pattern.compile("\\| (S\\d-\\d\\d) \\| ([^|]+) \\| (.+) \\|");
  private static final Pattern NO_TEST =
      Pattern.compile("(Belongs to the tool's pages|Out of scope|Not yet): .+");

  private static final String SOUND =
      "`RequirementsTest`: \"S9-99 a row as it should be, for the test of this page\"";

  /** A row of the page. */
  private record Row(String id, String shownBy) {

    static Stream<Row> in(String line) {
      return ROW.matcher(line).results().map(it -> new Row(it.group(1), it.group(3)));
    }

    /** What is wrong with it, in words. */
    Stream<String> faults(NamedTests tests) {
      List<NamedTests.Named> named = tests.in(shownBy);
      if (named.isEmpty()) {
        return NO_TEST.matcher(shownBy).matches()
            ? Stream.empty()
            : Stream.of(id + " says neither a test nor why there is none");
      }
      Stream<String> missing =
          named.stream()
              .filter(it -> !it.exists())
              .map(it -> id + " names a test that doesn't exist: " + it.text());
      List<NamedTests.Named> display =
          named.stream().filter(it -> !it.displayName().isEmpty()).toList();
      Stream<String> others =
          display.stream()
              .filter(it -> !it.displayName().contains(id))
              .map(it -> id + " names a test that doesn't bear its id: " + it.text());
      Stream<String> none =
          display.isEmpty() ? Stream.of(id + " names a class, and no test") : Stream.empty();
      return Stream.of(missing, others, none).flatMap(it -> it);
    }
  }

  @Test
  @DisplayName("docs/requirements.md has each of the 136 rows once, in order")
  void rows() throws IOException {
    List<String> all =
        ROWS.entrySet().stream()
            .flatMap(
                source ->
                    IntStream.rangeClosed(1, source.getValue())
                        .mapToObj(number -> "%s-%02d".formatted(source.getKey(), number)))
            .toList();
    assertEquals(136, all.size());
    assertEquals(all, page().stream().map(Row::id).toList());
  }

  @Test
  @DisplayName("docs/requirements.md names only tests that exist and bear the row's id")
  void tests() throws IOException {
    NamedTests tests = NamedTests.read();
    assertEquals(List.of(), page().stream().flatMap(row -> row.faults(tests)).toList());
  }

  @Test
  @DisplayName("S9-99 a row as it should be, for the test of this page")
  void sound() throws IOException {
    assertEquals(List.of(), faults(SOUND));
    assertEquals(List.of(), faults("Out of scope: for a reason"));
  }

  @ParameterizedTest
  @DisplayName("a row without a test or a reason, or with a test that isn't its own, is found")
  @ValueSource(
      strings = {
        "Works",
        "Out of scope: ",
        "`RequirementsTest`",
        "`NoSuchTest`: \"S9-99 a row as it should be, for the test of this page\"",
        "`RequirementsTest`: \"S9-99 a row that no test has\"",
        "`RequirementsTest`: \"docs/requirements.md has each of the 136 rows once, in order\""
      })
  void faulty(String shownBy) throws IOException {
    assertTrue(!faults(shownBy).isEmpty(), shownBy);
  }

  private static List<String> faults(String shownBy) throws IOException {
    return new Row("S9-99", shownBy).faults(NamedTests.read()).toList();
  }

  private static List<Row> page() throws IOException {
    try (Stream<String> lines = Files.lines(NamedTests.ROOT.resolve("docs/requirements.md"))) {
      return lines.flatMap(Row::in).toList();
    }
  }
}
