package org.stoa.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateTest {

  private static final String CARING_CITIES = "../examples/programmes/caring-cities";
  private static final String AMINA = "amina@example.org";

  @TempDir private Path folder = Path.of("");
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  @DisplayName("each learner by name, each award with its reasons, and what comes next")
  void text() throws IOException {
    Path log = log(Population.scored("zoe@example.org", "quiz-1", 50), scored("quiz-1", 80));
    assertEquals(0, evaluate(log, "--as-of", "2023-07-10T12:00:00Z"), err::toString);
    List<String> lines = out.toString().lines().toList();
    assertEquals(AMINA, lines.get(0));
    assertTrue(lines.get(1).startsWith("  Certificate of completion: open. 1 of 11 parts"));
    assertTrue(lines.contains("    [done] Quiz 1: Passed: best score 80 of 100, 60 needed."));
    assertTrue(
        lines.contains(
            "    [open] Quiz 2: Not tried yet; a score of 60 is needed. (until 2023-07-19 23:59)"));
    assertTrue(lines.stream().anyMatch(line -> line.startsWith("  Next: Lecture 1")));
    assertTrue(lines.indexOf(AMINA) < lines.indexOf("zoe@example.org"));
    assertEquals(
        "2 learners; certificate: 0 done, 2 open, 0 missed; priority-offline: 0 done, 2 open,"
            + " 0 missed; 0 errors, 0 warnings\n",
        err.toString());
  }

  @Test
  @DisplayName("--locale: the reasons in another language")
  void locale() throws IOException {
    assertEquals(
        0,
        evaluate(log(scored("quiz-1", 80)), "--as-of", "2023-07-10T12:00:00Z", "--locale", "ko"));
    assertTrue(out.toString().contains("  수료증: 진행 중. "), out.toString());
    assertTrue(out.toString().contains("[완료] 퀴즈 1: 통과"), out.toString());
  }

  @Test
  @DisplayName("--json: one object of the published shape for each learner, in a line each")
  void json() throws IOException {
    Path log =
        log(
            scored("quiz-1", 80),
            scored("quiz-2", 20),
            Population.scored("zoe@example.org", "quiz-1", 50));
    assertEquals(0, evaluate(log, "--json", "--as-of", "2023-07-10T12:00:00Z"));
    assertEquals(0, evaluate(log, "--json", "--as-of", "2024-01-01T00:00:00Z"));
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(OutputSchema.EVALUATION.text());
    List<String> lines = out.toString().lines().toList();
    assertEquals(4, lines.size());
    for (String line : lines) {
      assertEquals(Set.of(), schema.validate(line, InputFormat.JSON), line);
    }
    assertFalse(schema.validate("{\"learner\":1}", InputFormat.JSON).isEmpty());
    String wrongPart = lines.get(0).replace("\"rule\":\"need\"", "\"rules\":\"need\"");
    assertFalse(schema.validate(wrongPart, InputFormat.JSON).isEmpty());
    assertTrue(lines.get(0).contains("\"next\":{\"title\":\"Lecture 1"));
    assertFalse(lines.get(2).contains("\"next\""));
  }

  @Test
  @DisplayName("--learner: one alone; nobody of that name is a problem")
  void learner() throws IOException {
    Path log = log(scored("quiz-1", 80), Population.scored("zoe@example.org", "quiz-1", 50));
    assertEquals(0, evaluate(log, "--learner", AMINA));
    assertTrue(out.toString().startsWith(AMINA));
    assertFalse(out.toString().contains("zoe"));
    assertEquals(2, evaluate(log, "--learner", "nobody@example.org"));
    assertTrue(err.toString().contains("log.jsonl:1:1: error NO_LEARNER"), err.toString());
  }

  @Test
  @DisplayName("a broken line is a problem with its place, the others count, and 2")
  void problems() throws IOException {
    Path log = log("{\"id\":", scored("quiz-9", 80), "", scored("quiz-1", 80));
    assertEquals(2, evaluate(log));
    assertTrue(err.toString().contains("log.jsonl:1:7: error JSON_SYNTAX"), err.toString());
    assertTrue(err.toString().contains("log.jsonl:2:"), err.toString());
    assertTrue(err.toString().contains("error UNKNOWN_ACTIVITY"), err.toString());
    assertTrue(err.toString().contains("2 errors, 0 warnings"), err.toString());
    assertTrue(out.toString().startsWith(AMINA));
  }

  @Test
  @DisplayName("of many problems a hundred are told, and all are counted")
  void manyProblems() throws IOException {
    assertEquals(2, evaluate(log("{}\n".repeat(500))));
    assertTrue(err.toString().lines().count() < 110);
    assertTrue(err.toString().contains(" errors, 0 warnings"));
  }

  @Test
  @DisplayName("a file with nothing in it is a warning")
  void emptyFile() throws IOException {
    assertEquals(0, evaluate(log()), err::toString);
    assertTrue(err.toString().startsWith("log.jsonl:1:1: warning EMPTY_FILE "), err::toString);
    assertTrue(err.toString().contains("0 errors, 1 warning"), err::toString);
  }

  @Test
  @DisplayName("a statement that is there twice counts once")
  void repeated() throws IOException {
    assertEquals(0, evaluate(log(scored("quiz-1", 80), scored("quiz-1", 80)), "--json"));
    assertEquals(1, out.toString().lines().count());
  }

  @Test
  @DisplayName("wrong use is 64, and help has an example")
  void use() throws IOException {
    Path log = log(scored("quiz-1", 80));
    assertEquals(64, evaluate(folder.resolve("none.jsonl")));
    assertEquals(64, evaluate(log, "--as-of", "yesterday"));
    assertEquals(
        64, run("evaluate", CARING_CITIES, "--edition", "1999", "--statements", log.toString()));
    assertTrue(err.toString().contains("Unknown edition '1999'; there is: 2023"));
    assertEquals(64, run("evaluate", CARING_CITIES));
    assertEquals(0, run("evaluate", "--help"));
    assertTrue(
        out.toString()
            .contains("stoa evaluate caring-cities --edition 2023 \\\n    --statements log.jsonl"));
  }

  private static String scored(String activity, int score) {
    return Population.scored(AMINA, activity, score);
  }

  private Path log(String... lines) throws IOException {
    return Files.write(folder.resolve("log.jsonl"), List.of(lines));
  }

  private int evaluate(Path log, String... more) {
    String[] arguments = {
      "evaluate", CARING_CITIES, "--edition", "2023", "--statements", log.toString()
    };
    String[] all = List.of(arguments).toArray(new String[arguments.length + more.length]);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return run(all);
  }

  private int run(String... arguments) {
    return Stoa.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }
}
