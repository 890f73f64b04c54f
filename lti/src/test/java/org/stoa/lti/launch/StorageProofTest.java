package org.stoa.lti.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.lti.login.LoginRequest;
import org.stoa.lti.login.PlatformStorage;
import org.stoa.lti.login.StorageLogin;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;
import org.stoa.lti.testing.Launches;
import org.stoa.lti.testing.TestPlatform;

/** Platform Storage 0.1: a login whose secret the platform keeps where there is no cookie. */
class StorageProofTest {

  private static final String BACK = "https://lms.example/course/1?a=b&c=d";

  private final Launches launches = new Launches();
  private Optional<StorageLogin> login = Optional.empty();

  @BeforeEach
  void begin() throws LtiRefused {
    login = Optional.of(begin("storage_frame"));
  }

  private StorageLogin begin(String frame) throws LtiRefused {
    return launches.tool.loginWithStorage(
        LoginRequest.of(
            Map.of("iss", TestPlatform.ISSUER, "login_hint", "42", "lti_storage_target", frame)));
  }

  private StorageLogin login() {
    return login.orElseThrow();
  }

  private Map<String, String> form() {
    Map<String, String> query = Launches.query(login().redirect().location());
    Map<String, Object> claims =
        TestPlatform.claims(launches.clock.instant(), query.getOrDefault("nonce", ""));
    claims.put(TestPlatform.LTI + "launch_presentation", Map.of("return_url", BACK));
    return Map.of("state", query.getOrDefault("state", ""), "id_token", TestPlatform.sign(claims));
  }

  private LaunchAnswer launch(Map<String, String> form, String proof) throws LtiRefused {
    Map<String, String> own = Map.of(LaunchRequest.STORAGE_PROOF, proof);
    return launches.tool.launch(LaunchRequest.of(form, Map.of()).fromOwnPage(own));
  }

  private LtiRefused refused(Map<String, String> form, String proof) {
    return assertThrows(LtiRefused.class, () -> launch(form, proof));
  }

  @Test
  @DisplayName("A launch without a cookie asks for the proof, and only with it ends the login")
  void proves() throws LtiRefused {
    Map<String, String> form = form();
    for (int i = 0; i < 2; i++) {
      UnprovenLaunch asked = assertInstanceOf(UnprovenLaunch.class, launch(form, ""));
      assertEquals(login().storage(), asked.storage());
      assertEquals(form, asked.form());
      assertEquals(Optional.of(URI.create(BACK)), asked.returnUrl());
      assertEquals(1, launches.logins.size());
    }
    VerifiedLaunch launched =
        assertInstanceOf(VerifiedLaunch.class, launch(form, login().secret()));
    assertEquals(BrowserProof.PLATFORM_STORAGE, launched.proof());
    assertEquals(Refusal.STATE_UNKNOWN, refused(form, login().secret()).refusal());
  }

  @Test
  @DisplayName("The frame's name is the platform's, the origin is its authentication endpoint's")
  void place() throws LtiRefused {
    PlatformStorage storage = login().storage();
    assertEquals("storage_frame", storage.frame());
    assertEquals(TestPlatform.registration().authUrl(), storage.platform());
    assertFalse(storage.equals(begin("storage_frame").storage()), "each login has its own key");
    assertEquals("", begin("").storage().frame());
    assertEquals("", begin("a\nb").storage().frame());
    assertEquals("", begin("a".repeat(256)).storage().frame());
  }

  @Test
  @DisplayName("The secret of another login is refused, and the login stays open for its own")
  void wrongSecret() throws LtiRefused {
    Map<String, String> form = form();
    assertEquals(Refusal.STORAGE_WRONG, refused(form, begin("x").secret()).refusal());
    assertEquals(Refusal.STORAGE_WRONG, refused(form, "x").refusal());
    assertInstanceOf(VerifiedLaunch.class, launch(form, login().secret()));
  }

  @Test
  @DisplayName("A login that had a cookie alone isn't ended by a secret that was posted")
  void cookieAlone() throws LtiRefused {
    Launches.Begun begun = launches.begin();
    Map<String, String> form =
        Map.of("state", begun.state(), "id_token", TestPlatform.sign(launches.claims(begun)));
    String secret = begun.cookies().values().iterator().next();
    assertEquals(Refusal.COOKIE_BLOCKED, refused(form, secret).refusal());
  }

  @Test
  @DisplayName("A cookie that comes back after all is proof enough")
  void cookieAfterAll() throws LtiRefused {
    String[] pair = login().redirect().setCookie().replaceAll(";.*", "").split("=", 2);
    LaunchRequest request = LaunchRequest.of(form(), Map.of(pair[0], pair[1]));
    VerifiedLaunch launched = (VerifiedLaunch) launches.tool.launch(request);
    assertEquals(BrowserProof.COOKIE, launched.proof());
  }

  @Test
  @DisplayName("Nothing is asked for a token that nobody signed, nor is its way back followed")
  void unsigned() {
    Map<String, String> forged = new HashMap<>(form());
    forged.computeIfPresent("id_token", (name, token) -> token.replaceAll("\\.[^.]+$", ".AAAA"));
    LtiRefused refused = refused(forged, "");
    assertEquals(Refusal.SIGNATURE_WRONG, refused.refusal());
    assertEquals(Optional.empty(), refused.wayBack());
  }

  @Test
  @DisplayName("Whatever is refused after the signature leads back where the platform signed")
  void wayBack() throws LtiRefused {
    Map<String, String> form = form();
    launch(form, login().secret());
    assertEquals(Optional.of(URI.create(BACK)), refused(form, login().secret()).wayBack());
  }
}
