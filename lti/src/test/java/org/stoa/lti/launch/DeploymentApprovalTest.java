package org.stoa.lti.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.lti.platform.Deployment;
import org.stoa.lti.platform.DeploymentPolicy;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;
import org.stoa.lti.refusal.Unapproved;
import org.stoa.lti.testing.Launches;
import org.stoa.lti.testing.TestPlatform;

/** LTI Core 1.3, 3.1.3 and 5.3.3: a deployment that nobody has listed yet. */
class DeploymentApprovalTest {

  private static final Deployment NEW =
      new Deployment(TestPlatform.ISSUER, TestPlatform.CLIENT_ID, "8");

  private final Launches launches = new Launches();

  @BeforeEach
  void policy() {
    launches.registrations.save(
        TestPlatform.registration().toBuilder().deploymentPolicy(DeploymentPolicy.PENDING).build());
  }

  private Map<String, Object> claims(Launches.Begun begun) {
    Map<String, Object> claims = launches.claims(begun);
    claims.put(TestPlatform.LTI + "deployment_id", NEW.id());
    return claims;
  }

  @Test
  @DisplayName("A new deployment waits for approval; once approved, the next launch passes")
  void approved() throws LtiRefused {
    Launches.Begun begun = launches.begin();
    assertEquals(Refusal.DEPLOYMENT_PENDING, launches.refusal(begun, claims(begun)));
    assertEquals(List.of(NEW), launches.registrations.waiting());
    launches.registrations.approve(NEW);
    Launches.Begun next = launches.begin();
    assertEquals("8", launches.launch(next, claims(next)).deploymentId());
  }

  @Test
  @DisplayName("The refusal says which deployment waits, so that a person can say it too")
  void says() throws LtiRefused {
    Launches.Begun begun = launches.begin();
    Map<String, Object> claims = claims(begun);
    String back = "https://lms.example/back";
    claims.put(TestPlatform.LTI + "launch_presentation", Map.of("return_url", back));
    LtiRefused refused = assertThrows(LtiRefused.class, () -> launches.launch(begun, claims));
    assertEquals(
        Optional.of(new Unapproved(TestPlatform.CLIENT_ID, Optional.of("8"))),
        refused.unapproved());
    assertEquals(Optional.of(URI.create(back)), refused.wayBack());
  }

  @Test
  @DisplayName("A rejected deployment is unknown, and doesn't ask again")
  void rejected() throws LtiRefused {
    Launches.Begun begun = launches.begin();
    launches.refusal(begun, claims(begun));
    launches.registrations.reject(NEW);
    Launches.Begun next = launches.begin();
    assertEquals(Refusal.DEPLOYMENT_UNKNOWN, launches.refusal(next, claims(next)));
    assertEquals(List.of(), launches.registrations.waiting());
  }

  @Test
  @DisplayName("What isn't signed, isn't in order, or was used already, leaves nothing waiting")
  void nothingRemembered() throws LtiRefused {
    Launches.Begun begun = launches.begin();
    String forged = TestPlatform.sign(TestPlatform.header(), claims(begun), TestPlatform.OTHER_KEY);
    assertEquals(Refusal.SIGNATURE_WRONG, launches.refusal(begun, forged));
    Map<String, Object> lacking = claims(begun);
    lacking.remove(TestPlatform.LTI + "resource_link");
    assertEquals(Refusal.RESOURCE_LINK_MISSING, launches.refusal(begun, lacking));
    launches.launch(begun, launches.claims(begun));
    assertEquals(Refusal.STATE_UNKNOWN, launches.refusal(begun, claims(begun)));
    assertEquals(List.of(), launches.registrations.waiting());
  }

  @Test
  @DisplayName("Asking uses the login up: the same launch doesn't ask twice")
  void usedUp() throws LtiRefused {
    Launches.Begun begun = launches.begin();
    launches.refusal(begun, claims(begun));
    assertEquals(Refusal.STATE_UNKNOWN, launches.refusal(begun, claims(begun)));
  }

  @Test
  @DisplayName("A listed deployment passes under PENDING too")
  void listed() throws LtiRefused {
    Launches.Begun begun = launches.begin();
    launches.launch(begun, launches.claims(begun));
    assertEquals(List.of(), launches.registrations.waiting());
  }
}
