package org.stoa.lti.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.json.MalformedJson;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.testing.Launches;
import org.stoa.lti.testing.TestPlatform;

class KeptLaunchTest {

  private final Launches launches = new Launches();

  private VerifiedLaunch launch(Launches.Begun begun) throws LtiRefused {
    return launches.launch(begun, launches.claims(begun));
  }

  @Test
  @DisplayName("A kept launch comes back from its text and says what the platform said")
  void kept() throws LtiRefused, MalformedJson {
    VerifiedLaunch launch = launch(launches.begin());
    KeptLaunch kept = KeptLaunch.of(launch);
    KeptLaunch back = KeptLaunch.read(JsonObject.parse(kept.json().json()));
    assertEquals(kept, back);
    assertEquals(TestPlatform.ISSUER, back.issuer());
    assertEquals(TestPlatform.CLIENT_ID, back.clientId());
    assertEquals(launch.deploymentId(), back.deploymentId());
    assertEquals(launch.user(), back.user());
    assertEquals(launch.roles(), back.roles());
    assertEquals(((ResourceLinkLaunch) launch).resourceLink(), back.resourceLink().orElseThrow());
    assertEquals(launch.custom(), back.custom());
    assertEquals(launch.grades(), back.grades());
  }

  @Test
  @DisplayName("Nothing of the login is kept, and a kept launch prints nobody")
  void without() throws LtiRefused {
    Launches.Begun begun = launches.begin();
    KeptLaunch kept = KeptLaunch.of(launch(begun));
    assertFalse(kept.json().json().contains(begun.nonce()));
    assertEquals("KeptLaunch[https://lms.example, 7]", kept.toString());
  }

  @Test
  @DisplayName("What isn't a kept launch isn't read as one")
  void none() throws LtiRefused {
    JsonObject kept = KeptLaunch.of(launch(launches.begin())).json();
    for (String member : new String[] {"issuer", "clientId", "deploymentId", "claims"}) {
      JsonObject broken = kept.toBuilder().remove(member).build();
      assertThrows(IllegalArgumentException.class, () -> KeptLaunch.read(broken), member);
    }
  }
}
