package org.stoa.examples.campus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.stoa.examples.campus.ServiceCaller.AGS;
import static org.stoa.examples.campus.ServiceCaller.GRADES;
import static org.stoa.examples.campus.ServiceCaller.GROUP;
import static org.stoa.examples.campus.ServiceCaller.GROUPS;
import static org.stoa.examples.campus.ServiceCaller.ITEM;
import static org.stoa.examples.campus.ServiceCaller.ITEMS;
import static org.stoa.examples.campus.ServiceCaller.MEMBERS;
import static org.stoa.examples.campus.ServiceCaller.ROSTER;
import static org.stoa.examples.campus.ServiceCaller.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.examples.campus.course.Grade;

/** What a platform may ask at its most of a tool that asks for something. */
class StrictServiceTest {

  private World world;
  private ServiceCaller caller;
  private String items;
  private String item;
  private String members;

  @BeforeEach
  void open() throws Exception {
    world = new World(Mode.STRICT);
    caller = new ServiceCaller(world, GRADES, ROSTER, GROUP);
    items = world.base() + "/lti/services/1/lineitems";
    item = items + "/1/lineitem";
    members = world.base() + "/lti/services/CourseSection/1/bindings/1/memberships";
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

  private static String link(HttpResponse<String> answer) {
    return answer.headers().firstValue("Link").orElse("");
  }

  @Test
  @DisplayName("A GET without exactly its media type is not acceptable: 406, as OAuth's JSON")
  void accept() throws Exception {
    for (String accept : List.of("", "*/*", "application/json", ITEMS + ", */*")) {
      HttpResponse<String> refused = caller.get(items, accept);
      assertEquals(406, refused.statusCode(), accept);
      assertEquals("not_acceptable", World.json(refused).path("error").asText());
    }
    assertEquals(200, caller.get(items, ITEMS).statusCode());
  }

  @Test
  @DisplayName("A body of another media type, or with a charset, is not supported: 415")
  void contentType() throws Exception {
    String json = "{\"label\":\"Quiz\",\"scoreMaximum\":10}";
    for (String type : List.of("application/json", ITEM + ";charset=utf-8")) {
      assertEquals(415, caller.ask("POST", items, "", type, json).statusCode(), type);
    }
    assertEquals(201, caller.ask("POST", items, "", ITEM, json).statusCode());
  }

  @Test
  @DisplayName("Without a good token: 401 with WWW-Authenticate")
  void unauthorized() throws Exception {
    HttpResponse<String> refused = world.ask("GET", items, "guess", ITEMS, "", "");
    assertEquals(401, refused.statusCode());
    assertTrue(refused.headers().firstValue("WWW-Authenticate").orElse("").startsWith("Bearer "));
  }

  @Test
  @DisplayName("A client that doesn't say what it is gets nothing: 403")
  void userAgent() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(items))
            .header("Authorization", "Bearer " + caller.token())
            .header("Accept", ITEMS)
            .header("User-Agent", "")
            .build();
    assertEquals(
        403,
        HttpClient.newHttpClient()
            .send(request, HttpResponse.BodyHandlers.ofString())
            .statusCode());
  }

  @Test
  @DisplayName("A score with a word that isn't the standard's is refused: 400")
  void unknownFields() throws Exception {
    Map<String, Object> extended = score(8, "2026-03-02T09:00:00Z");
    extended.put("mood", "good");
    assertEquals(400, send(extended));
    Map<String, Object> odd = score(8, "2026-03-02T09:00:00Z");
    odd.put("activityProgress", "Dreaming");
    assertEquals(400, send(odd));
    assertEquals(Optional.empty(), grade());
  }

  @Test
  @DisplayName("Scores are told apart within a second; the same moment is a conflict")
  void moments() throws Exception {
    assertEquals(200, send(score(8, "2026-03-02T09:00:00.100Z")));
    assertEquals(200, send(score(9, "2026-03-02T09:00:00.101Z")));
    assertEquals(409, send(score(7, "2026-03-02T09:00:00.101Z")));
    assertEquals(Optional.of(90.0), grade());
  }

  @Test
  @DisplayName("More than the maximum is extra credit, and what isn't final leaves the grade alone")
  void extraCredit() throws Exception {
    assertEquals(200, send(score(11, "2026-03-02T09:00:00Z")));
    assertEquals(110.0, grade().orElseThrow(), 1e-9);
    Map<String, Object> pending = score(2, "2026-03-02T09:00:01Z");
    pending.put("gradingProgress", "Pending");
    assertEquals(200, send(pending));
    assertEquals(110.0, grade().orElseThrow(), 1e-9);
  }

  @Test
  @DisplayName("A line item keeps dates and gradesReleased, and goes by PUT and DELETE")
  void lineItem() throws Exception {
    String sent =
        """
        {"label": "Essay", "scoreMaximum": 10, "startDateTime": "2026-03-02T10:00:00Z",
         "endDateTime": "2026-03-09T10:00:00Z", "gradesReleased": false}\
        """;
    JsonNode made = World.json(caller.ask("POST", items, "", ITEM, sent));
    assertEquals("2026-03-02T10:00:00Z", made.path("startDateTime").asText());
    assertFalse(made.path("gradesReleased").asBoolean(true));
    String id = made.path("id").asText();
    assertEquals(items + "/2/lineitem", id);
    String changed = sent.replace("false", "true");
    assertEquals(200, caller.ask("PUT", id, "", ITEM, changed).statusCode());
    assertTrue(World.json(caller.get(id, ITEM)).path("gradesReleased").asBoolean());
    assertEquals(204, caller.ask("DELETE", id, "", "", "").statusCode());
    assertEquals(404, caller.get(id, ITEM).statusCode());
  }

  @Test
  @DisplayName(
      "Every list comes in parts of two, with straight-quoted links that keep what was asked")
  void parts() throws Exception {
    for (int i = 0; i < 2; i++) {
      String json = "{\"label\":\"Quiz\",\"scoreMaximum\":10,\"tag\":\"t\"}";
      caller.ask("POST", items, "", ITEM, json);
    }
    HttpResponse<String> first = caller.get(items, ITEMS);
    assertEquals(2, World.json(first).size());
    assertEquals("<" + items + "?from=2>; rel=\"next\"", link(first));
    assertEquals("", link(caller.get(items + "?from=2", ITEMS)));
    assertEquals(
        "<" + items + "?tag=t&from=1&limit=1>; rel=\"next\"",
        link(caller.get(items + "?tag=t&limit=1", ITEMS)));
    assertEquals(
        "<" + members + "?role=Learner&from=1&limit=1>; rel=\"next\"",
        link(caller.get(members + "?role=Learner&limit=1", MEMBERS)));
  }

  @Test
  @DisplayName("Results come in parts too, each of one's own")
  void results() throws Exception {
    send(score(8, "2026-03-02T09:00:00Z"));
    Map<String, Object> minjun = score(5, "2026-03-02T09:00:00Z");
    minjun.put("userId", "4");
    send(minjun);
    String type = "application/vnd.ims.lis.v2.resultcontainer+json";
    HttpResponse<String> first = caller.get(item + "/results?limit=1", type);
    assertEquals("3", World.json(first).path(0).path("userId").asText());
    assertEquals("<" + item + "/results?from=1&limit=1>; rel=\"next\"", link(first));
  }

  @Test
  @DisplayName("Roles are full addresses, and an unknown one brings nobody")
  void roles() throws Exception {
    JsonNode learner =
        World.json(caller.get(members + "?role=Learner", MEMBERS)).path("members").path(0);
    assertEquals(
        "http://purl.imsglobal.org/vocab/lis/v2/membership#Learner",
        learner.path("roles").path(0).asText());
    assertEquals(
        0, World.json(caller.get(members + "?role=Mentor", MEMBERS)).path("members").size());
  }

  @Test
  @DisplayName("The last part of the roster links to its differences; who left is Deleted there")
  void differences() throws Exception {
    String later = link(caller.get(members + "?from=2", MEMBERS));
    assertTrue(later.endsWith(">; rel=\"differences\""), later);
    String address = later.substring(1, later.indexOf('>'));
    assertEquals(0, World.json(caller.get(address, MEMBERS)).withArray("members").size());
    world.campus.course().withdraw("4", world.clock.instant());
    JsonNode gone = World.json(caller.get(address, MEMBERS)).path("members");
    assertEquals(1, gone.size());
    assertEquals("4", gone.path(0).path("user_id").asText());
    assertEquals("Deleted", gone.path(0).path("status").asText());
    assertFalse(caller.get(members, MEMBERS).body().contains("\"4\""));
  }

  @Test
  @DisplayName("Course groups can be read, all of them or one person's, and stand in the roster")
  void groups() throws Exception {
    String address = world.base() + "/lti/services/1/groups";
    assertEquals(2, World.json(caller.get(address, GROUPS)).path("groups").size());
    JsonNode own = World.json(caller.get(address + "?user_id=4", GROUPS)).path("groups");
    assertEquals(1, own.size());
    assertEquals("2", own.path(0).path("id").asText());
    assertEquals(
        "1",
        World.json(caller.get(members, MEMBERS))
            .path("members")
            .path(0)
            .path("group_enrollments")
            .path(0)
            .path("group_id")
            .asText());
    String sets = world.base() + "/lti/services/1/groupsets";
    String type = "application/vnd.ims.lti-gs.v1.contextgroupsetcontainer+json";
    assertEquals(1, World.json(caller.get(sets, type)).path("sets").size());
    String other = world.bearer(ROSTER);
    assertEquals(403, world.ask("GET", address, other, GROUPS, "", "").statusCode());
  }

  @Test
  @DisplayName("An assertion for the issuer, or good for more than five minutes, is refused: 401")
  void assertion() throws Exception {
    Date late = Date.from(world.clock.instant().plusSeconds(301));
    for (String wrong :
        List.of(
            world.mini.sign(world.assertion().audience(world.base()).build()),
            world.mini.sign(
                world
                    .assertion()
                    .audience(List.of(world.base(), world.base() + "/lti/token"))
                    .build()),
            world.mini.sign(world.assertion().expirationTime(late).build()))) {
      HttpResponse<String> refused = world.token(wrong, AGS + "score");
      assertEquals(401, refused.statusCode());
      assertEquals("invalid_client", World.json(refused).path("error").asText());
    }
  }

  @Test
  @DisplayName("Who asks for one scope too many gets none: invalid_scope")
  void scopes() throws Exception {
    HttpResponse<String> refused =
        world.token(
            world.mini.sign(world.assertion().build()), AGS + "score https://other.example/x");
    assertEquals(400, refused.statusCode());
    assertEquals("invalid_scope", World.json(refused).path("error").asText());
  }
}
