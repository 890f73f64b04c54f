package org.stoa.examples.tour;

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

/**
 * The tests of all modules, for pages that name them: {@code `Class`: "display name", "another"}.
 */
final class NamedTests {

  static final Path ROOT = Path.of("..");

  private static final List<String> MODULES =
      List.of("core", "lti", "lti-adapter", "scorm-export", "examples", "examples/spring-boot");
  private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|IT|Contract))`|\"([^\"]+)\"");

  private final Map<String, String> sources;

  private NamedTests(Map<String, String> sources) {
    this.sources = sources;
  }

  /**
   * A test that a line names.
   *
   * @param displayName empty where the line names the class
   * @param exists whether there is such a class, and such a display name in it
   */
  record Named(String text, String displayName, boolean exists) {}

  /** Reads the sources of all tests, with display names in one piece. */
  static NamedTests read() throws IOException {
    Map<String, String> sources = new HashMap<>();
    for (String module : MODULES) {
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
    return new NamedTests(sources);
  }

  /** The tests that a line names, in its order. */
  List<Named> in(String line) {
    List<Named> all = new ArrayList<>();
    String source = "";
    Matcher named = NAMED.matcher(line);
    while (named.find()) {
      if (named.group(1) != null) {
        source = sources.getOrDefault(named.group(1), "");
        all.add(new Named(named.group(), "", !source.isEmpty()));
      } else {
        boolean isThere = source.contains("(\"" + named.group(2) + "\")");
        all.add(new Named(named.group(), named.group(2), isThere));
      }
    }
    return all;
  }
}
