package org.stoa.lti.token;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;
import org.stoa.lti.testing.Launches;

/** Security Framework 1.0, 5.1.3 steps 7 and 8, with a skew of 60 seconds. */
class TimeTest {

  private final Launches launches = new Launches();

  private Map<String, Object> claims(Launches.Begun begun, String claim, long offset) {
    Map<String, Object> claims = launches.claims(begun);
    claims.put(claim, launches.clock.instant().getEpochSecond() + offset);
    return claims;
  }

  @Test
  @DisplayName("exp may lie 59 seconds back, and not 60")
  void expiry() throws LtiRefused {
    Launches.Begun begun = launches.begin();
    assertEquals(Refusal.TOKEN_EXPIRED, launches.refusal(begun, claims(begun, "exp", -60)));
    launches.launch(begun, claims(begun, "exp", -59));
  }

  @Test
  @DisplayName("iat and nbf may lie 60 seconds ahead, and not 61")
  void future() throws LtiRefused {
    for (String claim : new String[] {"iat", "nbf"}) {
      Launches.Begun begun = launches.begin();
      assertEquals(Refusal.TOKEN_NOT_YET_VALID, launches.refusal(begun, claims(begun, claim, 61)));
      launches.launch(begun, claims(begun, claim, 60));
    }
  }

  @Test
  @DisplayName("A launch's iat lies no further back than a login may last, however late its exp")
  void age() throws LtiRefused {
    Launches.Begun begun = launches.begin();
    long oldest = 10 * 60 + 60;
    assertEquals(Refusal.TOKEN_TOO_OLD, launches.refusal(begun, claims(begun, "iat", -oldest - 1)));
    launches.launch(begun, claims(begun, "iat", -oldest));
  }

  @Test
  @DisplayName("A token without exp or iat is refused")
  void missing() throws LtiRefused {
    for (String claim : new String[] {"iat", "exp"}) {
      Launches.Begun begun = launches.begin();
      Map<String, Object> claims = launches.claims(begun);
      claims.remove(claim);
      assertEquals(Refusal.TIMES_MISSING, launches.refusal(begun, claims));
      claims.put(claim, "soon");
      assertEquals(Refusal.TIMES_MISSING, launches.refusal(begun, claims));
    }
  }
}
