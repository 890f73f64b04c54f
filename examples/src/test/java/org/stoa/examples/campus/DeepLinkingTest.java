package org.stoa.examples.campus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpResponse;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.examples.campus.course.Activity;
import org.stoa.examples.campus.course.LineItem;

class DeepLinkingTest {

  private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
  private static final String DL = "https://purl.imsglobal.org/spec/lti-dl/claim/";

  private World world;
  private Visit facilitator;
  private Map<String, Object> settings;

  @BeforeEach
  void open() throws Exception {
    world = new World();
    facilitator = Visit.as(world.campus, "5");
    Visit.Form login = Visit.form(facilitator.get("/choose/1").body());
    assertEquals(world.mini.at("/choose").toString(), login.field("target_link_uri"));
    Visit.Form sent = Visit.form(facilitator.post(world.auth(login)).body());
    JWTClaimsSet request = world.verified(sent.field("id_token"));
    assertEquals("LtiDeepLinkingRequest", request.getClaim(LTI + "message_type"));
    settings = request.getJSONObjectClaim(DL + "deep_linking_settings");
  }

  @AfterEach
  void close() {
    world.close();
  }

  private JWTClaimsSet.Builder response(List<Map<String, Object>> items) {
    return new JWTClaimsSet.Builder()
        .issuer(world.tool.clientId())
        .audience(world.base())
        .issueTime(Date.from(world.clock.instant()))
        .expirationTime(Date.from(world.clock.instant().plusSeconds(60)))
        .claim("nonce", UUID.randomUUID().toString())
        .claim(LTI + "message_type", "LtiDeepLinkingResponse")
        .claim(LTI + "version", "1.3.0")
        .claim(LTI + "deployment_id", "1")
        .claim(DL + "data", settings.get("data"))
        .claim(DL + "content_items", items);
  }

  private Map<String, Object> lecture() {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("type", "ltiResourceLink");
    item.put("title", "Lecture 2");
    item.put("text", "More cities");
    item.put("url", world.mini.at("/launch/two").toString());
    item.put("custom", Map.of("lecture", 2));
    item.put("lineItem", Map.of("scoreMaximum", 10, "resourceId", "two", "tag", "quiz"));
    return item;
  }

  private HttpResponse<String> send(Visit visit, String jwt) throws Exception {
    String address = String.valueOf(settings.get("deep_link_return_url"));
    return visit.post(new Visit.Form(address, Map.of("JWT", jwt)));
  }

  private HttpResponse<String> send(JWTClaimsSet.Builder claims) throws Exception {
    return send(facilitator, world.mini.sign(claims.build()));
  }

  private List<Activity> activities() {
    return world.campus.course().activities();
  }

  @Test
  @DisplayName("The settings accept resource links, several of them, and carry data")
  void settings() {
    assertEquals(List.of("ltiResourceLink"), settings.get("accept_types"));
    assertEquals(true, settings.get("accept_multiple"));
    assertTrue(settings.get("data") instanceof String);
  }

  @Test
  @DisplayName("What the tool sends back becomes activities, with their line items")
  void roundTrip() throws Exception {
    Map<String, Object> plain = Map.of("type", "ltiResourceLink", "title", "Reading");
    Map<String, Object> other = Map.of("type", "link", "url", "https://elsewhere.example/");
    HttpResponse<String> answer = send(response(List.of(lecture(), plain, other)));
    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains("Added to the course"));
    assertEquals(3, activities().size());
    Activity added = activities().get(1);
    assertEquals("Lecture 2", added.title());
    assertEquals(world.mini.at("/launch/two"), added.target());
    assertEquals(Map.of("lecture", "2"), added.custom());
    LineItem item = world.campus.course().gradebook().itemsOf(added.id()).get(0);
    assertEquals(10, item.maximum());
    assertEquals(Optional.of("two"), item.resourceId());
    assertEquals(world.tool.target(), activities().get(2).target());
  }

  @Test
  @DisplayName("A choice comes back once")
  void once() throws Exception {
    assertEquals(200, send(response(List.of(lecture()))).statusCode());
    assertEquals(400, send(response(List.of(lecture()))).statusCode());
    assertEquals(2, activities().size());
  }

  @Test
  @DisplayName("A response without the cookie is sent once more by the campus's own page")
  void repost() throws Exception {
    String jwt = world.mini.sign(response(List.of(lecture())).build());
    Visit.Form again = Visit.form(send(facilitator.withoutCookie(), jwt).body());
    assertEquals(403, facilitator.withoutCookie().post(again).statusCode());
    assertEquals(403, Visit.as(world.campus, "3").post(again).statusCode());
    assertEquals(200, facilitator.post(again).statusCode());
    assertEquals(2, activities().size());
  }

  @Test
  @DisplayName("A response that is forged, foreign, stale or leads away adds nothing")
  void refused() throws Exception {
    JWTClaimsSet.Builder good = response(List.of(lecture()));
    assertEquals(
        400, send(facilitator, MiniTool.sign(good.build(), MiniTool.key("one"))).statusCode());
    for (JWTClaimsSet.Builder wrong :
        List.of(
            response(List.of(lecture())).issuer("somebody"),
            response(List.of(lecture())).audience("https://lms.example"),
            response(List.of(lecture())).claim("nonce", ""),
            response(List.of(lecture())).claim(DL + "data", "other"),
            response(List.of(lecture())).claim(LTI + "deployment_id", "2"),
            response(List.of(lecture())).claim(LTI + "message_type", "LtiResourceLinkRequest"),
            response(List.of(lecture())).issueTime(Date.from(world.clock.instant().plusSeconds(1))),
            response(List.of(lecture())).expirationTime(Date.from(world.clock.instant())),
            response(
                List.of(Map.of("type", "ltiResourceLink", "url", "https://elsewhere.example/"))),
            response(
                List.of(
                    Map.of("type", "ltiResourceLink", "lineItem", Map.of("scoreMaximum", 0)))))) {
      assertEquals(400, send(wrong).statusCode(), wrong.build().toString());
    }
    assertEquals(1, activities().size());
  }

  @Test
  @DisplayName("An empty list adds nothing, and the tool's message is shown as text")
  void cancelled() throws Exception {
    HttpResponse<String> answer = send(response(List.of()).claim(DL + "errormsg", "<b>Sorry</b>"));
    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains("Nothing was added"));
    assertTrue(answer.body().contains("&lt;b&gt;Sorry"));
  }

  @Test
  @DisplayName("A learner can't add activities")
  void learner() throws Exception {
    Visit learner = Visit.as(world.campus, "3");
    assertEquals(403, learner.get("/choose/1").statusCode());
    assertEquals(403, learner.get("/course/1/add").statusCode());
  }
}
