package org.stoa.lti.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.lti.platform.DeploymentPolicy;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;
import org.stoa.lti.testing.Launches;
import org.stoa.lti.testing.TestPlatform;

/** Platform Notification Service 1.0; Security Framework 1.0, 5.1.3. */
class NoticeVerificationTest {

  private final Launches launches = new Launches();
  private final NoticeVerification notices = launches.tool.notices();

  private Map<String, Object> claims(String nonce) {
    return TestPlatform.notice(launches.clock.instant(), nonce);
  }

  private Refusal refusal(String jwt) {
    return assertThrows(LtiRefused.class, () -> notices.verify(jwt)).refusal();
  }

  @Test
  @DisplayName("A notice is taken once, also if its token says something else the second time")
  void once() throws LtiRefused {
    notices.verify(TestPlatform.sign(claims("n")));
    assertEquals(Refusal.REPLAYED, refusal(TestPlatform.sign(claims("n"))));
    Map<String, Object> other = claims("n");
    other.put("jti", "another");
    assertEquals(Refusal.REPLAYED, refusal(TestPlatform.sign(other)));
    notices.verify(TestPlatform.sign(claims("m")));
  }

  @Test
  @DisplayName("Of twenty equal notices at the same moment exactly one is taken")
  void concurrent() throws Exception {
    String jwt = TestPlatform.sign(claims("n"));
    Callable<Boolean> taking =
        () -> {
          try {
            notices.verify(jwt);
            return true;
          } catch (LtiRefused refused) {
            return false;
          }
        };
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      int taken = 0;
      for (Future<Boolean> one :
          threads.invokeAll(Stream.generate(() -> taking).limit(20).toList())) {
        taken += one.get() ? 1 : 0;
      }
      assertEquals(1, taken);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  @DisplayName("As long as a token is good, its nonce is remembered")
  void remembered() throws LtiRefused {
    String jwt = TestPlatform.sign(claims("n"));
    notices.verify(jwt);
    launches.clock.pass(Duration.ofSeconds(119));
    assertEquals(Refusal.REPLAYED, refusal(jwt));
    launches.clock.pass(Duration.ofSeconds(1));
    assertEquals(Refusal.TOKEN_EXPIRED, refusal(jwt));
  }

  @Test
  @DisplayName("A notice that somebody else has signed is refused")
  void forged() {
    String forged = TestPlatform.sign(TestPlatform.header(), claims("n"), TestPlatform.OTHER_KEY);
    assertEquals(Refusal.SIGNATURE_WRONG, refusal(forged));
    assertEquals(Refusal.TOKEN_MALFORMED, refusal("notice"));
  }

  @Test
  @DisplayName("A notice can't end somebody's login")
  void noLaunch() throws LtiRefused {
    Launches.Begun begun = launches.begin();
    assertEquals(Refusal.CLAIMS_MISSING, launches.refusal(begun, claims(begun.nonce())));
  }

  @Test
  @DisplayName("A deployment can't ask to be approved by a notice")
  void noApproval() {
    launches.registrations.save(
        TestPlatform.registration().toBuilder().deploymentPolicy(DeploymentPolicy.PENDING).build());
    Map<String, Object> claims = claims("n");
    claims.put(TestPlatform.LTI + "deployment_id", "8");
    assertEquals(Refusal.DEPLOYMENT_UNKNOWN, refusal(TestPlatform.sign(claims)));
    assertEquals(List.of(), launches.registrations.waiting());
  }

  @Test
  @DisplayName("What is logged of a notice names nobody")
  void discreet() throws LtiRefused {
    Map<String, Object> claims = claims("n");
    claims.put(TestPlatform.LTI + "for_user", Map.of("user_id", "user-42"));
    assertFalse(notices.verify(TestPlatform.sign(claims)).toString().contains("user-42"));
  }

  @Test
  @DisplayName("What isn't a list of notices is unreadable")
  void batches() throws LtiRefused {
    for (String body :
        List.of(
            "",
            "[]",
            "{}",
            "{\"notices\":{}}",
            "{\"notices\":[]}",
            "{\"notices\":[\"jwt\"]}",
            "{\"notices\":[{\"jwt\":\"a\"},{}]}",
            "{\"notices\":[{\"jwt\":\"a\",\"jwt\":\"b\"}]}")) {
      assertEquals(
          Refusal.NOTICES_UNREADABLE,
          assertThrows(LtiRefused.class, () -> NoticeBatch.read(body)).refusal(),
          body);
    }
    assertEquals(
        List.of("a", "b"),
        NoticeBatch.read("{\"notices\":[{\"jwt\":\"a\"},{\"jwt\":\"b\"}]}").tokens());
  }
}
