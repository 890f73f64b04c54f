package org.stoa.lti.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;
import org.stoa.lti.testing.Launches;
import org.stoa.lti.testing.TestPlatform;

/** Security Framework 1.0, 5.1.3 step 9: one login, one browser, one launch. */
class TransactionTest {

  private final Launches launches = new Launches();
  private Launches.Begun begun = new Launches.Begun(Map.of(), Map.of());

  @BeforeEach
  void begin() throws LtiRefused {
    begun = launches.begin();
  }

  @Test
  @DisplayName("The same launch a second time is refused")
  void replay() throws LtiRefused {
    String token = TestPlatform.sign(launches.claims(begun));
    launches.launch(begun, token);
    assertEquals(Refusal.STATE_UNKNOWN, launches.refusal(begun, token));
  }

  @Test
  @DisplayName("Of equal launches at the same moment, exactly one wins")
  void race() throws Exception {
    for (int round = 0; round < 20; round++) {
      Launches.Begun login = launches.begin();
      String token = TestPlatform.sign(launches.claims(login));
      assertEquals(1, winners(login, token));
    }
  }

  private int winners(Launches.Begun login, String token) throws Exception {
    int threads = 4;
    CyclicBarrier start = new CyclicBarrier(threads);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      Callable<Boolean> attempt =
          () -> {
            start.await();
            try {
              launches.launch(login, token);
              return true;
            } catch (LtiRefused e) {
              return false;
            }
          };
      int winners = 0;
      for (Future<Boolean> result : pool.invokeAll(List.of(attempt, attempt, attempt, attempt))) {
        winners += result.get() ? 1 : 0;
      }
      return winners;
    } finally {
      pool.shutdown();
    }
  }

  @Test
  @DisplayName("A nonce of another login is refused, and so is none")
  void nonce() throws LtiRefused {
    Map<String, Object> claims = launches.claims(begun);
    claims.put("nonce", launches.begin().nonce());
    assertEquals(Refusal.NONCE_WRONG, launches.refusal(begun, claims));
    claims.remove("nonce");
    assertEquals(Refusal.NONCE_MISSING, launches.refusal(begun, claims));
  }

  @Test
  @DisplayName("A browser that brings no cookie is told so, and the login stays open for it")
  void cookieBlocked() throws LtiRefused {
    String token = TestPlatform.sign(launches.claims(begun));
    LaunchRequest bare = Launches.request(begun, token, Map.of("other", "cookie"));
    LtiRefused refused = assertThrows(LtiRefused.class, () -> launches.tool.launch(bare));
    assertEquals(Refusal.COOKIE_BLOCKED, refused.refusal());
    launches.launch(begun, token);
  }

  @Test
  @DisplayName("The cookie of another browser's login is refused")
  void cookieWrong() throws LtiRefused {
    String name = begun.cookies().keySet().iterator().next();
    String stolen = launches.begin().cookies().values().iterator().next();
    String token = TestPlatform.sign(launches.claims(begun));
    LaunchRequest request = Launches.request(begun, token, Map.of(name, stolen));
    LtiRefused refused = assertThrows(LtiRefused.class, () -> launches.tool.launch(request));
    assertEquals(Refusal.COOKIE_WRONG, refused.refusal());
  }

  @Test
  @DisplayName("A login that took too long is refused")
  void expired() {
    launches.clock.pass(Duration.ofMinutes(10));
    assertEquals(Refusal.STATE_EXPIRED, launches.refusal(begun, launches.claims(begun)));
  }

  @Test
  @DisplayName("The deployment named at login must be the signed one")
  void deploymentOfLogin() throws LtiRefused {
    Launches.Begun named =
        launches.begin(Map.of("client_id", TestPlatform.CLIENT_ID, "lti_deployment_id", "other"));
    assertEquals(Refusal.STATE_MISMATCH, launches.refusal(named, launches.claims(named)));
  }

  @Test
  @DisplayName("Ten thousand junk tokens leave the store as it was, and the launch still works")
  void junk() throws LtiRefused {
    List<String> junk = new ArrayList<>(List.of("", "x", "a.b.c"));
    String good = TestPlatform.sign(launches.claims(begun));
    junk.add(good.substring(0, good.length() - 6) + "AAAAAA");
    junk.add("e30.e30.AA");
    int before = launches.logins.size();
    for (int i = 0; i < 10_000; i++) {
      String token = junk.get(i % junk.size());
      LaunchRequest request =
          LaunchRequest.of(
              Map.of("id_token", token, "state", i % 2 == 0 ? begun.state() : "s" + i),
              begun.cookies());
      assertThrows(LtiRefused.class, () -> launches.tool.launch(request));
    }
    assertEquals(before, launches.logins.size());
    launches.launch(begun, good);
  }

  @Test
  @DisplayName("A response without a state, without a token, or with an error is refused")
  void incomplete() {
    assertEquals(Refusal.STATE_MISSING, refusal(Map.of("id_token", "a.b.c")));
    assertEquals(Refusal.TOKEN_MISSING, refusal(Map.of("state", begun.state())));
    assertEquals(Refusal.PLATFORM_ERROR, refusal(Map.of("state", "s", "error", "login_required")));
  }

  private Refusal refusal(Map<String, String> parameters) {
    LaunchRequest request = LaunchRequest.of(parameters, begun.cookies());
    return assertThrows(LtiRefused.class, () -> launches.tool.launch(request)).refusal();
  }

  @Test
  @DisplayName("No refusal repeats the token, the state or the cookie")
  void silent() {
    String token = TestPlatform.sign(launches.claims(begun));
    LaunchRequest bare = Launches.request(begun, token, Map.of());
    LtiRefused refused = assertThrows(LtiRefused.class, () -> launches.tool.launch(bare));
    for (String secret : List.of(token, begun.state(), begun.nonce(), "user-42")) {
      assertFalse(String.valueOf(refused.getMessage()).contains(secret));
    }
  }

  @Test
  @DisplayName("What came and what was verified can be printed: neither shows a token or a person")
  void printed() throws LtiRefused {
    String token = TestPlatform.sign(launches.claims(begun));
    assertEquals("LaunchRequest[]", Launches.request(begun, token, begun.cookies()).toString());
    assertEquals(
        "ResourceLinkLaunch[https://lms.example, 7]", launches.launch(begun, token).toString());
  }

  @Test
  @DisplayName("Where several claims are missing that every launch has, the refusal names them all")
  void missingClaims() {
    Map<String, Object> claims = launches.claims(begun);
    claims.remove(TestPlatform.LTI + "version");
    claims.remove(TestPlatform.LTI + "roles");
    LtiRefused refused = assertThrows(LtiRefused.class, () -> launches.launch(begun, claims));
    assertEquals("CLAIMS_MISSING: no claims version, roles", refused.getMessage());
  }
}
