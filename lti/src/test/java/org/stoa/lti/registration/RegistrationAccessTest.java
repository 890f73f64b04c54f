package org.stoa.lti.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;
import org.stoa.lti.testing.LocalServer.Answer;
import org.stoa.lti.testing.LocalServer.Seen;

/** What was registered is read and changed at its registration_client_uri. RFC 7592. */
class RegistrationAccessTest {

  private static final String OURS = "GET /registered";
  private static final String CHANGE = "PUT /registered";

  private final RegisteringPlatform lms = new RegisteringPlatform();

  @AfterEach
  void stop() {
    lms.close();
  }

  /** Registers; the platform says where that can be changed, by a token. */
  private Registration registered() throws LtiRefused {
    return registered(lms.http.uri("/registered").toString());
  }

  private Registration registered(String address) throws LtiRefused {
    lms.http.on("POST /register", seen -> told("abc", address, "first"));
    return lms.register();
  }

  private static Answer told(String clientId, String address, String token) {
    return Answer.json(
        200,
        """
        {"client_id":"%s","client_name":"As the manager calls it","client_secret":"s",
        "registration_client_uri":"%s","registration_access_token":"%s"}
        """
            .formatted(clientId, address, token));
  }

  private Optional<String> bearer(String request) {
    Seen seen = lms.http.requests(request).get(lms.http.requests(request).size() - 1);
    return seen.header("Authorization");
  }

  private Refusal refusal(Registration registration) {
    return assertThrows(LtiRefused.class, () -> lms.tool.registration().update(registration))
        .refusal();
  }

  @Test
  @DisplayName("What the platform knows is read by its token, and told without secrets")
  void reads() throws LtiRefused {
    Registration made = registered();
    lms.http.on(OURS, seen -> told("abc", "https://lms.example/x", "first"));
    JsonObject known = lms.tool.registration().read(made);
    assertEquals(Optional.of("Bearer first"), bearer(OURS));
    assertEquals(Optional.of("As the manager calls it"), known.text("client_name"));
    assertFalse(known.has("registration_access_token") || known.has("client_secret"));
  }

  @Test
  @DisplayName(
      "An update puts the tool's whole description, with its client_id, in the old one's place")
  void updates() throws Exception {
    Registration made = registered();
    lms.registrations.save(
        made.toBuilder()
            .status(Registration.Status.ACTIVE)
            .deployment("99")
            .jwksUrl(lms.http.uri("/old-keys"))
            .build());
    lms.http.on(CHANGE, seen -> told("abc", "https://lms.example/x", "first"));
    Registration updated = lms.tool.registration().update(made);
    JsonObject sent = JsonObject.parse(lms.http.requests(CHANGE).get(0).body());
    JsonObject first = JsonObject.parse(lms.http.requests("POST /register").get(0).body());
    assertEquals(first.toBuilder().put("client_id", "abc").build(), sent);
    assertEquals(lms.http.uri("/jwks"), updated.jwksUrl());
    assertEquals(Registration.Status.ACTIVE, updated.status());
    assertTrue(updated.deployments().contains("99"));
    assertEquals(Optional.of(updated), lms.registrations.find(made.issuer(), "abc"));
  }

  @Test
  @DisplayName(
      "A deployment that the platform names in its answer to an update isn't let in by that")
  void updatesNoDeployment() throws LtiRefused {
    Registration made = registered();
    lms.http.on(CHANGE, seen -> RegisteringPlatform.registered("13"));
    assertEquals(made.deployments(), lms.tool.registration().update(made).deployments());
    assertEquals(List.of(made), lms.registrations.all());
  }

  @Test
  @DisplayName("A new token that comes with an answer is the one that is used from then on")
  void renewed() throws LtiRefused {
    Registration made = registered();
    lms.http.on(OURS, seen -> told("abc", "https://lms.example/x", "second"));
    lms.http.on(CHANGE, seen -> told("abc", "https://lms.example/x", "third"));
    lms.tool.registration().read(made);
    lms.tool.registration().update(made);
    assertEquals(Optional.of("Bearer second"), bearer(CHANGE));
    lms.tool.registration().read(made);
    assertEquals(Optional.of("Bearer third"), bearer(OURS));
  }

  @ParameterizedTest(name = "\"{0}\"")
  @DisplayName(
      "Where no address came, or one on another host, nothing is asked: REGISTRATION_CLOSED")
  @ValueSource(strings = {"", "https://evil.example/registered", "registered"})
  void closed(String address) throws LtiRefused {
    Registration made = registered(address);
    lms.http.otherwise(seen -> told("abc", address, "first"));
    assertEquals(Refusal.REGISTRATION_CLOSED, refusal(made));
    assertTrue(lms.http.requests(CHANGE).isEmpty());
  }

  @Test
  @DisplayName(
      "A platform that says no is told with its answer, without our token; nothing changes")
  void refused() throws LtiRefused {
    Registration made = registered();
    lms.http.on(CHANGE, seen -> Answer.json(403, "{\"error\":\"no more, first\"}"));
    LtiRefused refused = assertThrows(LtiRefused.class, () -> lms.tool.registration().update(made));
    assertEquals(Refusal.PLATFORM_REFUSED, refused.refusal());
    assertEquals(403, refused.platformAnswer().orElseThrow().status());
    assertFalse(refused.platformAnswer().orElseThrow().body().contains("first"));
    lms.http.on(CHANGE, seen -> told("another", "https://lms.example/x", "first"));
    assertEquals(Refusal.CONFIGURATION_INVALID, refusal(made));
    lms.http.on(CHANGE, seen -> Answer.json(200, "<html>"));
    assertEquals(Refusal.CONFIGURATION_INVALID, refusal(made));
    assertEquals(Optional.of(made), lms.registrations.find(made.issuer(), "abc"));
    assertEquals(1, lms.registrations.all().size());
  }

  @Test
  @DisplayName(
      "A platform that became another issuer is sent nothing; one that is away can't be reached")
  void moved() throws IOException, LtiRefused {
    Registration made = registered();
    lms.configure("https://other.example", "https://other.example");
    assertEquals(Refusal.HOSTS_DISAGREE, refusal(made));
    assertTrue(lms.http.requests(CHANGE).isEmpty());
    lms.close();
    assertEquals(Refusal.CONFIGURATION_UNREACHABLE, refusal(made));
  }
}
