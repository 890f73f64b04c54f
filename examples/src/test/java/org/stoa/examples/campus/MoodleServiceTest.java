package org.stoa.examples.campus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.stoa.examples.campus.ServiceCaller.AGS;
import static org.stoa.examples.campus.ServiceCaller.GRADES;
import static org.stoa.examples.campus.ServiceCaller.ITEM;
import static org.stoa.examples.campus.ServiceCaller.ITEMS;
import static org.stoa.examples.campus.ServiceCaller.MEMBERS;
import static org.stoa.examples.campus.ServiceCaller.RESULTS;
import static org.stoa.examples.campus.ServiceCaller.ROSTER;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What Moodle does beside the standards, or in spite of them, when it is asked for something. */
class MoodleServiceTest {

  private World world;
  private ServiceCaller caller;
  private String items;
  private String item;
  private String members;

  @BeforeEach
  void open() throws Exception {
    world = new World();
    caller = new ServiceCaller(world, GRADES, ROSTER);
    items = world.lineItems();
    item = world.lineItem();
    members = world.base() + "/lti/services/CourseSection/1/bindings/1/memberships";
  }

  @AfterEach
  void close() {
    world.close();
  }

  private HttpResponse<String> create(String json) throws Exception {
    return caller.ask("POST", items, "", ITEM, json);
  }

  @Test
  @DisplayName("Addresses of line items end in type_id, and there are none without it")
  void typeId() throws Exception {
    assertTrue(items.endsWith("/lineitems?type_id=1"), items);
    assertTrue(item.endsWith("/lineitems/1/lineitem?type_id=1"), item);
    assertEquals(item, World.json(caller.get(items, ITEMS)).path(0).path("id").asText());
    assertEquals(404, caller.get(items.replace("?type_id=1", ""), ITEMS).statusCode());
  }

  @Test
  @DisplayName("The lineitem claim is gone as soon as a link has two line items")
  void twoItems() throws Exception {
    create("{\"label\":\"Second\",\"scoreMaximum\":10,\"resourceLinkId\":\"3\"}");
    assertEquals("", world.lineItem());
  }

  @Test
  @DisplayName("A charset behind the media type is one word too many: 400")
  void charset() throws Exception {
    String json = "{\"label\":\"Quiz\",\"scoreMaximum\":10}";
    String type = ITEM + "; charset=utf-8";
    assertEquals(400, caller.ask("POST", items, "", type, json).statusCode());
    assertEquals(201, create(json).statusCode());
  }

  @Test
  @DisplayName("What is wrong stands in the reason phrase, and the body is an empty list")
  void reasonPhrase() throws Exception {
    String scores = item.replace("/lineitem?", "/lineitem/scores?");
    String score =
        """
        {"userId": "5", "scoreGiven": 1, "scoreMaximum": 1, "activityProgress": "Completed",
         "gradingProgress": "FullyGraded", "timestamp": "2026-03-02T09:00:00Z"}\
        """;
    HttpURLConnection connection = (HttpURLConnection) URI.create(scores).toURL().openConnection();
    connection.setRequestMethod("POST");
    connection.setDoOutput(true);
    connection.setRequestProperty("Authorization", "Bearer " + caller.token());
    connection.setRequestProperty("Content-Type", "application/vnd.ims.lis.v1.score+json");
    connection.getOutputStream().write(score.getBytes(StandardCharsets.UTF_8));
    assertEquals(400, connection.getResponseCode());
    assertEquals("The userId is no learner of this course.", connection.getResponseMessage());
    assertEquals(
        "[]", new String(connection.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
  }

  @Test
  @DisplayName("A word for activityProgress that nobody knows is taken")
  void anyProgress() throws Exception {
    String score =
        """
        {"userId": "3", "scoreGiven": 1, "scoreMaximum": 1, "activityProgress": "Dreaming",
         "gradingProgress": "FullyGraded", "timestamp": "2026-03-02T09:00:00Z", "mood": "good"}\
        """;
    String scores = item.replace("/lineitem?", "/lineitem/scores?");
    HttpResponse<String> answer =
        caller.ask("POST", scores, "", "application/vnd.ims.lis.v1.score+json", score);
    assertEquals(200, answer.statusCode());
    assertEquals("", answer.body());
  }

  @Test
  @DisplayName("Dates and gradesReleased of a line item are dropped; submissionReview is kept")
  void dropped() throws Exception {
    JsonNode made =
        World.json(
            create(
                """
                {"label": "Essay", "scoreMaximum": 10, "startDateTime": "2026-03-02T10:00:00Z",
                 "endDateTime": "2026-03-09T10:00:00Z", "gradesReleased": true,
                 "submissionReview": {"custom": {"a": "b"}}}\
                """));
    for (String name : List.of("startDateTime", "endDateTime", "gradesReleased")) {
      assertFalse(made.has(name), name);
    }
    assertEquals("b", made.path("submissionReview").path("custom").path("a").asText());
  }

  @Test
  @DisplayName("A limit brings a Link with curly quotes and &amp;; without one there is no Link")
  void curlyLink() throws Exception {
    create("{\"label\":\"Second\",\"scoreMaximum\":10}");
    assertTrue(caller.get(items, ITEMS).headers().firstValue("Link").isEmpty());
    String raw = caller.get(items + "&limit=1", ITEMS).headers().firstValue("Link").orElse("");
    String link = new String(raw.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    assertEquals("<" + items + "&amp;from=1&amp;limit=1>; rel=“next”", link);
  }

  @Test
  @DisplayName("Results with a limit are a fault of its own: 500")
  void results() throws Exception {
    String results = item.replace("/lineitem?", "/lineitem/results?");
    assertEquals(200, caller.get(results, RESULTS).statusCode());
    assertEquals(500, caller.get(results + "&limit=1", RESULTS).statusCode());
  }

  @Test
  @DisplayName("The roster has short role names, and one for administrators out of no vocabulary")
  void roles() throws Exception {
    List<String> roles =
        World.json(caller.get(members, MEMBERS)).path("members").findValues("roles").stream()
            .map(JsonNode::toString)
            .toList();
    assertTrue(roles.contains("[\"Learner\"]"), roles.toString());
    assertTrue(roles.contains("[\"Instructor\"]"));
    assertTrue(
        roles.contains(
            "[\"Instructor\",\"http://purl.imsglobal.org/vocab/lis/v2/person#Administrator\"]"));
  }

  @Test
  @DisplayName("The link to more of the roster is well-formed, and has lost the role")
  void lostRole() throws Exception {
    HttpResponse<String> first = caller.get(members + "?role=Learner&limit=1&rlid=3", MEMBERS);
    String link = first.headers().firstValue("Link").orElse("");
    assertEquals("<" + members + "?rlid=3&from=1&limit=1>; rel=\"next\"", link);
  }

  @Test
  @DisplayName("Only two roles can be asked for; any other brings everybody")
  void unknownRole() throws Exception {
    assertEquals(2, size(members + "?role=Learner"));
    assertEquals(2, size(members + "?role=Instructor"));
    assertEquals(4, size(members + "?role=Mentor"));
  }

  private int size(String address) throws Exception {
    return World.json(caller.get(address, MEMBERS)).path("members").size();
  }

  @Test
  @DisplayName("The roster knows no differences: who left is just not there")
  void noDifferences() throws Exception {
    world.campus.course().withdraw("4", world.clock.instant());
    HttpResponse<String> answer = caller.get(members + "?since=0", MEMBERS);
    assertTrue(answer.headers().firstValue("Link").isEmpty());
    assertEquals(3, World.json(answer).path("members").size());
    assertFalse(answer.body().contains("Deleted"));
  }

  @Test
  @DisplayName("With rlid a member's message mentions the old outcomes service")
  void basicOutcome() throws Exception {
    JsonNode message =
        World.json(caller.get(members + "?rlid=3", MEMBERS))
            .path("members")
            .path(0)
            .path("message");
    assertTrue(
        message
            .path(0)
            .path("https://purl.imsglobal.org/spec/lti-bo/claim/basicoutcome")
            .has("lis_outcome_service_url"));
  }

  @Test
  @DisplayName("An assertion's aud and the length of its life are not looked at")
  void audience() throws Exception {
    String assertion =
        world.mini.sign(
            world
                .assertion()
                .audience("https://lms.example/token")
                .expirationTime(Date.from(world.clock.instant().plusSeconds(86_400)))
                .build());
    assertEquals(200, world.token(assertion, AGS + "score").statusCode());
  }

  @Test
  @DisplayName("Scopes that aren't open are left out of the token without a word")
  void scopes() throws Exception {
    HttpResponse<String> answer =
        world.token(
            world.mini.sign(world.assertion().build()), AGS + "score https://other.example/x");
    assertEquals(200, answer.statusCode());
    assertEquals(AGS + "score", World.json(answer).path("scope").asText());
  }

  @Test
  @DisplayName("What is wrong with an assertion is told in words instead of OAuth's, as 400")
  void wording() throws Exception {
    HttpResponse<String> answer = world.token("not.a.token", AGS + "score");
    assertEquals(400, answer.statusCode());
    assertEquals("This is no signed token.", World.json(answer).path("error").asText());
  }
}
