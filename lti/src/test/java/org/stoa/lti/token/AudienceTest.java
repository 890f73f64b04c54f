package org.stoa.lti.token;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.lti.platform.DeploymentPolicy;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;
import org.stoa.lti.testing.Launches;
import org.stoa.lti.testing.TestPlatform;

/** Security Framework 1.0, 5.1.3 steps 2 to 5; LTI Core 1.3, 5.3.3. */
class AudienceTest {

  private final Launches launches = new Launches();
  private Launches.Begun begun = new Launches.Begun(Map.of(), Map.of());

  @BeforeEach
  void begin() throws LtiRefused {
    begun = launches.begin();
  }

  private Map<String, Object> claims(Object audience) {
    Map<String, Object> claims = launches.claims(begun);
    claims.put("aud", audience);
    return claims;
  }

  @Test
  @DisplayName("A token for another client is refused")
  void wrongAudience() {
    assertEquals(Refusal.AUDIENCE_WRONG, launches.refusal(begun, claims("client-2")));
    assertEquals(Refusal.AUDIENCE_WRONG, launches.refusal(begun, claims(List.of("a", "b"))));
  }

  @Test
  @DisplayName("Our client id may stand anywhere among the audiences, if azp names it")
  void anyPosition() throws LtiRefused {
    Map<String, Object> claims = claims(List.of("other", TestPlatform.CLIENT_ID));
    claims.put("azp", TestPlatform.CLIENT_ID);
    assertEquals("7", launches.launch(begun, claims).deploymentId());
  }

  @Test
  @DisplayName("A single audience in an array needs no azp")
  void singleInArray() throws LtiRefused {
    launches.launch(begun, claims(List.of(TestPlatform.CLIENT_ID)));
  }

  @Test
  @DisplayName("Several audiences without azp are refused")
  void azpMissing() {
    Map<String, Object> claims = claims(List.of(TestPlatform.CLIENT_ID, "other"));
    assertEquals(Refusal.AUTHORIZED_PARTY_MISSING, launches.refusal(begun, claims));
  }

  @Test
  @DisplayName("An azp that isn't us is refused, whatever aud says")
  void azpWrong() {
    for (Object audience :
        List.of(TestPlatform.CLIENT_ID, List.of(TestPlatform.CLIENT_ID, "other"))) {
      Map<String, Object> claims = claims(audience);
      claims.put("azp", "other");
      assertEquals(Refusal.AUTHORIZED_PARTY_WRONG, launches.refusal(begun, claims));
    }
    Map<String, Object> claims = claims(TestPlatform.CLIENT_ID);
    claims.put("azp", 5);
    assertEquals(Refusal.AUTHORIZED_PARTY_WRONG, launches.refusal(begun, claims));
  }

  @Test
  @DisplayName("An issuer that isn't exactly the registered one is refused")
  void wrongIssuer() {
    Map<String, Object> claims = launches.claims(begun);
    claims.put("iss", TestPlatform.ISSUER + "/");
    assertEquals(Refusal.ISSUER_UNKNOWN, launches.refusal(begun, claims));
  }

  @Test
  @DisplayName("A deployment nobody listed is refused by STRICT and let in by ACCEPT")
  void deploymentPolicy() throws LtiRefused {
    Map<String, Object> claims = launches.claims(begun);
    claims.put(TestPlatform.LTI + "deployment_id", "8");
    assertEquals(Refusal.DEPLOYMENT_UNKNOWN, launches.refusal(begun, claims));
    launches.registrations.save(
        TestPlatform.registration().toBuilder().deploymentPolicy(DeploymentPolicy.ACCEPT).build());
    assertEquals("8", launches.launch(begun, claims).deploymentId());
  }

  @Test
  @DisplayName("A registration that waits for approval gets neither a login nor a launch")
  void pending() {
    launches.registrations.save(
        TestPlatform.registration().toBuilder().status(Registration.Status.PENDING).build());
    assertEquals(Refusal.REGISTRATION_PENDING, launches.refusal(begun, launches.claims(begun)));
  }

  @Test
  @DisplayName("Of two client ids of one issuer, each launch finds its own")
  void twoClients() throws LtiRefused {
    Registration second =
        Registration.builder(TestPlatform.ISSUER, "client-2")
            .authUrl(URI.create(TestPlatform.ISSUER + "/auth"))
            .tokenUrl(URI.create(TestPlatform.ISSUER + "/token"))
            .jwksUrl(URI.create(TestPlatform.ISSUER + "/jwks"))
            .deployment("7")
            .build();
    launches.registrations.save(second);
    Launches.Begun other = launches.begin(Map.of("client_id", "client-2"));
    Map<String, Object> claims = launches.claims(other);
    claims.put("aud", "client-2");
    assertEquals(Refusal.STATE_MISMATCH, launches.refusal(other, launches.claims(other)));
    claims.put("aud", List.of(TestPlatform.CLIENT_ID, "client-2"));
    assertEquals(Refusal.AUTHORIZED_PARTY_MISSING, launches.refusal(other, claims));
    claims.put("azp", TestPlatform.CLIENT_ID);
    assertEquals(Refusal.STATE_MISMATCH, launches.refusal(other, claims));
    claims.put("azp", "client-2");
    assertEquals(second, launches.launch(other, claims).registration());
  }
}
