package org.stoa.scorm.lms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the store keeps of what a unit sends. */
class RecordStoreTest {

  private SpeakingUnit unit;

  @BeforeEach
  void open(@TempDir Path folder) throws IOException {
    unit = new SpeakingUnit(folder);
  }

  @AfterEach
  void close() throws IOException {
    unit.close();
  }

  @Test
  @DisplayName("the same statement again is the same; another one with its id isn't")
  void sameId() {
    unit.initialize();
    ObjectNode statement = unit.statement("experienced");
    assertEquals(200, unit.post(statement));
    assertEquals(200, unit.post(statement));
    assertEquals(409, unit.post(statement.deepCopy().put("timestamp", "2024-03-01T09:30:00Z")));
    assertEquals(3, unit.statements().size());
  }

  @Test
  @DisplayName("of a batch with one bad statement, none is kept")
  void batch() {
    unit.initialize();
    ArrayNode batch = Request.JSON.createArrayNode();
    batch.add(unit.statement("experienced")).add(unit.statement("experienced").put("id", "x"));
    assertEquals(400, unit.send("POST", "statements", Map.of(), batch.toString()).statusCode());
    assertEquals(2, unit.statements().size());
  }

  @Test
  @DisplayName("a document is replaced by whoever knows which one is there")
  void documents() {
    Map<String, String> state = unit.state("stoa");
    assertEquals(404, unit.send("GET", "activities/state", state, "").statusCode());
    assertEquals(
        204, unit.send("PUT", "activities/state", state, "{}", "If-None-Match", "*").statusCode());
    assertEquals(
        412, unit.send("PUT", "activities/state", state, "1", "If-None-Match", "*").statusCode());
    String tag =
        unit.send("GET", "activities/state", state, "").headers().firstValue("ETag").orElseThrow();
    assertEquals(
        204, unit.send("PUT", "activities/state", state, "[]", "If-Match", tag).statusCode());
    assertEquals(
        412, unit.send("PUT", "activities/state", state, "2", "If-Match", tag).statusCode());
    assertEquals("[]", unit.send("GET", "activities/state", state, "").body());
    Map<String, String> profile = Map.of("activityId", "https://a.test/u", "profileId", "p");
    assertEquals(204, unit.send("PUT", "activities/profile", profile, "{}").statusCode());
    assertEquals(409, unit.send("PUT", "activities/profile", profile, "[]").statusCode());
    assertEquals(204, unit.send("DELETE", "activities/profile", profile, "").statusCode());
  }

  @Test
  @DisplayName("the launch data are read only, and another learner's state isn't there at all")
  void launchData() {
    String data = unit.send("GET", "activities/state", unit.state("LMS.LaunchData"), "").body();
    assertEquals("0.6", Request.json(data).path("masteryScore").asText());
    assertEquals("Normal", Request.json(data).path("launchMode").asText());
    assertEquals(
        403, unit.send("PUT", "activities/state", unit.state("LMS.LaunchData"), "{}").statusCode());
    for (String parameter : List.of("agent", "activityId", "registration")) {
      Map<String, String> others = new HashMap<>(unit.state("stoa"));
      others.put(parameter, "{}");
      assertEquals(403, unit.send("GET", "activities/state", others, "").statusCode());
    }
    assertEquals(List.of("10.2.1.0-5", "8.1.3.0-3", "8.1.5.0-5", "8.1.4.0-3"), unit.requirements());
  }

  @Test
  @DisplayName("preferences name a language, and on or off for audio")
  void preferences() {
    Map<String, String> profile =
        Map.of("agent", unit.given("actor"), "profileId", "cmi5LearnerPreferences");
    String loud = "{\"languagePreference\":\"ko\",\"audioPreference\":\"loud\"}";
    assertEquals(403, unit.send("PUT", "agents/profile", profile, loud).statusCode());
    assertEquals(List.of("11.0.0.0-5"), unit.requirements());
    String on = loud.replace("loud", "on");
    assertEquals(204, unit.send("PUT", "agents/profile", profile, on).statusCode());
    assertEquals(on, unit.send("GET", "agents/profile", profile, "").body());
  }
}
