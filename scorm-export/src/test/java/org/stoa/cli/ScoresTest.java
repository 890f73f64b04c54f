package org.stoa.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoresTest {

  private static final String PROGRAMME = "../examples/programmes/caring-cities";

  private static final AnswerSchema SCHEMA = new AnswerSchema(OutputSchema.SCORES);

  @TempDir private Path folder = Path.of("");
  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();

  @BeforeEach
  void files() throws IOException {
    Files.writeString(
        folder.resolve("people.csv"), "id,name,e-mail\np-01,Ana Ferri,ana@example.org\n");
  }

  private int run(String quiz, String responses, String... more) throws IOException {
    out = new StringWriter();
    err = new StringWriter();
    Path form = Files.writeString(folder.resolve("form.csv"), responses);
    List<String> arguments =
        new ArrayList<>(List.of("scores", PROGRAMME, "--edition", "2023", "--quiz", quiz));
    arguments.addAll(List.of("--responses", form.toString()));
    arguments.addAll(List.of("--people", folder.resolve("people.csv").toString()));
    arguments.addAll(List.of(more));
    return Stoa.run(
        new PrintWriter(out, true), new PrintWriter(err, true), arguments.toArray(String[]::new));
  }

  @Test
  @DisplayName("S0-16 the responses of a Google form become scored statements")
  void statements() throws IOException {
    String target = folder.resolve("s.jsonl").toString();
    String form =
        """
        Timestamp,Email Address,Score,What is care?
        2023/07/10 10:15:00 AM GMT+2,Ana@example.org,28.00 / 30,Everything
        2023/07/10 10:15:00 AM GMT+2,anna@example.org,30.00 / 30,Everything
        """;
    assertEquals(0, run("quiz-1", form, "--out", target), err::toString);
    assertEquals(
        List.of(" 93.33  2023-07-10T08:15:00Z  Ana Ferri (p-01)", "1 score"),
        out.toString().lines().toList());
    assertTrue(err.toString().contains("form.csv:3:1: warning UNKNOWN_EMAIL"), err.toString());
    JsonNode first = statement(target);
    assertEquals(0.9333, first.get("result").get("score").get("scaled").asDouble());
    String again = folder.resolve("again.jsonl").toString();
    assertEquals(0, run("quiz-1", form, "--out", again));
    assertEquals(first.get("id"), statement(again).get("id"));
    assertEquals(64, run("quiz-1", form, "--out", target), "never written over");
  }

  private static JsonNode statement(String file) throws IOException {
    List<String> lines = Files.readAllLines(Path.of(file));
    assertEquals(1, lines.size());
    return new ObjectMapper().readTree(lines.get(0));
  }

  @Test
  @DisplayName("a time without a zone is asked for, and nothing is written")
  void zone() throws IOException {
    Path target = folder.resolve("s.jsonl");
    String form = "Timestamp,Email Address,Score\n7/13/2023 10:15:00,ana@example.org,3 / 3\n";
    assertEquals(2, run("quiz-1", form, "--out", target.toString()));
    assertTrue(err.toString().contains("error NO_ZONE"), err.toString());
    assertFalse(Files.exists(target));
    assertEquals(0, run("quiz-1", form, "--zone", "Europe/Madrid"));
    assertFalse(Files.exists(target));
  }

  @Test
  @DisplayName("scores: JSON as its schema says, with and without errors")
  void json() throws IOException {
    String form =
        """
        Timestamp,Email Address,Score
        2023/07/10 10:15:00 AM GMT+2,ana@example.org,28.00 / 30
        2023/07/10 10:15:00 AM GMT+2,anna@example.org,30.00 / 30
        """;
    assertEquals(0, run("quiz-1", form, "--json"));
    JsonNode fine = SCHEMA.read(out.toString());
    assertEquals("caring-cities", fine.path("programme").asText());
    assertEquals("quiz-1", fine.path("quiz").asText());
    assertEquals(1, fine.path("scores").size());
    assertEquals(93.33, fine.at("/scores/0/score").asDouble());
    assertEquals("p-01", fine.at("/scores/0/id").asText());
    assertEquals("warning", fine.at("/problems/0/severity").asText());
    assertEquals(3, fine.at("/problems/0/line").asInt());
    assertTrue(err.toString().endsWith("0 errors, 1 warning\n"), err::toString);
    assertEquals(2, run("quiz-1", form.replace(" GMT+2", ""), "--json"));
    JsonNode refused = SCHEMA.read(out.toString());
    assertFalse(refused.has("scores"));
    assertEquals("NO_ZONE", refused.at("/problems/0/code").asText());
  }

  @Test
  @DisplayName("another quiz or edition is wrong use, and the message says what there is")
  void wrongUse() throws IOException {
    assertEquals(64, run("live-1", "x"));
    assertTrue(
        err.toString().contains("Unknown quiz 'live-1'; there are: quiz-1, quiz-2, quiz-3, quiz-4"),
        err.toString());
  }
}
