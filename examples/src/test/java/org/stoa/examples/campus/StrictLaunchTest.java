package org.stoa.examples.campus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.examples.campus.course.Activity;

/** The launches of a platform that offers all that the standards have. */
class StrictLaunchTest {

  private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
  private static final String ITEM = "application/vnd.ims.lis.v2.lineitem+json";

  private World world;
  private Visit ana;

  @BeforeEach
  void open() throws Exception {
    world = new World(Mode.STRICT);
    ana = Visit.as(world.campus, "3");
  }

  @AfterEach
  void close() {
    world.close();
  }

  private JWTClaimsSet launch(Visit visit, String page) throws Exception {
    Visit.Form login = Visit.form(visit.get(page).body());
    Map<String, String> asked = world.auth(login).with("nonce", page).fields();
    Visit.Form sent = Visit.form(visit.post(new Visit.Form("/lti/auth", asked)).body());
    return world.verified(sent.field("id_token"));
  }

  @Test
  @DisplayName("The tool is the second of two audiences, and azp says that it is meant")
  void audiences() throws Exception {
    JWTClaimsSet claims = world.launch("3");
    assertEquals(2, claims.getAudience().size());
    assertEquals(world.tool.clientId(), claims.getAudience().get(1));
    assertEquals(world.tool.clientId(), claims.getClaim("azp"));
  }

  @Test
  @DisplayName("A nonce that came before gets an error instead of an id_token")
  void nonceTwice() throws Exception {
    world.launch("3");
    Visit.Form answer = Visit.form(ana.post(world.auth(world.login(ana))).body());
    assertEquals("invalid_request", answer.field("error"));
    assertEquals("", answer.field("id_token"));
  }

  @Test
  @DisplayName("A tool deployed once more launches under either deployment")
  void deployments() throws Exception {
    String second = world.campus.deployAgain(world.tool);
    Activity there = world.campus.addActivity(Placement.of(world.tool, "There").deployedAs(second));
    JWTClaimsSet claims = launch(ana, "/launch/" + there.id());
    assertEquals(second, claims.getClaim(LTI + "deployment_id"));
    assertFalse(second.equals(world.tool.deployment()));
    assertEquals(world.tool.deployment(), world.launch("3").getClaim(LTI + "deployment_id"));
  }

  @Test
  @DisplayName("After a change of keys the new one signs, and the old one is still published")
  void rotation() throws Exception {
    Visit.Form sent = Visit.form(ana.post(world.auth(world.login(ana))).body());
    String before = SignedJWT.parse(sent.field("id_token")).getHeader().getKeyID();
    Visit manager = Visit.as(world.campus, "2");
    manager.post(Visit.form(manager.get("/tools").body(), "/keys"));
    JWKSet keys = JWKSet.parse(world.get(world.base() + "/lti/jwks").body());
    assertEquals(2, keys.getKeys().size());
    assertEquals(before, keys.getKeys().get(1).getKeyID());
    world.verified(sent.field("id_token"));
    launch(ana, "/launch/3");
  }

  @Test
  @DisplayName(
      "A facilitator reviews what a learner handed in: for_user, lineitem and custom values")
  void review() throws Exception {
    String token = world.bearer("https://purl.imsglobal.org/spec/lti-ags/scope/lineitem");
    String body =
        """
        {"label": "Essay", "scoreMaximum": 10, "resourceLinkId": "3",
         "submissionReview": {"url": "%s", "custom": {"who": "$User.id", "act": "review"}}}\
        """
            .formatted(world.mini.at("/launch/review"));
    JsonNode item = World.json(world.ask("POST", world.lineItems(), token, "", ITEM, body));
    JWTClaimsSet claims = launch(Visit.as(world.campus, "5"), "/review/2/3");
    assertEquals("LtiSubmissionReviewRequest", claims.getClaim(LTI + "message_type"));
    assertEquals("3", claims.getJSONObjectClaim(LTI + "for_user").get("user_id"));
    assertEquals(
        world.mini.at("/launch/review").toString(), claims.getClaim(LTI + "target_link_uri"));
    assertEquals("review", claims.getJSONObjectClaim(LTI + "custom").get("act"));
    assertEquals("5", claims.getJSONObjectClaim(LTI + "custom").get("who"));
    assertEquals(
        item.path("id").asText(),
        claims
            .getJSONObjectClaim("https://purl.imsglobal.org/spec/lti-ags/claim/endpoint")
            .get("lineitem"));
    assertEquals(403, Visit.as(world.campus, "4").get("/review/2/3").statusCode());
    assertEquals(404, ana.get("/review/1/3").statusCode(), "it has no review");
  }

  @Test
  @DisplayName("A data privacy launch is about a person, and has neither link nor course")
  void privacy() throws Exception {
    JWTClaimsSet claims = launch(Visit.as(world.campus, "2"), "/privacy/1");
    assertEquals("DataPrivacyLaunchRequest", claims.getClaim(LTI + "message_type"));
    assertEquals("2", claims.getJSONObjectClaim(LTI + "for_user").get("user_id"));
    for (String none : List.of("resource_link", "context")) {
      assertFalse(claims.getClaims().containsKey(LTI + none), none);
    }
  }

  @Test
  @DisplayName("Deep linking says that line items are taken")
  void choice() throws Exception {
    Map<String, Object> settings =
        launch(Visit.as(world.campus, "5"), "/choose/1")
            .getJSONObjectClaim(
                "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings");
    assertEquals(true, settings.get("accept_lineitem"));
    assertEquals(true, settings.get("accept_multiple"));
    assertEquals(List.of("iframe", "window"), settings.get("accept_presentation_document_targets"));
  }

  @Test
  @DisplayName("The configuration offers four messages and groups; a registration answers 201")
  void registration() throws Exception {
    JsonNode json = World.json(world.get(world.base() + "/.well-known/openid-configuration"));
    JsonNode lti = json.path("https://purl.imsglobal.org/spec/lti-platform-configuration");
    assertEquals(4, lti.path("messages_supported").size());
    assertTrue(json.path("scopes_supported").toString().contains("contextgroup.readonly"));
    world.mini.use("forged");
    String endpoint = json.path("registration_endpoint").asText();
    assertEquals(401, world.mini.post(endpoint, world.mini.description()).statusCode());
    HttpResponse<String> registered = register();
    assertEquals(201, registered.statusCode());
    String asked = String.valueOf(world.mini.description().get("scope"));
    assertEquals(
        asked.split(" ").length, World.json(registered).path("scope").asText().split(" ").length);
  }

  private HttpResponse<String> register() throws Exception {
    Visit manager = Visit.as(world.campus, "2");
    Visit.Form form = Visit.form(manager.get("/tools").body(), "/tools/registration");
    String page = manager.post(form.with("address", world.mini.at("/register").toString())).body();
    int token = page.indexOf("registration_token=") + 19;
    world.mini.use(page.substring(token, page.indexOf('"', token)));
    return world.mini.post(world.base() + "/lti/registrations", world.mini.description());
  }
}
