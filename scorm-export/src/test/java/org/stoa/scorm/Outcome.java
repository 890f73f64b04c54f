package org.stoa.scorm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an LMS knows of one learner after a package was played, whatever the format: what all
 * formats have to agree on.
 *
 * @param score from 0 to 100; empty before there is one
 * @param interactions in the order in which they came
 */
record Outcome(
    Optional<BigDecimal> score, boolean complete, boolean passed, List<Interaction> interactions) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String VERBS = "http://adlnet.gov/expapi/verbs/";

  /**
   * A question as it was answered.
   *
   * @param question the activity's id and the question's, with an underscore between
   */
  record Interaction(String question, boolean right) {}

  /** By the statements of one enrolment in a course of one unit (cmi5). */
  static Outcome ofStatements(List<String> lines) {
    List<JsonNode> statements = lines.stream().map(Outcome::json).toList();
    return new Outcome(
        score(statements),
        defined(statements, "completed").findAny().isPresent(),
        defined(statements, "passed").findAny().isPresent(),
        said(statements, "answered").map(Outcome::interaction).toList());
  }

  /** The unit's own, else the best attempt's. */
  private static Optional<BigDecimal> score(List<JsonNode> statements) {
    return Stream.concat(defined(statements, "passed"), defined(statements, "failed"))
        .findFirst()
        .or(() -> said(statements, "scored").max(Comparator.comparing(Outcome::scaled)))
        .map(it -> scaled(it).movePointRight(2).stripTrailingZeros());
  }

  private static BigDecimal scaled(JsonNode statement) {
    return statement.path("result").path("score").path("scaled").decimalValue();
  }

  private static Interaction interaction(JsonNode statement) {
    String[] steps = statement.path("object").path("id").asText().split("/", -1);
    return new Interaction(
        steps[steps.length - 3] + "_" + steps[steps.length - 1],
        statement.path("result").path("success").asBoolean());
  }

  private static Stream<JsonNode> said(List<JsonNode> statements, String verb) {
    return statements.stream()
        .filter(it -> it.path("verb").path("id").asText().equals(VERBS + verb));
  }

  /** What is about the unit itself. */
  private static Stream<JsonNode> defined(List<JsonNode> statements, String verb) {
    return said(statements, verb)
        .filter(it -> it.path("context").path("contextActivities").has("category"));
  }

  private static JsonNode json(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new AssertionError(line, e);
    }
  }
}
