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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateTest {

  private static final String CARING_CITIES = "../examples/programmes/caring-cities";
  private static final String AMINA = "amina@example.org";

  private static final AnswerSchema SCHEMA = new AnswerSchema(OutputSchema.EVALUATION);

  @TempDir private Path folder = Path.of("");
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  @DisplayName("each learner by name, each award with its reasons, and what comes next")
  void text() throws IOException {
    Path log = log(Population.scored("zoe@example.org", "quiz-1", 50), scored("quiz-1", 80));
    assertEquals(0, evaluate(log, "--as-of", "2023-07-10T12:00:00Z"), err::toString);
    List<String> lines = out.toString().lines().toList();
    assertEquals(
        "Caring Cities, edition 2023, as of 2023-07-10 14:00. All times are those of Europe/Madrid.",
        lines.get(0));
    assertEquals(AMINA, lines.get(1));
    assertTrue(lines.get(2).startsWith("  Certificate of completion: open. 1 of 11 parts"));
    assertTrue(lines.contains("    [done] Quiz 1: Passed: best score 80 of 100, 60 needed."));
    assertTrue(
        lines.contains(
            "    [open] Quiz 2: Not tried yet; a score of 60 is needed. (until 2023-07-19 23:59)"));
    assertTrue(lines.stream().anyMatch(line -> line.startsWith("  Next: Lecture 1")));
    assertTrue(lines.indexOf(AMINA) < lines.indexOf("zoe@example.org"));
    assertEquals(
        List.of(
            "2 learners",
            "  Certificate of completion: 0 done, 2 open, 0 missed",
            "  Priority for offline training in Seoul: 0 done, 2 open, 0 missed"),
        lines.subList(lines.size() - 3, lines.size()));
    assertEquals("0 errors, 0 warnings\n", err.toString());
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
    List<JsonNode> lines = SCHEMA.readLines(out.toString());
    assertEquals(
        List.of("head", "learner", "learner", "summary"),
        lines.stream().map(line -> line.path("line").asText()).toList());
    assertEquals("caring-cities", lines.get(0).path("programme").asText());
    assertEquals("2023-07-10T12:00:00Z", lines.get(0).path("asOf").asText());
    assertEquals(0, lines.get(0).path("problems").size());
    assertTrue(lines.get(1).at("/next/title").asText().startsWith("Lecture 1"));
    assertEquals(2, lines.get(3).path("learners").asInt());
    assertEquals(2, lines.get(3).at("/awards/0/open").asInt());
    assertFalse(SCHEMA.accepts("{\"line\":\"learner\",\"learner\":1}"));
    String learner = lines.get(1).toString();
    assertFalse(SCHEMA.accepts(learner.replace("\"rule\":\"need\"", "\"rules\":\"need\"")));
    out.getBuffer().setLength(0);
    assertEquals(0, evaluate(log, "--json", "--as-of", "2024-01-01T00:00:00Z"));
    assertFalse(SCHEMA.readLines(out.toString()).get(1).has("next"));
  }

  @Test
  @DisplayName("--json: what is wrong stands in the first line, and people are told as well")
  void jsonProblems() throws IOException {
    assertEquals(2, evaluate(log("{}\n".repeat(500)), "--json"));
    JsonNode problems = SCHEMA.readLines(out.toString()).get(0).path("problems");
    assertEquals(101, problems.size());
    assertEquals("log.jsonl", problems.get(0).path("file").asText());
    assertEquals("MORE_PROBLEMS", problems.get(100).path("code").asText());
    assertTrue(err.toString().startsWith("log.jsonl:1:1: error "), err::toString);
    out.getBuffer().setLength(0);
    assertEquals(
        2,
        run(
            "evaluate",
            folder.toString(),
            "--edition",
            "2023",
            "--json",
            "--statements",
            log(scored("quiz-1", 80)).toString()));
    JsonNode refused = SCHEMA.read(out.toString());
    assertFalse(refused.has("programme"));
    assertEquals("FILE_MISSING", refused.at("/problems/0/code").asText());
  }

  @Test
  @DisplayName("a learner is called by a name if any of her statements has one, not by a UUID")
  void names() throws IOException {
    String enrolment = "11111111-2222-4333-8444-555555555555";
    String unnamed =
        """
        {"id":"%s","actor":{"account":{"homePage":"https://stoa.org/xapi/enrolments","name":"%s"}},\
        "verb":{"id":"http://adlnet.gov/expapi/verbs/completed"},\
        "object":{"id":"https://lms.example.org/survey"},\
        "context":{"registration":"%s"},"timestamp":"2023-07-10T09:00:00Z"}"""
            .formatted("99999999-2222-4333-8444-555555555555", enrolment, enrolment);
    String named =
        scored("quiz-1", 80)
            .replace(
                "\"timestamp\"",
                "\"context\":{\"registration\":\"" + enrolment + "\"},\"timestamp\"");
    assertEquals(0, evaluate(log(unnamed), "--json"), err::toString);
    assertTrue(out.toString().contains("\"learner\":\"" + enrolment), "nothing else is known");
    out.getBuffer().setLength(0);
    assertEquals(0, evaluate(log(unnamed, named), "--json"), err::toString);
    assertTrue(out.toString().contains("\"learner\":\"" + AMINA), out::toString);
    out.getBuffer().setLength(0);
    assertEquals(0, evaluate(log(unnamed, named), "--learner", AMINA), err::toString);
    assertTrue(out.toString().contains("[done] Quiz 1"), out::toString);
    assertTrue(
        out.toString().contains("[done] End-of-course survey"),
        "what has another name of hers counts too");
  }

  @Test
  @DisplayName("--learner: one alone; nobody of that name is a problem")
  void learner() throws IOException {
    Path log = log(scored("quiz-1", 80), Population.scored("zoe@example.org", "quiz-1", 50));
    assertEquals(0, evaluate(log, "--learner", AMINA));
    assertTrue(out.toString().contains("\n" + AMINA + "\n"), out::toString);
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
    assertTrue(out.toString().contains("\n" + AMINA + "\n"), out::toString);
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
    assertEquals(3, out.toString().lines().count(), "a head, a learner and a sum");
  }

  @Test
  @DisplayName("a statement that is there twice with two names of one learner is found by either")
  void repeatedWithAnotherName() throws IOException {
    String registered =
        scored("quiz-1", 80)
            .replace(
                "\"timestamp\"",
                "\"context\":{\"registration\":\"11111111-2222-4333-8444-555555555555\"},\"timestamp\"");
    Path log = log(registered, registered.replace(AMINA, "amina@example.net"));
    for (String name : List.of(AMINA, "amina@example.net")) {
      out.getBuffer().setLength(0);
      assertEquals(0, evaluate(log, "--learner", name), err::toString);
      assertTrue(out.toString().contains("[done] Quiz 1"), out::toString);
      assertTrue(out.toString().contains("\n1 learner\n"), out::toString);
    }
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
