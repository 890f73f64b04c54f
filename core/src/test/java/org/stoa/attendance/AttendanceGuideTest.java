package org.stoa.attendance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.people.PeopleReader;

/** {@code docs/attendance.md} says what the readers do. */
class AttendanceGuideTest {

  private static final String GUIDE = text(Path.of("../docs/attendance.md"));
  private static final Path SOURCES = Path.of("src/main/java/org/stoa");
  private static final Pattern CODE = Pattern.compile("\"([A-Z0-9]+(?:_[A-Z0-9]+)+|NOBODY)\"");
  private static final Pattern EXPLAINED = Pattern.compile("`([A-Z0-9]+(?:_[A-Z0-9]+)+|NOBODY)`");

  @Test
  @DisplayName("the guide explains every problem of tables, people and attendance, and no other")
  void codes() throws IOException {
    Set<String> used = new TreeSet<>();
    for (String name : Set.of("source", "table", "people", "attendance")) {
      try (Stream<Path> files = Files.list(SOURCES.resolve(name))) {
        files.forEach(file -> used.addAll(found(CODE, text(file))));
      }
    }
    assertEquals(used, found(EXPLAINED, GUIDE));
  }

  @Test
  @DisplayName("the guide names every attribute that a list of people may have")
  void attributes() {
    for (String attribute : PeopleReader.ATTRIBUTES) {
      assertTrue(GUIDE.contains("`" + attribute + "`"), attribute);
    }
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(it -> it.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
