package org.stoa.lti.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Objection;
import org.stoa.lti.refusal.Refusal;
import org.stoa.lti.testing.Launches;
import org.stoa.lti.testing.TestPlatform;

/** The tool's own rule: a platform vouches for a person whom the tool has suspended. */
class LaunchDecisionTest {

  private final List<VerifiedLaunch> asked = new ArrayList<>();
  private final Launches launches = new Launches(tool -> tool.decision(this::suspended));

  private Optional<Objection> suspended(VerifiedLaunch launch) {
    asked.add(launch);
    return launch
        .user()
        .filter(user -> user.id().equals("suspended"))
        .map(user -> new Objection("ACCOUNT_SUSPENDED", "Your account is suspended."));
  }

  @Test
  @DisplayName("A suspended account isn't let in by a launch that is in order, and reads why")
  void refused() throws LtiRefused {
    Launches.Begun begun = launches.begin();
    Map<String, Object> claims = launches.claims(begun);
    claims.put("sub", "suspended");
    String token = TestPlatform.sign(claims);
    LtiRefused refused = assertThrows(LtiRefused.class, () -> launches.launch(begun, token));
    assertEquals(Refusal.NOT_ADMITTED, refused.refusal());
    assertEquals("ACCOUNT_SUSPENDED", refused.code());
    assertEquals(
        Optional.of(new Objection("ACCOUNT_SUSPENDED", "Your account is suspended.")),
        refused.objection());
    assertFalse(refused.toString().contains("Your account"));
    assertEquals(Refusal.STATE_UNKNOWN, launches.refusal(begun, token));
    assertEquals(1, asked.size());
  }

  @Test
  @DisplayName("The rule sees verified launches alone, and lets in whom it doesn't object to")
  void verifiedAlone() throws LtiRefused {
    Launches.Begun begun = launches.begin();
    String forged =
        TestPlatform.sign(TestPlatform.header(), launches.claims(begun), TestPlatform.OTHER_KEY);
    launches.refusal(begun, forged);
    assertEquals(List.of(), asked);
    VerifiedLaunch launch = launches.launch(begun, launches.claims(begun));
    assertEquals(List.of(launch), asked);
  }

  @Test
  @DisplayName("An objection has a code that can be quoted, and says something")
  void objection() {
    for (String code : List.of("", "suspended", "A B", "<B>", "A".repeat(65))) {
      assertThrows(IllegalArgumentException.class, () -> new Objection(code, "No."));
    }
    assertThrows(IllegalArgumentException.class, () -> new Objection("NO", " "));
  }
}
