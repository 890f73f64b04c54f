package org.stoa.examples.campus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Date;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TokenEndpointTest {

  private static final String SCORE = "https://purl.imsglobal.org/spec/lti-ags/scope/score";

  private World world;

  @BeforeEach
  void open() throws Exception {
    world = new World();
  }

  @AfterEach
  void close() {
    world.close();
  }

  private void refused(String code, HttpResponse<String> answer) throws Exception {
    assertEquals(400, answer.statusCode());
    assertEquals(code, World.json(answer).path("error").asText());
  }

  @Test
  @DisplayName("A signed assertion gets a token for an hour, with the scopes that are open to it")
  void good() throws Exception {
    HttpResponse<String> answer =
        world.token(world.mini.sign(world.assertion().build()), SCORE + " https://other.example/x");
    assertEquals(200, answer.statusCode());
    JsonNode json = World.json(answer);
    assertEquals(3600, json.path("expires_in").asInt());
    assertEquals(SCORE, json.path("scope").asText());
    assertEquals("Bearer", json.path("token_type").asText());
    assertFalse(json.path("access_token").asText().isEmpty());
  }

  @Test
  @DisplayName("A signature by another key is refused, whatever kid it names")
  void signature() throws Exception {
    JWTClaimsSet claims = world.assertion().build();
    refused("invalid_client", world.token(MiniTool.sign(claims, MiniTool.key("one")), SCORE));
    refused("invalid_client", world.token(MiniTool.sign(claims, MiniTool.key("three")), SCORE));
    refused("invalid_client", world.token("not.a.token", SCORE));
  }

  @Test
  @DisplayName("A new key of the tool is fetched when it is first used")
  void rotation() throws Exception {
    world.bearer(SCORE);
    world.mini.rotate();
    assertEquals(200, world.token(world.mini.sign(world.assertion().build()), SCORE).statusCode());
  }

  @Test
  @DisplayName("A jti is good once")
  void replay() throws Exception {
    String assertion = world.mini.sign(world.assertion().build());
    assertEquals(200, world.token(assertion, SCORE).statusCode());
    refused("invalid_client", world.token(assertion, SCORE));
    refused(
        "invalid_client",
        world.token(world.mini.sign(world.assertion().jwtID(null).build()), SCORE));
  }

  @Test
  @DisplayName("An iat one second in the future is refused, for there is no leeway")
  void future() throws Exception {
    JWTClaimsSet ahead =
        world.assertion().issueTime(Date.from(world.clock.instant().plusSeconds(1))).build();
    refused("invalid_client", world.token(world.mini.sign(ahead), SCORE));
    world.clock.pass(Duration.ofSeconds(1));
    assertEquals(200, world.token(world.mini.sign(ahead), SCORE).statusCode());
  }

  @Test
  @DisplayName("An expired assertion, or one for another platform, is refused")
  void expiredOrElsewhere() throws Exception {
    JWTClaimsSet expired =
        world.assertion().expirationTime(Date.from(world.clock.instant())).build();
    refused("invalid_client", world.token(world.mini.sign(expired), SCORE));
    JWTClaimsSet elsewhere = world.assertion().audience("https://lms.example/token").build();
    refused("invalid_client", world.token(world.mini.sign(elsewhere), SCORE));
  }

  @Test
  @DisplayName("Without any scope that is open there is no token")
  void scope() throws Exception {
    refused(
        "invalid_scope",
        world.token(world.mini.sign(world.assertion().build()), "https://other.example/x"));
  }

  @Test
  @DisplayName("A token is good for an hour and for its scopes only")
  void limits() throws Exception {
    String items = world.base() + "/lti/services/1/lineitems?type_id=1";
    String score = world.bearer(SCORE);
    assertEquals(403, world.ask("GET", items, score, "", "", "").statusCode());
    String reader = world.bearer("https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly");
    assertEquals(200, world.ask("GET", items, reader, "", "", "").statusCode());
    world.clock.pass(Duration.ofHours(1));
    assertEquals(401, world.ask("GET", items, reader, "", "", "").statusCode());
  }
}
