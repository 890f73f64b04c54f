package org.stoa.scorm.lms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.stoa.scorm.lms.UnitStatements.category;
import static org.stoa.scorm.lms.UnitStatements.context;
import static org.stoa.scorm.lms.UnitStatements.defineTimed;
import static org.stoa.scorm.lms.UnitStatements.interaction;
import static org.stoa.scorm.lms.UnitStatements.judged;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a unit may say, and when. */
class StatementChecksTest {

  private SpeakingUnit unit;

  @BeforeEach
  void open(@TempDir Path folder) throws IOException {
    unit = new SpeakingUnit(folder);
  }

  @AfterEach
  void close() throws IOException {
    unit.close();
  }

  static Stream<Arguments> forbidden() {
    return Stream.of(
        bad("9.1.0.0-1", "launched", it -> it.put("id", "1")),
        bad("8.1.3.0-3", "experienced", it -> it.withObjectProperty("actor").put("name", "x")),
        bad("9.7.0.0-1", "experienced", it -> it.remove("timestamp")),
        bad("9.7.0.0-2", "experienced", it -> it.put("timestamp", "2024-03-01T10:01:00+01:00")),
        bad("9.6.1.0-1", "experienced", it -> context(it).put("registration", "x")),
        bad("9.6.3.1-4", "experienced", it -> context(it).remove("extensions")),
        bad("10.2.1.0-7", "experienced", it -> context(it).remove("contextActivities")),
        bad("9.3.0.0-4", "experienced", it -> it.put("timestamp", "2024-02-01T10:00:00Z")),
        bad("9.3.0.0-2", "initialized", UnitStatements::define),
        bad("9.3.0.0-1", "experienced", UnitStatements::define),
        bad("8.1.5.0-6", "terminated", it -> defineTimed(it).putObject("object").put("id", "x:y")),
        bad("9.5.4.1-1", "terminated", UnitStatements::define),
        bad(
            "9.5.4.1-1",
            "terminated",
            it -> defineTimed(it).withObjectProperty("result").put("duration", "PT1.234S")),
        bad(
            "9.5.1.0-2",
            "terminated",
            it -> defineTimed(it).withObjectProperty("result").putObject("score").put("scaled", 1)),
        bad(
            "9.5.2.0-3",
            "terminated",
            it -> defineTimed(it).withObjectProperty("result").put("success", true)),
        bad(
            "9.5.3.0-2",
            "terminated",
            it -> defineTimed(it).withObjectProperty("result").put("completion", true)),
        bad(
            "9.6.2.2-1",
            "completed",
            it -> defineTimed(it).withObjectProperty("result").put("completion", true)),
        bad("9.6.2.2-2", "experienced", it -> category(it, "moveon")),
        bad("9.5.3.0-1", "completed", UnitStatements::defineTimed),
        bad("9.5.2.0-1", "passed", UnitStatements::defineTimed),
        bad("9.5.2.0-2", "failed", UnitStatements::defineTimed),
        bad("9.3.4.0-2", "passed", it -> judged(it, true, "0.59")),
        bad("9.3.5.0-2", "failed", it -> judged(it, false, "0.6")),
        bad(
            "9.6.3.2-2",
            "passed",
            it ->
                context(judged(it, true, "0.6"))
                    .withObjectProperty("extensions")
                    .remove(XapiStatement.MASTERY)),
        bad(
            "9.5.1.0-3",
            "passed",
            it ->
                judged(it, true, "0.6")
                    .withObjectProperty("result")
                    .withObjectProperty("score")
                    .put("raw", 6)),
        bad("9.5.1.0-1", "passed", it -> judged(it, true, "1.2")),
        bad("9.5.4.1-2", "completed", it -> untimed(UnitStatements.completed(it))),
        bad("9.5.4.1-3", "passed", it -> untimed(judged(it, true, "0.6"))),
        bad("9.5.4.1-4", "failed", it -> untimed(judged(it, false, "0.5"))),
        bad("9.6.2.2-2", "terminated", it -> category(defineTimed(it), "moveon")),
        bad("7.0.0.0-5", "voided", it -> {}),
        bad("7.0.0.0-2", "answered", it -> interaction(it).put("interactionType", "guess")),
        bad("7.0.0.0-2", "answered", it -> interaction(it).putArray("correctResponsesPattern")),
        bad(
            "7.0.0.0-2",
            "answered",
            it -> interaction(it).withArrayProperty("choices").addObject().put("id", "0")),
        bad(
            "7.0.0.0-2",
            "answered",
            it -> {
              interaction(it);
              it.putObject("result").put("response", "7");
            }),
        bad(
            "7.0.0.0-2",
            "answered",
            it -> interaction(it).putArray("correctResponsesPattern").add("7")));
  }

  private static void untimed(ObjectNode statement) {
    statement.withObjectProperty("result").remove("duration");
  }

  private static Arguments bad(String requirement, String verb, Consumer<ObjectNode> change) {
    return Arguments.of(requirement, verb, change);
  }

  @ParameterizedTest
  @MethodSource
  @DisplayName("what cmi5 forbids is refused, with the number of the requirement")
  void forbidden(String requirement, String verb, Consumer<ObjectNode> change) {
    unit.initialize();
    assertEquals(400, unit.say(verb, change));
    assertTrue(unit.requirements().contains(requirement), unit.lms().violations().toString());
    assertEquals(2, unit.statements().size(), "launched and initialized");
  }

  @Test
  @DisplayName("nothing comes before initialized, and that not before the preferences are read")
  void order() {
    assertEquals(400, unit.say("experienced", it -> {}));
    assertEquals(400, unit.say("initialized", UnitStatements::define));
    assertEquals(List.of("9.3.0.0-4", "11.0.0.0-3"), unit.requirements());
  }

  @Test
  @DisplayName("in a registration nothing is completed or passed twice, nor failed after it passed")
  void registration() {
    unit.initialize();
    unit.say("completed", UnitStatements::completed);
    unit.say("passed", it -> judged(it, true, "0.6"));
    unit.launch(LaunchTerms.normal());
    unit.initialize();
    assertEquals(400, unit.say("completed", UnitStatements::completed));
    assertEquals(400, unit.say("passed", it -> judged(it, true, "0.6")));
    assertEquals(400, unit.say("failed", it -> judged(it, false, "0.5")));
    assertEquals(List.of("9.3.0.0-6", "9.3.0.0-7", "9.3.0.0-8"), unit.requirements());
  }

  @Test
  @DisplayName("passed and failed exclude each other in a session")
  void verdicts() {
    unit.initialize();
    assertEquals(200, unit.say("failed", it -> judged(it, false, "0.5")));
    assertEquals(400, unit.say("passed", it -> judged(it, true, "0.6")));
    assertEquals(List.of("9.3.0.0-3"), unit.requirements());
  }

  @Test
  @DisplayName("what is dated after terminated is refused")
  void afterTheEnd() {
    unit.initialize();
    unit.say("terminated", UnitStatements::defineTimed);
    assertEquals(400, unit.say("experienced", it -> {}));
    assertEquals(List.of("9.3.0.0-5"), unit.requirements());
  }

  @Test
  @DisplayName("nothing said before terminated is dated after it")
  void tooEarlyAnEnd() {
    unit.initialize();
    unit.say("experienced", it -> it.put("timestamp", "2024-03-01T09:59:00Z"));
    assertEquals(400, unit.say("terminated", UnitStatements::defineTimed));
    assertEquals(List.of("9.3.0.0-5"), unit.requirements());
  }

  @Test
  @DisplayName("who looks around or back isn't judged")
  void modes() {
    for (LaunchMode mode : List.of(LaunchMode.BROWSE, LaunchMode.REVIEW)) {
      unit.launch(LaunchTerms.normal().withMode(mode));
      unit.initialize();
      assertEquals(400, unit.say("completed", UnitStatements::completed));
    }
    assertEquals(List.of("10.2.2.0-9", "10.2.2.0-11"), unit.requirements());
  }

  @Test
  @DisplayName("every requirement that is named is one of ADL's list")
  void requirementsOfTheStandard() throws IOException {
    JsonNode list =
        Request.json(
            Files.readString(
                Path.of("src/test/npm/node_modules/@cmi5/requirements/requirements.json")));
    TreeSet<String> named = new TreeSet<>();
    try (Stream<Path> sources = Files.list(Path.of("src/main/java/org/stoa/scorm/lms"))) {
      for (Path source : sources.toList()) {
        Pattern.compile("\"(\\d+\\.\\d+\\.\\d+\\.\\d+-\\d+)\"")
            .matcher(Files.readString(source))
            .results()
            .map((MatchResult it) -> it.group(1))
            .forEach(named::add);
      }
    }
    assertTrue(named.size() > 30, named.toString());
    named.forEach(it -> assertTrue(list.has(it), it));
  }
}
