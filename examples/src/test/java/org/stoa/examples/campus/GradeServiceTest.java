package org.stoa.examples.campus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.stoa.examples.campus.ServiceCaller.GRADES;
import static org.stoa.examples.campus.ServiceCaller.ITEM;
import static org.stoa.examples.campus.ServiceCaller.ITEMS;
import static org.stoa.examples.campus.ServiceCaller.RESULTS;
import static org.stoa.examples.campus.ServiceCaller.SCORE;
import static org.stoa.examples.campus.ServiceCaller.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.examples.campus.course.Grade;

class GradeServiceTest {

  private World world;
  private ServiceCaller caller;
  private String items;
  private String item;

  @BeforeEach
  void open() throws Exception {
    world = new World();
    caller = new ServiceCaller(world, GRADES);
    items = world.base() + "/lti/services/1/lineitems?type_id=1";
    item = world.base() + "/lti/services/1/lineitems/1/lineitem?type_id=1";
  }

  @AfterEach
  void close() {
    world.close();
  }

  private int send(Map<String, Object> score) throws Exception {
    return caller.send(item, score);
  }

  private Optional<Double> grade() {
    return world.campus.grade(world.activity, "3").flatMap(Grade::score);
  }

  @Test
  @DisplayName("A score lands in the gradebook on the line item's own scale, and not above it")
  void scaled() throws Exception {
    assertEquals(200, send(score(7.5, "2026-03-02T09:00:00Z")));
    assertEquals(Optional.of(75.0), grade());
    assertEquals(200, send(score(11, "2026-03-02T09:00:01.900+00:00")));
    assertEquals(Optional.of(100.0), grade());
  }

  @Test
  @DisplayName("A score of the same second or earlier is a conflict, and changes nothing")
  void conflict() throws Exception {
    assertEquals(200, send(score(8, "2026-03-02T09:00:00.100Z")));
    assertEquals(409, send(score(9, "2026-03-02T09:00:00.900Z")));
    assertEquals(409, send(score(9, "2026-03-02T10:59:59+02:00")));
    assertEquals(Optional.of(80.0), grade());
  }

  @Test
  @DisplayName("A score that is not FullyGraded clears the grade")
  void clears() throws Exception {
    assertEquals(200, send(score(8, "2026-03-02T09:00:00Z")));
    Map<String, Object> pending = score(9, "2026-03-02T09:00:05Z");
    pending.put("gradingProgress", "PendingManual");
    assertEquals(200, send(pending));
    assertEquals(Optional.empty(), grade());
  }

  @Test
  @DisplayName("Who is no learner of the course gets no score: 400")
  void strangers() throws Exception {
    for (String person : List.of("5", "2", "99")) {
      Map<String, Object> score = score(8, "2026-03-02T09:00:00Z");
      score.put("userId", person);
      assertEquals(400, send(score), person);
    }
  }

  @Test
  @DisplayName("A score without what the standard requires is refused: 400")
  void incomplete() throws Exception {
    for (String name :
        List.of("userId", "scoreMaximum", "activityProgress", "gradingProgress", "timestamp")) {
      Map<String, Object> score = score(8, "2026-03-02T09:00:00Z");
      score.remove(name);
      assertEquals(400, send(score), name);
    }
    Map<String, Object> odd = score(8, "2026-03-02T09:00:00Z");
    odd.put("gradingProgress", "Graded");
    assertEquals(400, send(odd));
    assertEquals(400, send(score(-1, "2026-03-02T09:00:00Z")));
    assertEquals(400, send(score(8, "2026-03-02 09:00")));
    assertEquals(Optional.empty(), grade());
  }

  @Test
  @DisplayName("Only the exact media types are served; a wildcard or plain JSON is refused")
  void mediaTypes() throws Exception {
    assertEquals(200, caller.ask("GET", items, ITEMS, "", "").statusCode());
    assertEquals(200, caller.ask("GET", items, "", "", "").statusCode());
    assertEquals(400, caller.ask("GET", items, "*/*", "", "").statusCode());
    assertEquals(400, caller.ask("GET", items, ITEMS + ", */*", "", "").statusCode());
    String body = MiniTool.MAPPER.writeValueAsString(score(8, "2026-03-02T09:00:00Z"));
    String scores = item.replace("/lineitem?", "/lineitem/scores?");
    assertEquals(400, caller.ask("POST", scores, "", "application/json", body).statusCode());
    assertEquals(400, caller.ask("POST", scores, "", SCORE, "[]").statusCode());
  }

  @Test
  @DisplayName("A line item is created (201), found by its resource, changed and deleted")
  void lifecycle() throws Exception {
    HttpResponse<String> created =
        caller.ask(
            "POST",
            items,
            "",
            ITEM,
            "{\"label\":\"Quiz\",\"scoreMaximum\":10,\"resourceId\":\"quiz 1\",\"tag\":\"t\"}");
    assertEquals(201, created.statusCode());
    String id = World.json(created).path("id").asText();
    assertTrue(id.endsWith("?type_id=1"));

    JsonNode found = World.json(caller.ask("GET", items + "&resource_id=quiz+1", ITEMS, "", ""));
    assertEquals(1, found.size());
    assertEquals(id, found.path(0).path("id").asText());
    JsonNode linked = World.json(caller.ask("GET", items + "&resource_link_id=3", ITEMS, "", ""));
    assertEquals(item, linked.path(0).path("id").asText());

    String changed = "{\"label\":\"Quiz, new\",\"scoreMaximum\":20}";
    assertEquals(200, caller.ask("PUT", id, "", ITEM, changed).statusCode());
    JsonNode read = World.json(caller.ask("GET", id, ITEM, "", ""));
    assertEquals("Quiz, new", read.path("label").asText());
    assertEquals(204, caller.ask("DELETE", id, "", "", "").statusCode());
    assertEquals(404, caller.ask("GET", id, ITEM, "", "").statusCode());
    assertEquals(403, caller.ask("DELETE", item, "", "", "").statusCode());
  }

  @Test
  @DisplayName("A line item needs a label and a scoreMaximum above 0")
  void badItems() throws Exception {
    for (String body :
        List.of(
            "{\"scoreMaximum\":10}",
            "{\"label\":\" \",\"scoreMaximum\":10}",
            "{\"label\":\"Quiz\",\"scoreMaximum\":0}",
            "{\"label\":\"Quiz\",\"scoreMaximum\":\"10\"}",
            "{\"label\":\"Quiz\",\"scoreMaximum\":10,\"resourceLinkId\":\"77\"}")) {
      assertEquals(400, caller.ask("POST", items, "", ITEM, body).statusCode(), body);
    }
  }

  @Test
  @DisplayName("A new maximum rescales the grades that are there")
  void rescale() throws Exception {
    assertEquals(200, send(score(8, "2026-03-02T09:00:00Z")));
    String changed = "{\"label\":\"Lecture\",\"scoreMaximum\":50}";
    assertEquals(200, caller.ask("PUT", item, "", ITEM, changed).statusCode());
    assertEquals(Optional.of(40.0), grade());
  }

  @Test
  @DisplayName("Results tell score, maximum and comment")
  void results() throws Exception {
    Map<String, Object> ana = score(8, "2026-03-02T09:00:00Z");
    ana.put("comment", "Good");
    assertEquals(200, send(ana));
    Map<String, Object> minjun = score(5, "2026-03-02T09:00:00Z");
    minjun.put("userId", "4");
    assertEquals(200, send(minjun));
    String address = item.replace("/lineitem?", "/lineitem/results?");
    JsonNode all = World.json(caller.ask("GET", address, RESULTS, "", ""));
    assertEquals(2, all.size());
    assertEquals(80.0, all.path(0).path("resultScore").asDouble());
    assertEquals(100.0, all.path(0).path("resultMaximum").asDouble());
    assertEquals("Good", all.path(0).path("comment").asText());
    assertEquals(item, all.path(0).path("scoreOf").asText());
    JsonNode one = World.json(caller.ask("GET", address + "&user_id=4", RESULTS, "", ""));
    assertEquals("4", one.path(0).path("userId").asText());
  }

  @Test
  @DisplayName("A tool sees no line item under another tool's address")
  void foreign() throws Exception {
    String other = items.replace("type_id=1", "type_id=2");
    assertEquals(404, caller.ask("GET", other, ITEMS, "", "").statusCode());
    assertEquals(401, world.ask("GET", items, "guess", ITEMS, "", "").statusCode());
    assertFalse(world.get(items).body().contains("label"));
  }
}
