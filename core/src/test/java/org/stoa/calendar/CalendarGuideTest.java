package org.stoa.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@code docs/calendar.md} says what the import does. */
class CalendarGuideTest {

  private static final Pattern CODE =
      Pattern.compile("\"((?:EVENT|ICS|NOT|UNKNOWN|WINDOW)(?:_[A-Z]+)+)\"");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Z_]+)` \\|.+\\|.+\\|$");

  @Test
  @DisplayName("every problem is explained once, and no other")
  void codes() throws IOException {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.list(Path.of("src/main/java/org/stoa/calendar"))) {
      for (Path file : files.toList()) {
        found.addAll(matches(CODE, Files.readString(file)));
      }
    }
    List<String> explained = matches(ROW, Files.readString(Path.of("../docs/calendar.md")));
    assertEquals(List.copyOf(found), explained.stream().sorted().collect(Collectors.toList()));
  }

  private static List<String> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(result -> result.group(1)).toList();
  }
}
