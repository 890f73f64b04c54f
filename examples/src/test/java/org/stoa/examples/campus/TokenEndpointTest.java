package org.stoa.examples.campus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Mode.class)
class TokenEndpointTest {

  private static final String SCORE = "https://purl.imsglobal.org/spec/lti-ags/scope/score";

  private static final String ITEMS = "application/vnd.ims.lis.v2.lineitemcontainer+json";

  private final Mode mode;
  private final World world;

  TokenEndpointTest(Mode mode) throws Exception {
    this.mode = mode;
    this.world = new World(mode);
  }

  @AfterEach
  void close() {
    world.close();
  }

  private void refused(String code, HttpResponse<String> answer) throws Exception {
    assertTrue(List.of(400, 401).contains(answer.statusCode()));
    assertFalse(answer.body().contains("access_token"));
    if (mode == Mode.STRICT) {
      assertEquals(code, World.json(answer).path("error").asText());
    }
  }

  @Test
  @DisplayName("A signed assertion gets a token for an hour, with the scopes asked for")
  void good() throws Exception {
    HttpResponse<String> answer = world.token(world.mini.sign(world.assertion().build()), SCORE);
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
  @DisplayName("An expired assertion is refused")
  void expired() throws Exception {
    JWTClaimsSet late = world.assertion().expirationTime(Date.from(world.clock.instant())).build();
    refused("invalid_client", world.token(world.mini.sign(late), SCORE));
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
    String items = world.lineItems();
    String score = world.bearer(SCORE);
    assertEquals(403, world.ask("GET", items, score, ITEMS, "", "").statusCode());
    String reader = world.bearer("https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly");
    assertEquals(200, world.ask("GET", items, reader, ITEMS, "", "").statusCode());
    world.clock.pass(Duration.ofHours(1));
    assertEquals(401, world.ask("GET", items, reader, ITEMS, "", "").statusCode());
  }
}
