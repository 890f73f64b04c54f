package org.stoa.authoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stoa.problem.Problems;
import org.stoa.quiz.MarkdownQuizReader;
import org.stoa.testing.Guide;

/** {@code docs/authoring.md} says what the readers do. */
class AuthoringGuideTest {

  private static final Guide GUIDE = Guide.named("authoring.md");
  private static final Pattern BLOCK = Pattern.compile("(?s)\n```[a-z]+\n(.*?)```\n");
  private static final SchemaCheck PROGRAMME = new SchemaCheck(FormatSchema.PROGRAMME);
  private static final Pattern EXAMPLE =
      Pattern.compile("(?s)\n`([a-z0-9/.-]+)`:\n\n```[a-z]+\n(.*?)```\n");

  @Test
  @DisplayName("every problem is explained once, and no other")
  void codes() {
    assertEquals(
        Guide.codes("authoring", "authoring/lint", "problem", "quiz", "source", "yaml"),
        GUIDE.explained());
  }

  @ParameterizedTest
  @EnumSource
  void everyKeyIsExplained(FormatSchema schema) {
    Set<String> missing = new TreeSet<>();
    SchemaCheck.json(schema)
        .findValues("properties")
        .forEach(properties -> properties.fieldNames().forEachRemaining(missing::add));
    missing.removeIf(key -> isNamed("`" + key + "`") || isNamed("`" + key + ": "));
    assertEquals(Set.of(), missing);
  }

  private static boolean isNamed(String key) {
    return GUIDE.text().contains(key);
  }

  @Test
  void theExampleIsSound(@TempDir Path folder) {
    Draft draft = new Draft(folder);
    Matcher files = EXAMPLE.matcher(GUIDE.text());
    while (files.find()) {
      draft.file(files.group(1), files.group(2));
    }
    draft.expect();
    assertEquals(1, draft.read().editions().size());
  }

  @Test
  void theOtherExamplesAreRight(@TempDir Path folder) {
    Draft draft = new Draft(folder);
    assertTrue(GUIDE.found(BLOCK).filter(block -> accepts(draft, block)).count() >= 5);
  }

  private static boolean accepts(Draft draft, String block) {
    String programme = "id: x\ntitle: T\n";
    if (block.startsWith("zone:")) {
      new SchemaCheck(FormatSchema.EDITION).assertAccepts(draft, block);
    } else if (block.startsWith("awards:")) {
      PROGRAMME.assertAccepts(draft, programme + "activities: []\n" + block);
    } else if (block.startsWith("- id:")) {
      PROGRAMME.assertAccepts(draft, programme + "activities:\n" + block);
    } else if (block.startsWith("# End-of-course survey")) {
      draft.file("survey.md", block);
      draft.file(
          "programme.yaml",
          programme + "activities:\n  - {id: s, kind: survey, file: survey.md}\nawards: none\n");
      draft.expect();
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
        GUIDE
            .found(Pattern.compile("(?m)^#+ (.+)$"))
            .map(heading -> heading.toLowerCase(Locale.ROOT).replace(' ', '-'))
            .collect(Collectors.toSet());
    Set<String> targets =
        GUIDE.found(Pattern.compile("]\\(#([^)]+)\\)")).collect(Collectors.toSet());
    assertTrue(headings.containsAll(targets), () -> targets + " in " + headings);
  }
}
