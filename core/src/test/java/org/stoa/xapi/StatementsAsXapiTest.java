package org.stoa.xapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.stoa.problem.Problem;
import org.stoa.source.SourceLine;
import org.stoa.statement.Authority;
import org.stoa.statement.Percentage;
import org.stoa.statement.Result;
import org.stoa.statement.Statement;
import org.stoa.statement.Verb;

class StatementsAsXapiTest {

  private static final StatementWriter WRITER = new StatementWriter(RandomStatements.COURSE);
  private static final StatementReader READER = new StatementReader(RandomStatements.COURSE);
  private static final Set<String> STATEMENT_PROPERTIES =
      Set.of(
          "id", "actor", "verb", "object", "result", "context", "timestamp", "stored", "authority");

  /** A statement of another system: the verb, the object, and what else is told. */
  private static final String FOREIGN =
      """
      {"id":"6690e6c9-3ef0-4ed3-8b37-7f3964730bee",
       "actor":{"name":"Sample Learner","mbox":"mailto:learner@example.org"},
       "verb":{"id":"%s"},
       "object":{"id":"%s","definition":{"name":{"en":"A quiz"}}},
       "timestamp":"2023-07-10T12:00:00+02:00"%s}
      """;

  private static final String VERBS = "http://adlnet.gov/expapi/verbs/";
  private static final String QUIZ = "https://lms.example.org/courses/7/quiz-1";

  @ParameterizedTest
  @EnumSource
  @DisplayName("what is written is read as the same statement, whatever the verb")
  void roundTrip(Verb verb) {
    RandomStatements random = new RandomStatements(7);
    for (int i = 0; i < 500; i++) {
      Statement statement = random.next(verb);
      String line = WRITER.line(statement);
      LineReading reading = READER.read(new SourceLine("log.jsonl", i + 1, line));
      assertEquals(List.of(), reading.problems(), line);
      assertEquals(
          Optional.of(new LearnerStatement(statement.enrolment().toString(), statement)),
          reading.statement());
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("xAPI Data 2.4: a line holds the properties of a statement and no others")
  void shape(Verb verb) throws IOException {
    RandomStatements random = new RandomStatements(99);
    for (int i = 0; i < 50; i++) {
      String line = WRITER.line(random.next(verb));
      assertFalse(line.contains("\n"));
      JsonNode json = new ObjectMapper().readTree(line);
      json.fieldNames()
          .forEachRemaining(name -> assertTrue(STATEMENT_PROPERTIES.contains(name), name));
      for (String extensions : List.of("/result/extensions", "/context/extensions")) {
        json.at(extensions)
            .fieldNames()
            .forEachRemaining(iri -> assertTrue(iri.startsWith("https://stoa.org/xapi/"), iri));
      }
      assertTrue(Math.abs(json.at("/result/score/scaled").asDouble()) <= 1);
    }
  }

  @ParameterizedTest(name = "{0} {1} is {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "passed | {\"score\":{\"scaled\":0.8}}                          | 80",
        "failed | {\"score\":{\"scaled\":0.1}}                          | 10",
        "scored | {\"score\":{\"scaled\":1}}                            | 100",
        "passed | {\"score\":{\"raw\":8,\"max\":10}}                    | 80",
        "passed | {\"score\":{\"raw\":15,\"min\":10,\"max\":20}}        | 50",
        "failed | {\"score\":{\"raw\":2,\"max\":3}}                     | 66.66666666",
        "passed | {\"score\":{\"scaled\":0.6,\"raw\":8,\"max\":10}}     | 60"
      })
  @DisplayName("a score of another system is an attempt, rounded down if at all")
  void foreignScores(String verb, String result, String percentage) {
    Statement statement = read(VERBS + verb, QUIZ, ",\"result\":" + result);
    Percentage score = ((Result.Scored) statement.result()).score();
    assertEquals(percentage, score.toString());
  }

  @Test
  @DisplayName("completed of another system is done, on the word of a source")
  void foreignCompleted() {
    Statement statement = read(VERBS + "completed", QUIZ + "/", "");
    assertEquals(new Result.Completed(), statement.result());
    assertEquals("quiz-1", statement.activity().value());
    assertEquals("2023-07-10T10:00:00Z", statement.timestamp().toString());
    assertEquals(statement.timestamp(), statement.stored());
    assertEquals(Authority.source("xAPI"), statement.authority());
  }

  @Test
  @DisplayName("without a registration, one identifier is one learner, and another is another")
  void foreignLearners() {
    String line = FOREIGN.formatted(VERBS + "completed", QUIZ, "");
    LearnerStatement one = READER.read(line(line)).statement().orElseThrow();
    LearnerStatement same = READER.read(line(line.replace("7-10T", "7-11T"))).statement().get();
    LearnerStatement other = READER.read(line(line.replace("er@ex", "er2@ex"))).statement().get();
    assertEquals("learner@example.org", one.learner());
    assertEquals(one.statement().enrolment(), same.statement().enrolment());
    assertFalse(one.statement().enrolment().equals(other.statement().enrolment()));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "UNKNOWN_VERB     | experienced | quiz-1  |                                      | warning",
        "MISSING_KEY      | passed      | quiz-1  |                                      | error",
        "MISSING_KEY      | passed      | quiz-1  | ,\"result\":{\"success\":true}       | error",
        "MISSING_KEY      | attended    | live-1  | ,\"result\":{\"duration\":\"PT1H\"}  | error",
        "WRONG_VALUE      | passed      | quiz-1  | ,\"result\":{\"score\":{\"scaled\":1.5}} | error",
        "WRONG_VALUE      | failed      | quiz-1  | ,\"result\":{\"score\":{\"scaled\":-0.5}} | error",
        "WRONG_VALUE      | passed      | quiz-1  | ,\"result\":{\"score\":{\"scaled\":1e-999999999}} | error",
        "WRONG_VALUE      | completed   | quiz-1  | ,\"stored\":\"yesterday\"            | error",
        "WRONG_VALUE      | completed   | quiz-1  | ,\"stored\":\"2023-07-10T12:00:00\"  | error",
        "WRONG_VALUE      | completed   | quiz-1  | ,\"context\":{\"registration\":\"1\"} | error",
        "UNKNOWN_ACTIVITY | completed   | quiz-99 |                                      | error",
        "DUPLICATE_KEY    | completed   | quiz-1  | ,\"id\":\"6690e6c9-3ef0-4ed3-8b37-7f3964730bee\" | error",
        "WRONG_TYPE       | completed   | quiz-1  | ,\"context\":[]                      | error",
        "NOT_STAFF        | voided      | quiz-1  |                                      | error"
      })
  @DisplayName("what can't be read is a problem with its place, and no statement")
  void problems(String code, String verb, String activity, String more, String severity) {
    String line =
        FOREIGN.formatted(
            VERBS + verb, "https://lms.example.org/" + activity, more == null ? "" : more);
    LineReading reading = READER.read(line(line));
    assertEquals(Optional.empty(), reading.statement());
    Problem problem =
        reading.problems().stream().filter(it -> it.code().equals(code)).findFirst().orElseThrow();
    assertTrue(problem.toString().matches("log\\.jsonl:7:\\d+: " + severity + " [A-Z_]+ .+\\."));
  }

  @Test
  @DisplayName("a statement of another edition is left out, of another programme is refused")
  void otherCourses() {
    Statement statement = new RandomStatements(1).next(Verb.COMPLETED);
    String line = WRITER.line(statement);
    LineReading edition = READER.read(line(line.replace("editions/2023", "editions/2022")));
    assertEquals("OTHER_EDITION", edition.problems().get(0).code());
    assertFalse(edition.problems().get(0).isError());
    assertEquals(Optional.empty(), edition.statement());
    LineReading programme = READER.read(line(line.replace("caring-cities", "sharing-cities")));
    assertEquals("UNKNOWN_ACTIVITY", programme.problems().get(0).code());
    assertEquals(Optional.empty(), programme.statement());
  }

  @Test
  @DisplayName("an act of staff needs an account of staff and a reason")
  void actsOfStaff() {
    String waiver = WRITER.line(new RandomStatements(2).next(Verb.WAIVED));
    assertEquals(
        "NOT_STAFF", onlyProblem(waiver.replace("authorities/staff", "authorities/learner")));
    assertEquals("NO_REASON", onlyProblem(waiver.replace("extensions/reason", "extensions/x")));
  }

  @Test
  @DisplayName("nobody can be told without a registration, an account or an mbox")
  void nobody() {
    String line = FOREIGN.formatted(VERBS + "completed", QUIZ, "").replace("\"mbox\"", "\"box\"");
    assertEquals("NO_LEARNER", onlyProblem(line));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "JSON_SYNTAX | {\"id\":               | 7",
        "JSON_SYNTAX | {\"id\" 1}             | 7",
        "JSON_SYNTAX | {} {}                  | 4",
        "JSON_SYNTAX | no                     | 1",
        "WRONG_TYPE  | []                     | 1",
        "WRONG_TYPE  | \"text\"               | 1",
        "MISSING_KEY | {}                     | 1"
      })
  @DisplayName("a line that is no statement says from which column on")
  void malformed(String code, String line, int column) {
    Problem problem = READER.read(line(line)).problems().get(0);
    assertEquals(code, problem.code());
    assertTrue(Math.abs(problem.place().column() - column) <= 2, problem.toString());
  }

  @Test
  @DisplayName("10,000 levels are a problem, not a full stack")
  void nesting() {
    for (String bracket : List.of("[", "{\"a\":")) {
      assertEquals("TOO_DEEP", onlyProblem(bracket.repeat(10_000)));
    }
  }

  private static String onlyProblem(String line) {
    List<Problem> problems = READER.read(line(line)).problems();
    assertEquals(1, problems.size(), problems.toString());
    return problems.get(0).code();
  }

  private static Statement read(String verb, String activity, String more) {
    LineReading reading = READER.read(line(FOREIGN.formatted(verb, activity, more)));
    assertEquals(List.of(), reading.problems());
    return reading.statement().orElseThrow().statement();
  }

  private static SourceLine line(String text) {
    return new SourceLine("log.jsonl", 7, text.replace("\n", " "));
  }
}
