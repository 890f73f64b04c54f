package org.stoa.examples.campus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.examples.campus.platform.tool.Scope;
import org.stoa.examples.campus.platform.tool.Tool;

class RegistrationTest {

  private static final String TOOL = "https://purl.imsglobal.org/spec/lti-tool-configuration";

  private World world;

  @BeforeEach
  void open() throws Exception {
    world = new World();
  }

  @AfterEach
  void close() {
    world.close();
  }

  private HttpResponse<String> register(Map<String, Object> description) throws Exception {
    return world.mini.post(world.base() + "/lti/registrations", description);
  }

  /** A new invitation, as the manager's page gives it out; returns the frame's address. */
  private String invite(String choice) throws Exception {
    Visit manager = Visit.as(world.campus, "2");
    Visit.Form form = Visit.form(manager.get("/tools").body(), "/tools/registration");
    Visit.Form filled = form.with("address", world.mini.at("/register") + "?a=b");
    assertTrue(manager.post(filled).body().contains("Register as a new tool"));
    String page = manager.post(filled.with("choice", choice)).body();
    String frame = page.substring(page.indexOf("<iframe id=\"tool\" src=\"") + 23);
    return frame.substring(0, frame.indexOf('"')).replace("&amp;", "&");
  }

  @Test
  @DisplayName("The configuration says where the endpoints are and what the platform offers")
  void configuration() throws Exception {
    JsonNode json = World.json(world.get(world.base() + "/.well-known/openid-configuration"));
    assertEquals(world.base(), json.path("issuer").asText());
    assertEquals(world.base() + "/lti/auth", json.path("authorization_endpoint").asText());
    JsonNode lti = json.path("https://purl.imsglobal.org/spec/lti-platform-configuration");
    assertEquals(2, lti.path("messages_supported").size());
    assertTrue(lti.path("variables").toString().contains("\"Person.address.timezone\""));
  }

  @Test
  @DisplayName("A registration answers 200 with client_id and deployment_id, and no private key")
  void answer() throws Exception {
    JsonNode json = world.mini.lastRegistration();
    assertEquals(world.tool.clientId(), json.path("client_id").asText());
    assertEquals("1", json.path(TOOL).path("deployment_id").asText());
    JsonNode keys = World.json(world.get(world.base() + "/lti/jwks"));
    assertEquals("RSA", keys.path("keys").path(0).path("kty").asText());
    assertTrue(keys.path("keys").path(0).path("d").isMissingNode());
  }

  @Test
  @DisplayName("A registration token works once")
  void once() throws Exception {
    assertEquals(401, register(world.mini.description()).statusCode());
    world.get(invite("new"));
    assertEquals("2", world.mini.lastRegistration().path(TOOL).path("deployment_id").asText());
    assertEquals(401, register(world.mini.description()).statusCode());
  }

  @Test
  @DisplayName("A token that the campus never signed is answered with a page for people: 404")
  void forged() throws Exception {
    world.mini.use(MiniTool.sign(world.assertion().build(), MiniTool.key("one")));
    HttpResponse<String> answer = register(world.mini.description());
    assertEquals(404, answer.statusCode());
    assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html"));
  }

  @Test
  @DisplayName("A tool of a known host may be updated: it reads what is known, and keeps its id")
  void update() throws Exception {
    String frame = invite("1");
    String token = tokenOf(frame);
    HttpResponse<String> known =
        world.ask("GET", world.base() + "/lti/registrations", token, "", "", "");
    assertEquals("Mini tool", World.json(known).path("client_name").asText());
    world.mini.use(token);
    Map<String, Object> description = world.mini.description();
    description.put("client_name", "Mini tool, new");
    assertEquals(200, register(description).statusCode());
    assertEquals(401, register(description).statusCode());
    String tools = Visit.as(world.campus, "2").get("/tools").body();
    assertTrue(tools.contains("Mini tool, new") && tools.contains(world.tool.clientId()));
    assertFalse(tools.contains("Pending"));
  }

  @Test
  @DisplayName("One AGS scope opens all but the management of line items, and the answer says more")
  void scopes() throws Exception {
    world.mini.use(tokenOf(invite("new")));
    Map<String, Object> description = world.mini.description();
    description.put("scope", "https://purl.imsglobal.org/spec/lti-ags/scope/score");
    JsonNode answer = World.json(register(description));
    assertTrue(answer.path("scope").asText().contains("lti-ags/scope/lineitem "));
    Tool open = world.campus.tools().get(1);
    assertTrue(open.may(Scope.RESULT_READ) && open.may(Scope.LINE_ITEM_READ));
    assertFalse(open.may(Scope.LINE_ITEM) || open.may(Scope.ROSTER_READ));
  }

  private static String tokenOf(String frame) {
    return frame.substring(frame.indexOf("registration_token=") + 19);
  }

  @Test
  @DisplayName("A registration without what Moodle requires is refused, and its token stays good")
  void required() throws Exception {
    String frame = invite("new");
    String token = tokenOf(frame);
    world.mini.use(token);
    for (String name :
        List.of(
            "response_types",
            "initiate_login_uri",
            "redirect_uris",
            "client_name",
            "jwks_uri",
            "token_endpoint_auth_method",
            TOOL)) {
      Map<String, Object> description = world.mini.description();
      description.remove(name);
      assertEquals(400, register(description).statusCode(), name);
    }
    Map<String, Object> elsewhere = world.mini.description();
    elsewhere.put(
        TOOL, Map.of("domain", "tool.example", "target_link_uri", world.mini.at("/launch")));
    HttpResponse<String> refused = register(elsewhere);
    assertEquals(400, refused.statusCode());
    assertEquals("domain_targetlinkuri_mismatch", World.json(refused).path("error").asText());
    Map<String, Object> sparse = world.mini.description();
    sparse.keySet().removeAll(List.of("grant_types", "application_type", "scope"));
    assertEquals(200, register(sparse).statusCode());
  }

  @Test
  @DisplayName("A tool that registered itself stays pending until a manager activates it")
  void pending() throws Exception {
    world.get(invite("new"));
    String client = world.mini.lastRegistration().path("client_id").asText();
    Visit visit = Visit.as(world.campus, "3");
    Visit.Form asked = world.auth(world.login(visit)).with("client_id", client);
    assertTrue(visit.post(asked).body().contains("unauthorized_client"));

    Visit manager = Visit.as(world.campus, "2");
    String tools = manager.get("/tools").body();
    assertTrue(tools.contains("Pending"));
    assertEquals(303, manager.post(Visit.form(tools, "/tools/2/activation")).statusCode());
    assertFalse(manager.get("/tools").body().contains("Pending"));
  }

  @Test
  @DisplayName("A page that registers nothing is an error that says so")
  void silent() {
    IOException error =
        assertThrows(IOException.class, () -> world.campus.registerTool(world.mini.at("/jwks")));
    assertTrue(String.valueOf(error.getMessage()).contains("did not register"));
  }
}
