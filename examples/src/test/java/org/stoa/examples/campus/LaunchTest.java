package org.stoa.examples.campus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.examples.campus.course.CaringCities;

class LaunchTest {

  private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";

  private World world;

  @BeforeEach
  void open() throws Exception {
    world = new World();
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  @DisplayName("The login request is a form with iss, target, both hints, client and deployment")
  void login() throws Exception {
    Visit.Form login = world.login(Visit.as(world.campus, "3"));
    assertEquals(world.mini.at("/login").toString(), login.address());
    assertEquals(world.base(), login.field("iss"));
    assertEquals(world.mini.at("/launch").toString(), login.field("target_link_uri"));
    assertEquals("3", login.field("login_hint"));
    assertTrue(login.field("lti_message_hint").startsWith("{\"cmid\":3,\"launchid\":\"ltilaunch"));
    assertEquals(world.tool.clientId(), login.field("client_id"));
    assertEquals("1", login.field("lti_deployment_id"));
  }

  @Test
  @DisplayName("A good authentication request gets an id_token and its state back, as a form post")
  void tokenAndState() throws Exception {
    Visit visit = Visit.as(world.campus, "4");
    Visit.Form sent = Visit.form(visit.post(world.auth(world.login(visit))).body());
    assertEquals(world.mini.at("/launch").toString(), sent.address());
    assertEquals("state \"<&>", sent.field("state"));
    JWTClaimsSet claims = world.verified(sent.field("id_token"));
    assertEquals(world.base(), claims.getIssuer());
    assertEquals(List.of(world.tool.clientId()), claims.getAudience());
    assertEquals("4", claims.getSubject());
    assertEquals("a nonce", claims.getClaim("nonce"));
    assertEquals(
        claims.getIssueTime().toInstant().plusSeconds(60), claims.getExpirationTime().toInstant());
    assertEquals("Minjun Learner", claims.getClaim("name"));
    assertEquals("ko", claims.getClaim("locale"));
    assertEquals("Asia/Seoul", claims.getClaim("zoneinfo"));
  }

  @Test
  @DisplayName("The id_token carries the claims of LTI Core 1.3 for a resource link")
  void claims() throws Exception {
    JWTClaimsSet claims = world.launch("3");
    assertEquals("LtiResourceLinkRequest", claims.getClaim(LTI + "message_type"));
    assertEquals("1.3.0", claims.getClaim(LTI + "version"));
    assertEquals("1", claims.getClaim(LTI + "deployment_id"));
    assertEquals(
        List.of("http://purl.imsglobal.org/vocab/lis/v2/membership#Learner"),
        claims.getClaim(LTI + "roles"));
    assertEquals("3", claims.getJSONObjectClaim(LTI + "resource_link").get("id"));
    assertEquals("Caring Cities", claims.getJSONObjectClaim(LTI + "context").get("title"));
    Map<String, Object> custom = claims.getJSONObjectClaim(LTI + "custom");
    assertEquals(Map.of("zone", "America/Bogota", "lecture", "one", "who", "3"), custom);
    Map<String, Object> shown = claims.getJSONObjectClaim(LTI + "launch_presentation");
    assertEquals("iframe", shown.get("document_target"));
    Map<String, Object> grades =
        claims.getJSONObjectClaim("https://purl.imsglobal.org/spec/lti-ags/claim/endpoint");
    assertEquals(world.base() + "/lti/services/1/lineitems?type_id=1", grades.get("lineitems"));
    assertEquals(
        world.base() + "/lti/services/1/lineitems/1/lineitem?type_id=1", grades.get("lineitem"));
  }

  @Test
  @DisplayName("A manager launches as an administrator, a facilitator as an instructor")
  void roles() throws Exception {
    assertTrue(
        world
            .launch(CaringCities.MAREK.id())
            .getStringListClaim(LTI + "roles")
            .contains("http://purl.imsglobal.org/vocab/lis/v2/system/person#Administrator"));
    assertEquals(
        List.of("http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor"),
        world.launch(CaringCities.FRANCA.id()).getStringListClaim(LTI + "roles"));
  }

  @Test
  @DisplayName("A redirect_uri that is not registered character by character gets nothing sent")
  void redirect() throws Exception {
    Visit visit = Visit.as(world.campus, "3");
    Visit.Form good = world.auth(world.login(visit));
    for (String wrong :
        List.of(
            good.field("redirect_uri") + "?a=b",
            good.field("redirect_uri") + "/",
            "https://elsewhere.example/launch")) {
      HttpResponse<String> answer = visit.post(good.with("redirect_uri", wrong));
      assertEquals(400, answer.statusCode());
      assertFalse(answer.body().contains("<form"), wrong);
    }
    assertEquals(400, visit.post(good.with("client_id", "nobody")).statusCode());
  }

  @Test
  @DisplayName("An lti_message_hint works once, and only unchanged")
  void hint() throws Exception {
    Visit visit = Visit.as(world.campus, "3");
    Visit.Form good = world.auth(world.login(visit));
    assertFalse(Visit.form(visit.post(good).body()).field("id_token").isEmpty());
    assertEquals("invalid_request", Visit.form(visit.post(good).body()).field("error"));

    Visit.Form fresh = world.auth(world.login(visit));
    String spaced = fresh.field("lti_message_hint").replace(",", ", ");
    Visit.Form refused = Visit.form(visit.post(fresh.with("lti_message_hint", spaced)).body());
    assertEquals("invalid_request", refused.field("error"));
    assertEquals("", refused.field("id_token"));
  }

  @Test
  @DisplayName(
      "Every other fault in the authentication request is told to the tool, with its state")
  void faults() throws Exception {
    Visit visit = Visit.as(world.campus, "3");
    Map<String, String> wrong =
        Map.of(
            "response_type", "code",
            "response_mode", "query",
            "scope", "email",
            "prompt", "login",
            "nonce", "",
            "login_hint", "4");
    for (Map.Entry<String, String> entry : wrong.entrySet()) {
      Visit.Form asked = world.auth(world.login(visit)).with(entry.getKey(), entry.getValue());
      Visit.Form answer = Visit.form(visit.post(asked).body());
      assertFalse(answer.field("error").isEmpty(), entry.getKey());
      assertEquals("", answer.field("id_token"), entry.getKey());
      assertEquals("state \"<&>", answer.field("state"));
    }
  }

  @Test
  @DisplayName("A request without the campus's cookie is sent once more by the campus's own page")
  void repost() throws Exception {
    Visit visit = Visit.as(world.campus, "3");
    Visit.Form asked = world.auth(world.login(visit));
    Visit.Form again = Visit.form(visit.withoutCookie().post(asked).body());
    assertEquals(world.base() + "/lti/auth", again.address());
    assertEquals(asked.fields(), again.without("repost").fields());
    Visit.Form stranger = Visit.form(visit.withoutCookie().post(again).body());
    assertEquals("login_required", stranger.field("error"));

    Visit.Form second = world.auth(world.login(visit));
    Visit.Form through = Visit.form(visit.withoutCookie().post(second).body());
    assertFalse(Visit.form(visit.post(through).body()).field("id_token").isEmpty());
  }

  @Test
  @DisplayName("Nobody launches with a hint that another person was given")
  void stolen() throws Exception {
    Visit.Form ana = world.auth(world.login(Visit.as(world.campus, "3")));
    Visit minjun = Visit.as(world.campus, "4");
    assertEquals("access_denied", Visit.form(minjun.post(ana).body()).field("error"));
  }
}
