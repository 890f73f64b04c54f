package org.stoa.lti.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stoa.lti.platform.Deployment;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.PlatformAnswer;
import org.stoa.lti.refusal.Refusal;
import org.stoa.lti.testing.Launches;
import org.stoa.lti.testing.LocalServer.Answer;

/** LTI Dynamic Registration 1.0, against real HTTP. */
class DynamicRegistrationTest {

  private final RegisteringPlatform lms = new RegisteringPlatform();

  @AfterEach
  void stop() {
    lms.close();
  }

  private Map<String, String> opened() {
    return lms.opened();
  }

  private Registration register(Map<String, String> parameters) throws LtiRefused {
    return lms.register(parameters);
  }

  private LtiRefused refusal(Map<String, String> parameters) {
    return assertThrows(LtiRefused.class, () -> register(parameters));
  }

  @Test
  @DisplayName("One pasted address: the registration that comes back is stored, and waits")
  void registers() throws LtiRefused {
    Registration made = register(opened());
    String base = lms.base();
    assertEquals(base, made.issuer());
    assertEquals("abc", made.clientId());
    assertEquals(URI.create(base + "/jwks"), made.jwksUrl());
    assertEquals(Set.of("12"), made.deployments());
    assertEquals(Registration.Status.PENDING, made.status());
    assertEquals(Optional.of(made), lms.registrations.find(base, "abc"));
  }

  @Test
  @DisplayName("An invitation that approves lets a platform in at once, also one that waited")
  void approving() throws LtiRefused {
    register(opened());
    Registration made =
        register(lms.opened(lms.tool.registration().inviteApproving(Duration.ofHours(1))));
    assertEquals(Registration.Status.ACTIVE, made.status());
    assertEquals(Registration.Status.ACTIVE, register(opened()).status());
    lms.registrations.disable(made.issuer(), made.clientId());
    assertEquals(
        Registration.Status.DISABLED,
        register(lms.opened(lms.tool.registration().inviteApproving(Duration.ofHours(1))))
            .status());
  }

  @Test
  @DisplayName("Nobody turns an invitation into one that approves")
  void notApproving() {
    Map<String, String> plain = opened();
    String approving =
        Launches.query(lms.tool.registration().inviteApproving(Duration.ofHours(1)))
            .getOrDefault("intent", "");
    String code = plain.getOrDefault("intent", "");
    plain.put("intent", approving.replaceAll("[\\w-]{43}$", code));
    assertEquals(Refusal.INTENT_UNKNOWN, refusal(plain).refusal());
    assertEquals(List.of(), lms.registrations.all());
  }

  @Test
  @DisplayName(
      "The registration token goes with both requests: Canvas describes itself to no other")
  void token() throws LtiRefused {
    register(opened());
    for (String request : List.of("GET /config", "POST /register")) {
      assertEquals(
          Optional.of("Bearer one-time"),
          lms.http.requests(request).get(0).header("Authorization"));
    }
  }

  @Test
  @DisplayName("A platform that is known is brought up to date, and keeps what people settled")
  void update() throws LtiRefused {
    Registration first = register(opened());
    Registration settled =
        first.toBuilder()
            .status(Registration.Status.DISABLED)
            .deployment("99")
            .jwksUrl(lms.http.uri("/old-keys"))
            .build();
    lms.registrations.save(settled);
    Registration again = register(opened());
    assertEquals(Registration.Status.DISABLED, again.status());
    assertEquals(Set.of("12", "99"), again.deployments());
    assertEquals(lms.http.uri("/jwks"), again.jwksUrl());
    assertEquals(List.of(again), lms.registrations.all());
  }

  @ParameterizedTest(name = "rejected: {0}")
  @ValueSource(booleans = {true, false})
  @DisplayName("A platform that registers again doesn't let in what was rejected or waits")
  void decided(boolean isRejected) throws LtiRefused {
    Registration first = register(opened());
    Deployment asking = new Deployment(first.issuer(), first.clientId(), "13");
    lms.registrations.awaitApproval(asking);
    if (isRejected) {
      lms.registrations.reject(asking);
    }
    lms.answer("13");
    assertEquals(Set.of("12"), register(opened()).deployments());
    assertEquals(Set.of("12"), lms.registrations.all().get(0).deployments());
    assertEquals(!isRejected, lms.registrations.awaitApproval(asking));
  }

  @Test
  @DisplayName("Nothing is fetched without an invitation, a second time, or after it expired")
  void intent() throws LtiRefused {
    Map<String, String> none = opened();
    none.remove("intent");
    assertEquals(Refusal.INTENT_UNKNOWN, refusal(none).refusal());
    none.put("intent", "guess");
    assertEquals(Refusal.INTENT_UNKNOWN, refusal(none).refusal());
    Map<String, String> late = opened();
    lms.clock.pass(Duration.ofHours(1));
    assertEquals(Refusal.INTENT_UNKNOWN, refusal(late).refusal());
    assertTrue(lms.http.requests("GET /config").isEmpty());
    Map<String, String> good = opened();
    register(good);
    assertEquals(Refusal.INTENT_UNKNOWN, refusal(good).refusal());
    assertEquals(1, lms.http.requests("GET /config").size());
  }

  @Test
  @DisplayName(
      "An endpoint on another host than the issuer, or by another scheme or port, is refused, and nothing is posted")
  void hosts() {
    lms.configure(lms.base(), "https://evil.example");
    assertEquals(Refusal.HOSTS_DISAGREE, refusal(opened()).refusal());
    lms.configure(lms.base(), lms.base().replace("http:", "https:"));
    assertEquals(Refusal.HOSTS_DISAGREE, refusal(opened()).refusal());
    lms.configure(lms.base(), lms.base().replaceAll(":[0-9]+$", ":9"));
    assertEquals(Refusal.HOSTS_DISAGREE, refusal(opened()).refusal());
    assertTrue(lms.http.requests("POST /register").isEmpty());
  }

  @Test
  @DisplayName("A configuration from another host than its issuer is refused")
  void source() {
    Map<String, String> parameters = opened();
    parameters.put(
        "openid_configuration",
        lms.http.uri("/config").toString().replace("localhost", "127.0.0.1"));
    assertEquals(Refusal.HOSTS_DISAGREE, refusal(parameters).refusal());
  }

  @Test
  @DisplayName("A private address is refused by the transport before anything is sent")
  void guarded() {
    Map<String, String> parameters = opened();
    parameters.put("openid_configuration", "https://169.254.169.254/latest");
    assertEquals(Refusal.CONFIGURATION_UNREACHABLE, refusal(parameters).refusal());
    parameters = opened();
    parameters.put("openid_configuration", "nonsense");
    assertEquals(Refusal.CONFIGURATION_MISSING, refusal(parameters).refusal());
  }

  @Test
  @DisplayName("What the platform answers when it refuses is kept whole; the token in it isn't")
  void platformRefuses() {
    String said = "{\"error\":\"domain_mismatch\",\n\"why\":\"" + "x".repeat(500) + "\u0007";
    lms.http.on("POST /register", seen -> Answer.json(400, said + " one-time\"}"));
    LtiRefused refused = refusal(opened());
    assertEquals(Refusal.PLATFORM_REFUSED, refused.refusal());
    PlatformAnswer answer = refused.platformAnswer().orElseThrow();
    assertEquals(400, answer.status());
    assertEquals(said.replace("\u0007", "") + " …\"}", answer.body());
    String logged = String.valueOf(refused.getMessage());
    assertTrue(logged.contains("status 400") && logged.contains("domain_mismatch"), logged);
    assertTrue(!logged.contains("one-time") && !logged.contains("\n"), logged);
    assertEquals(0, lms.registrations.all().size());
  }

  @Test
  @DisplayName("An answer without end is cut short, and so is what a configuration's host says")
  void bounded() {
    lms.http.on("POST /register", seen -> Answer.json(500, "y".repeat(100_000)));
    assertEquals(
        PlatformAnswer.LONGEST, refusal(opened()).platformAnswer().orElseThrow().body().length());
    lms.http.on("GET /config", seen -> Answer.json(404, "<h1>No such page</h1>"));
    assertEquals(
        new PlatformAnswer(404, "<h1>No such page</h1>"),
        refusal(opened()).platformAnswer().orElseThrow());
  }

  @Test
  @DisplayName("A configuration or an answer that lacks something is refused")
  void incomplete() {
    lms.http.on("POST /register", seen -> Answer.json(200, "{}"));
    assertEquals(Refusal.CONFIGURATION_INVALID, refusal(opened()).refusal());
    lms.http.on("GET /config", seen -> Answer.json(200, "{\"issuer\":\"https://x.example\"}"));
    assertEquals(Refusal.CONFIGURATION_INVALID, refusal(opened()).refusal());
    lms.http.on("GET /config", seen -> Answer.json(200, "<html>"));
    assertEquals(Refusal.CONFIGURATION_INVALID, refusal(opened()).refusal());
    lms.http.on("GET /config", seen -> Answer.json(404, ""));
    assertEquals(Refusal.CONFIGURATION_UNREACHABLE, refusal(opened()).refusal());
  }
}
