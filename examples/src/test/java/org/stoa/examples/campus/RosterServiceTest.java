package org.stoa.examples.campus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.stoa.examples.campus.ServiceCaller.MEMBERS;
import static org.stoa.examples.campus.ServiceCaller.ROSTER;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RosterServiceTest {

  private World world;
  private ServiceCaller caller;
  private String address;

  @BeforeEach
  void open() throws Exception {
    world = new World();
    caller = new ServiceCaller(world, ROSTER);
    address =
        (String)
            world
                .launch("3")
                .getJSONObjectClaim(
                    "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice")
                .getOrDefault("context_memberships_url", "");
  }

  @AfterEach
  void close() {
    world.close();
  }

  private HttpResponse<String> ask(String query) throws Exception {
    return caller.ask("GET", address + query, MEMBERS, "", "");
  }

  @Test
  @DisplayName("The roster tells name, address and state of its members, as far as the tool asked")
  void members() throws Exception {
    JsonNode json = World.json(ask(""));
    assertEquals("1", json.path("context").path("id").asText());
    assertEquals(4, json.path("members").size());
    JsonNode ana = json.path("members").path(0);
    assertEquals("3", ana.path("user_id").asText());
    assertEquals("Learner", ana.path("roles").path(0).asText());
    assertEquals("Active", ana.path("status").asText());
    assertEquals("ana.learner@campus.example", ana.path("email").asText());
  }

  @Test
  @DisplayName("A role narrows the roster, a limit cuts it and links to the rest")
  void parts() throws Exception {
    JsonNode learners = World.json(ask("?role=Learner"));
    assertEquals("4", learners.path("members").path(1).path("user_id").asText());
    assertEquals(2, learners.path("members").size());
    HttpResponse<String> first = ask("?limit=2");
    assertEquals(2, World.json(first).path("members").size());
    String link = first.headers().firstValue("Link").orElse("");
    assertEquals("<" + address + "?from=2&limit=2>; rel=\"next\"", link);
    assertEquals(2, World.json(ask("?from=2&limit=2")).path("members").size());
  }

  @Test
  @DisplayName("With rlid each member carries the custom values of that link")
  void link() throws Exception {
    JsonNode message = World.json(ask("?rlid=3")).path("members").path(1).path("message").path(0);
    JsonNode custom = message.path("https://purl.imsglobal.org/spec/lti/claim/custom");
    assertEquals("4", custom.path("who").asText());
    assertEquals("Asia/Seoul", custom.path("zone").asText());
    assertEquals(404, ask("?rlid=99").statusCode());
  }

  @Test
  @DisplayName("The roster wants its media type, a token for it, and the tool's own address")
  void refused() throws Exception {
    assertEquals(400, caller.ask("GET", address, "application/json", "", "").statusCode());
    assertEquals(401, world.ask("GET", address, "", MEMBERS, "", "").statusCode());
    String scores = world.bearer("https://purl.imsglobal.org/spec/lti-ags/scope/score");
    assertEquals(403, world.ask("GET", address, scores, MEMBERS, "", "").statusCode());
    String other = address.replace("/bindings/1/", "/bindings/2/");
    assertEquals(404, caller.ask("GET", other, MEMBERS, "", "").statusCode());
    assertTrue(address.contains("/CourseSection/1/bindings/1/memberships"));
  }
}
