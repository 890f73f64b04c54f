package org.stoa.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From version 1 to 2 the pass mark of the badge rises, a quiz goes and another one comes. */
class CompareTest {

  private static final String BEFORE =
      """
      id: quizzes
      version: 1
      title: Quizzes
      activities:
        - {id: quiz-1, kind: quiz, file: quiz.md, title: Quiz 1}
        - {id: quiz-2, kind: quiz, file: quiz.md, title: Quiz 2}
      awards:
        badge: {title: Badge, kind: badge, all: [{need: quiz-1, score: 60}]}
        extra: {title: Extra, kind: badge, all: [{need: quiz-2, score: 60}]}
      """;
  private static final String AFTER =
      """
      id: quizzes
      version: 2
      title: Quizzes
      activities:
        - {id: quiz-1, kind: quiz, file: quiz.md, title: The first quiz}
        - {id: quiz-3, kind: quiz, file: quiz.md, title: Quiz 3}
      awards:
        badge: {title: Badge, kind: badge, all: [{need: quiz-1, score: 80}]}
        third: {title: Third, kind: badge, all: [{need: quiz-3, score: 60}]}
      """;

  private static final String EDITION = "zone: Europe/Madrid\nperiod: 2023-07-03/2023-07-21\n";
  private static final AnswerSchema SCHEMA = new AnswerSchema(OutputSchema.COMPARISON);

  @TempDir private Path folder = Path.of("");
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void versions() throws IOException {
    version("old", BEFORE, EDITION);
    version("new", AFTER, "zone: Europe/Madrid\nperiod: 2023-07-03/2023-07-21\nversion: 1\n");
    log(
        Population.scored("amina@example.org", "quiz-1", 70),
        Population.scored("amina@example.org", "quiz-2", 70),
        Population.scored("zoe@example.org", "quiz-1", 50));
  }

  @Test
  @DisplayName("strict: what the versions differ in, what changes for whom, and for how many")
  void strict() {
    assertEquals(0, compare("--on-rule-change", "strict"), err::toString);
    assertEquals(
        """
        quizzes, version 1 to 2: 6 differences
          quiz-1 has another title
          new: quiz quiz-3
          gone: quiz quiz-2
          award badge asks now for quiz-1, score: 80
          award badge no longer asks for quiz-1, score: 60
          new: award third
          gone: award extra
        amina@example.org
          badge: open, was done (lost)
            + quiz-1: Best score so far 70; 80 is needed, and you can try again.
          extra: not there, was done (lost)
          third: open, was not there (within reach)
            + quiz-3: Not tried yet; a score of 60 is needed.
        zoe@example.org
          badge: open, was open (other work)
            + quiz-1: Best score so far 50; 80 is needed, and you can try again.
            - quiz-1: Best score so far 50; 60 is needed, and you can try again.
          extra: not there, was open (out of reach)
            - quiz-2: Not tried yet; a score of 60 is needed.
          third: open, was not there (within reach)
            + quiz-3: Not tried yet; a score of 60 is needed.
        2 learners, something changes for 2 of them
          badge: 1 lost, 1 other work
          extra: 1 lost, 1 out of reach
          third: 2 within reach
        """,
        out.toString());
    assertEquals("0 errors, 0 warnings\n", err.toString());
  }

  @Test
  @DisplayName("grant-only, which is the default, leaves to everybody what she has")
  void grantOnly() {
    assertEquals(0, compare());
    assertFalse(out.toString().contains("lost"), out::toString);
    assertTrue(out.toString().contains("  badge: 1 other work\n"), out::toString);
    assertTrue(out.toString().contains("  extra: 1 out of reach\n"), out::toString);
  }

  @Test
  @DisplayName("two equal versions change nothing for anybody, who is then not listed")
  void equal() {
    assertEquals(0, compareWith("old", "2023"));
    assertEquals(
        """
        quizzes, version 1 to 1: 0 differences
        2 learners, something changes for 0 of them
          badge: no change
          extra: no change
        """,
        out.toString());
  }

  @Test
  @DisplayName("--json: differences, learners and counts, each line of the published shape")
  void json() {
    assertEquals(0, compare("--json", "--on-rule-change", "strict"));
    List<JsonNode> lines = SCHEMA.readLines(out.toString());
    assertEquals(List.of("head", "learner", "learner", "summary"), kinds(lines));
    assertEquals("2023-07-11T00:00:00Z", lines.get(0).path("asOf").asText());
    assertEquals(6, lines.get(0).path("differences").size());
    assertEquals("score: 80", lines.get(0).at("/differences/3/added/0/measure").asText());
    assertEquals(2, lines.get(3).path("learners").asInt());
    assertEquals(2, lines.get(3).path("affected").asInt());
    assertFalse(SCHEMA.accepts("{\"line\":\"learner\"}"));
    String learner = lines.get(1).toString();
    assertFalse(SCHEMA.accepts(learner.replace("\"lost\"", "\"stolen\"")));
  }

  @Test
  @DisplayName("--json: problems of the folders and of the file stand in the first line")
  void jsonProblems() throws IOException {
    log("{", Population.scored("zoe@example.org", "quiz-1", 50));
    assertEquals(2, compare("--json"));
    JsonNode first = SCHEMA.readLines(out.toString()).get(0);
    assertEquals("JSON_SYNTAX", first.at("/problems/0/code").asText());
    out.getBuffer().setLength(0);
    version("new", AFTER, "zone: X\n");
    assertEquals(2, compare("--json"));
    List<JsonNode> refused = SCHEMA.readLines(out.toString());
    assertEquals(List.of("head"), kinds(refused));
    assertTrue(refused.get(0).at("/problems/0/file").asText().endsWith("/new/editions/2023.yaml"));
    assertFalse(refused.get(0).has("differences"));
  }

  private static List<String> kinds(List<JsonNode> lines) {
    return lines.stream().map(line -> line.path("line").asText()).toList();
  }

  @Test
  @DisplayName("two versions of the same name are compared, with a warning")
  void sameVersion() throws IOException {
    version("new", AFTER.replace("version: 2", "version: 1"), EDITION);
    assertEquals(0, compare());
    assertTrue(
        err.toString().contains("/new/programme.yaml:1:1: warning SAME_VERSION"), err::toString);
    assertTrue(err.toString().endsWith("0 errors, 1 warning\n"), err::toString);
    assertTrue(out.toString().startsWith("quizzes, version 1 to 1: 6 differences"), out::toString);
  }

  @Test
  @DisplayName("a broken line is a problem with its place, the others count, and 2")
  void brokenLine() throws IOException {
    log("{", Population.scored("zoe@example.org", "quiz-1", 50));
    assertEquals(2, compare());
    assertTrue(err.toString().contains("log.jsonl:1:2: error JSON_SYNTAX"), err::toString);
    assertTrue(out.toString().contains("1 learner, something changes for 1 of them"));
  }

  @Test
  @DisplayName("a version with errors isn't compared; they say in which folder they are")
  void brokenVersion() throws IOException {
    version("new", AFTER.replace("quiz.md, title: Quiz 3", "none.md, title: Quiz 3"), "zone: X\n");
    assertEquals(2, compare());
    assertEquals("", out.toString());
    assertTrue(err.toString().contains("/new/editions/2023.yaml:1:7: error"), err::toString);
    assertTrue(err.toString().contains("/new/programme.yaml:6:"), err::toString);
    assertTrue(err.toString().endsWith("nothing else was done\n"), err::toString);
  }

  @Test
  @DisplayName("compare: wrong use is 64, and help has an example")
  void use() throws IOException {
    assertEquals(64, compare("--on-rule-change", "sometimes"));
    assertTrue(err.toString().contains("'sometimes' is neither grant-only nor strict"));
    assertEquals(64, compareWith("new", "1999"));
    assertEquals(64, run("compare", "old", "new", "--edition", "2023"));
    assertEquals(64, run("compare", "old"));
    Files.delete(folder.resolve("log.jsonl"));
    assertEquals(64, compare());
    assertTrue(err.toString().contains("--statements needs a file that exists"));
    assertEquals(0, run("compare", "--help"));
    assertTrue(out.toString().contains("stoa compare caring-cities caring-cities-2"));
  }

  @Test
  @DisplayName("compare: two programmes aren't two versions")
  void otherProgramme() throws IOException {
    version("new", AFTER.replace("id: quizzes", "id: others"), EDITION);
    assertEquals(64, compare());
    assertTrue(err.toString().contains("OLD_DIR is the programme quizzes and NEW_DIR is others"));
  }

  private void version(String name, String programme, String edition) throws IOException {
    Path version = folder.resolve(name);
    Files.createDirectories(version.resolve("editions"));
    Files.writeString(version.resolve("programme.yaml"), programme);
    Files.writeString(version.resolve("quiz.md"), "# Quiz\n\n## So?\n\n- [x] Yes\n- [ ] No\n");
    Files.writeString(version.resolve("editions/2023.yaml"), edition);
  }

  private void log(String... lines) throws IOException {
    Files.write(folder.resolve("log.jsonl"), List.of(lines));
  }

  private int compare(String... more) {
    return compareWith("new", "2023", more);
  }

  private int compareWith(String after, String edition, String... more) {
    String[] always = {
      "compare",
      folder.resolve("old").toString(),
      folder.resolve(after).toString(),
      "--edition",
      edition,
      "--statements",
      folder.resolve("log.jsonl").toString(),
      "--as-of",
      "2023-07-11T00:00:00Z"
    };
    return run(Stream.concat(Stream.of(always), Stream.of(more)).toArray(String[]::new));
  }

  private int run(String... arguments) {
    return Stoa.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }
}
