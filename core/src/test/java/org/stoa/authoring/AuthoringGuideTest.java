package org.stoa.authoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stoa.problem.Problems;
import org.stoa.quiz.MarkdownQuizReader;

/** {@code docs/authoring.md} says what the readers do. */
class AuthoringGuideTest {

  private static final String GUIDE = text(Path.of("../docs/authoring.md"));
  private static final Path SOURCES = Path.of("src/main/java/org/stoa");
  private static final Pattern CODE = Pattern.compile("\"([A-Z0-9]+(?:_[A-Z0-9]+)+)\"");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Z0-9_]+)` \\|.+\\|.+\\|$");
  private static final Pattern BLOCK = Pattern.compile("(?s)\n```[a-z]+\n(.*?)```\n");
  private static final SchemaCheck PROGRAMME = new SchemaCheck(FormatSchema.PROGRAMME);
  private static final Pattern EXAMPLE =
      Pattern.compile("(?s)\n`([a-z0-9/.-]+)`:\n\n```[a-z]+\n(.*?)```\n");

  @Test
  void everyProblemIsExplainedAndNoOther() {
    assertEquals(codesOfTheReaders(), found(ROW, GUIDE).collect(Collectors.toSet()));
  }

  @Test
  void noProblemIsExplainedTwice() {
    assertEquals(codesOfTheReaders().size(), found(ROW, GUIDE).count());
  }

  @ParameterizedTest
  @EnumSource
  void everyKeyIsExplained(FormatSchema schema) {
    Set<String> missing = new TreeSet<>();
    SchemaCheck.json(schema)
        .findValues("properties")
        .forEach(properties -> properties.fieldNames().forEachRemaining(missing::add));
    missing.removeIf(key -> GUIDE.contains("`" + key + "`") || GUIDE.contains("`" + key + ": "));
    assertEquals(Set.of(), missing);
  }

  @Test
  void theExampleIsSound(@TempDir Path folder) {
    Draft draft = new Draft(folder);
    Matcher files = EXAMPLE.matcher(GUIDE);
    while (files.find()) {
      draft.file(files.group(1), files.group(2));
    }
    draft.expect();
    assertEquals(1, draft.read().editions().size());
  }

  @Test
  void theOtherExamplesAreRight(@TempDir Path folder) {
    Draft draft = new Draft(folder);
    assertTrue(found(BLOCK, GUIDE).filter(block -> accepts(draft, block)).count() >= 5);
  }

  private static boolean accepts(Draft draft, String block) {
    String programme = "id: x\ntitle: T\n";
    if (block.startsWith("zone:")) {
      new SchemaCheck(FormatSchema.EDITION).assertAccepts(draft, block);
    } else if (block.startsWith("awards:")) {
      PROGRAMME.assertAccepts(draft, programme + "activities: []\n" + block);
    } else if (block.startsWith("- id:")) {
      PROGRAMME.assertAccepts(draft, programme + "activities:\n" + block);
    } else if (block.contains("\n- [")) {
      Problems problems = new Problems();
      MarkdownQuizReader.read("quiz.md", block, problems);
      assertEquals(List.of(), problems.inReadingOrder());
    } else {
      return false;
    }
    return true;
  }

  @Test
  void everyLinkWithinTheGuideLeadsToAHeading() {
    Set<String> headings =
        found(Pattern.compile("(?m)^#+ (.+)$"), GUIDE)
            .map(heading -> heading.toLowerCase(Locale.ROOT).replace(' ', '-'))
            .collect(Collectors.toSet());
    Set<String> targets =
        found(Pattern.compile("]\\(#([^)]+)\\)"), GUIDE).collect(Collectors.toSet());
    assertTrue(headings.containsAll(targets), () -> targets + " in " + headings);
  }

  private static Set<String> codesOfTheReaders() {
    return Stream.of("authoring", "authoring/lint", "problem", "quiz", "source", "yaml")
        .flatMap(name -> files(SOURCES.resolve(name)))
        .flatMap(file -> found(CODE, text(file)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult result) -> result.group(1));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
