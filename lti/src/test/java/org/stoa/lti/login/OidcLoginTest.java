package org.stoa.lti.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.lti.memory.MemoryLoginStore;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;
import org.stoa.lti.testing.Launches;
import org.stoa.lti.testing.TestPlatform;

/** Security Framework 1.0, 5.1.1.1 and 5.1.1.2. */
class OidcLoginTest {

  private final Launches launches = new Launches();

  private static final Map<String, String> GOOD =
      Map.of("iss", TestPlatform.ISSUER, "login_hint", "42", "client_id", TestPlatform.CLIENT_ID);

  private Refusal refusal(Map<String, String> parameters) {
    return assertThrows(LtiRefused.class, () -> launches.tool.login(LoginRequest.of(parameters)))
        .refusal();
  }

  @Test
  @DisplayName(
      "The request has every parameter that 5.1.1.2 requires, and our one redirect address")
  void parameters() throws LtiRefused {
    Map<String, String> query = launches.begin().query();
    assertEquals("openid", query.get("scope"));
    assertEquals("id_token", query.get("response_type"));
    assertEquals("form_post", query.get("response_mode"));
    assertEquals("none", query.get("prompt"));
    assertEquals(TestPlatform.CLIENT_ID, query.get("client_id"));
    assertEquals(Launches.TOOL + "/lti/launch", query.get("redirect_uri"));
    assertEquals("42", query.get("login_hint"));
  }

  @Test
  @DisplayName("The hints go back byte by byte, encoded once")
  void hints() throws LtiRefused {
    String hint = "{\"cmid\":1,\"x\":\"a&b=c\"}";
    LoginRedirect redirect =
        launches.tool.login(
            LoginRequest.of(
                Map.of(
                    "iss", TestPlatform.ISSUER, "login_hint", "ü +%", "lti_message_hint", hint)));
    String query = redirect.location().getRawQuery();
    assertTrue(
        query.contains("lti_message_hint=%7B%22cmid%22%3A1%2C%22x%22%3A%22a%26b%3Dc%22%7D"), query);
    assertTrue(query.contains("login_hint=%C3%BC%20%2B%25"), query);
    assertEquals(hint, Launches.query(redirect.location()).get("lti_message_hint"));
  }

  @Test
  @DisplayName("The cookie is __Host-, Secure, HttpOnly, SameSite=None and Partitioned")
  void cookie() throws LtiRefused {
    String cookie = launches.tool.login(LoginRequest.of(GOOD)).setCookie();
    assertTrue(
        cookie.matches(
            "__Host-lti-login-[\\w-]{12}=[\\w-]{43}; Path=/; Max-Age=600; Secure; HttpOnly;"
                + " SameSite=None; Partitioned"),
        cookie);
  }

  @Test
  @DisplayName("State, nonce and cookie are 256 bits, and new each time")
  void unguessable() throws LtiRefused {
    Launches.Begun first = launches.begin();
    Launches.Begun second = launches.begin();
    assertEquals(43, first.state().length());
    assertEquals(43, first.nonce().length());
    assertNotEquals(first.state(), second.state());
    assertNotEquals(first.nonce(), second.nonce());
    assertNotEquals(first.state(), first.nonce());
  }

  @Test
  @DisplayName("A login that lacks iss or login_hint is refused as malformed")
  void missing() {
    assertEquals(Refusal.ISSUER_MISSING, refusal(Map.of("login_hint", "1")));
    assertEquals(Refusal.LOGIN_HINT_MISSING, refusal(Map.of("iss", TestPlatform.ISSUER)));
    assertEquals(0, launches.logins.size());
  }

  @Test
  @DisplayName("An unknown issuer or client id is refused, and nothing is stored")
  void unknown() {
    assertEquals(
        Refusal.ISSUER_UNKNOWN, refusal(Map.of("iss", "https://x.example", "login_hint", "1")));
    assertEquals(
        Refusal.CLIENT_UNKNOWN,
        refusal(Map.of("iss", TestPlatform.ISSUER, "login_hint", "1", "client_id", "nobody")));
    assertEquals(0, launches.logins.size());
  }

  @Test
  @DisplayName("With two client ids of one issuer, a login that names none is refused, not guessed")
  void ambiguous() throws LtiRefused {
    launches.registrations.save(
        Registration.builder(TestPlatform.ISSUER, "client-2")
            .authUrl(URI.create("https://lms.example/auth?tenant=2"))
            .tokenUrl(URI.create("https://lms.example/token"))
            .jwksUrl(URI.create("https://lms.example/jwks"))
            .build());
    assertEquals(
        Refusal.CLIENT_AMBIGUOUS, refusal(Map.of("iss", TestPlatform.ISSUER, "login_hint", "1")));
    URI location =
        launches
            .tool
            .login(
                LoginRequest.of(
                    Map.of("iss", TestPlatform.ISSUER, "login_hint", "1", "client_id", "client-2")))
            .location();
    assertTrue(location.toString().startsWith("https://lms.example/auth?tenant=2&scope=openid"));
  }

  @Test
  @DisplayName("A registration that waits for approval gets no login")
  void pending() {
    launches.registrations.save(
        TestPlatform.registration().toBuilder().status(Registration.Status.PENDING).build());
    assertEquals(Refusal.REGISTRATION_PENDING, refusal(GOOD));
  }

  @Test
  @DisplayName("What is too long to be kept or sent back is refused, and nothing is stored")
  void tooLong() throws LtiRefused {
    for (String name : List.of("lti_deployment_id", "client_id", "iss", "login_hint")) {
      assertEquals(Refusal.VALUE_UNUSABLE, refusal(with(name, "x".repeat(7000))), name);
    }
    assertEquals(Refusal.VALUE_UNUSABLE, refusal(with("lti_deployment_id", "a".repeat(256))));
    assertEquals(Refusal.VALUE_UNUSABLE, refusal(with("lti_deployment_id", "a\0")));
    assertEquals(0, launches.logins.size());
    launches.begin(Map.of("lti_deployment_id", "a".repeat(255)));
    launches.begin(Map.of("target_link_uri", Launches.TOOL + "/?" + "a".repeat(5000)));
  }

  private static Map<String, String> with(String name, String value) {
    Map<String, String> parameters = new HashMap<>(GOOD);
    parameters.put(name, value);
    return parameters;
  }

  @Test
  @DisplayName("An issuer that is no address is as good as any")
  void plainIssuer() throws LtiRefused {
    launches.registrations.save(
        Registration.builder("campus no. 1", "c")
            .authUrl(URI.create("https://lms.example/auth"))
            .tokenUrl(URI.create("https://lms.example/token"))
            .jwksUrl(URI.create("https://lms.example/jwks"))
            .deployment(TestPlatform.DEPLOYMENT)
            .build());
    Launches.Begun begun = launches.begin(Map.of("iss", "campus no. 1"));
    Map<String, Object> claims = launches.claims(begun);
    claims.put("iss", "campus no. 1");
    claims.put("aud", "c");
    assertEquals("campus no. 1", launches.launch(begun, claims).registration().issuer());
  }

  @Test
  @DisplayName("While too many logins are under way a new one is refused, and the others go on")
  void flooded() throws LtiRefused {
    Clock clock = Clock.fixed(launches.clock.instant(), ZoneOffset.UTC);
    Launches small = new Launches(options -> options.logins(new MemoryLoginStore(clock, 1)));
    Launches.Begun first = small.begin();
    LtiRefused refused = assertThrows(LtiRefused.class, small::begin);
    assertEquals(Refusal.TOO_MANY_LOGINS, refused.refusal());
    small.launch(first, small.claims(first));
    small.begin();
  }

  @Test
  @DisplayName("A login that is begun again in a window sends what it sent, but no storage target")
  void beginsAgain() {
    Map<String, String> sent =
        Map.of(
            "iss", "https://lms.example",
            "login_hint", "42",
            "lti_message_hint", "course 7",
            "client_id", "client-1",
            "lti_deployment_id", "7");
    Map<String, String> inFrame = new HashMap<>(sent);
    inFrame.put("lti_storage_target", "storage");
    assertEquals(sent, LoginRequest.of(inFrame).parameters());
  }

  @Test
  @DisplayName("An answer for the platform's storage prints no secret")
  void printsNoSecret() throws LtiRefused {
    Map<String, String> inFrame = new HashMap<>(GOOD);
    inFrame.put("lti_storage_target", "storage");
    StorageLogin login = launches.tool.loginWithStorage(LoginRequest.of(inFrame));
    assertEquals("StorageLogin[]", login.toString());
  }
}
