package org.stoa.examples.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SpecCoverageTest {

  private static final Path ROOT = Path.of("..");

  /** A class, or the display name of one of its tests. */
  private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|IT))`|\"([^\"]+)\"");

  @Test
  @DisplayName("docs/spec-coverage.md names only tests that exist, and their display names")
  void tests() throws IOException {
    Map<String, String> sources = sources();
    List<String> missing = new ArrayList<>();
    int found = 0;
    for (String line : Files.readAllLines(ROOT.resolve("docs/spec-coverage.md"))) {
      String source = "";
      Matcher named = NAMED.matcher(line.startsWith("|") ? line : "");
      while (named.find()) {
        boolean isClass = named.group(1) != null;
        source = isClass ? sources.getOrDefault(named.group(1), "") : source;
        boolean isThere =
            isClass ? !source.isEmpty() : source.contains("(\"" + named.group(2) + "\")");
        found++;
        if (!isThere) {
          missing.add(named.group());
        }
      }
    }
    assertEquals(List.of(), missing);
    assertTrue(found > 100, "only " + found);
  }

  /** The sources of tests by class; display names in one piece. */
  private static Map<String, String> sources() throws IOException {
    Map<String, String> sources = new HashMap<>();
    for (String module : List.of("core", "lti-adapter", "scorm-export", "examples")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
        for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
          String source =
              Files.readString(file)
                  .replaceAll("\"\\s*\\+\\s*\"", "")
                  .replaceAll("DisplayName\\(\\s+", "DisplayName(");
          sources.merge(file.getFileName().toString().replace(".java", ""), source, String::concat);
        }
      }
    }
    return sources;
  }
}
