package org.stoa.lti.launch;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.lti.LtiToolBuilder;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;
import org.stoa.lti.testing.Launches;
import org.stoa.lti.testing.TestPlatform;

/** Where the answer to deep linking may be posted. Deep Linking 2.0, 4.4.1. */
class DeepLinkingReturnTest {

  private static final String HERE = "http://localhost:8080";

  private static void isPosted(String tool, String returnUrl) throws LtiRefused {
    Launches launches = new Launches(tool, LtiToolBuilder::allowLoopback);
    Launches.Begun begun = launches.begin();
    assertDoesNotThrow(() -> launches.launch(begun, claims(launches, begun, tool, returnUrl)));
  }

  private static void isRefused(String tool, String returnUrl) throws LtiRefused {
    Launches launches = new Launches(tool, LtiToolBuilder::allowLoopback);
    Launches.Begun begun = launches.begin();
    assertEquals(
        Refusal.DEEP_LINKING_SETTINGS_WRONG,
        launches.refusal(begun, claims(launches, begun, tool, returnUrl)));
  }

  private static Map<String, Object> claims(
      Launches launches, Launches.Begun begun, String tool, String returnUrl) {
    Map<String, Object> claims = launches.claims(begun);
    claims.put(TestPlatform.LTI + "message_type", "LtiDeepLinkingRequest");
    claims.put(TestPlatform.LTI + "target_link_uri", tool);
    claims.put(
        "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings",
        Map.of(
            "deep_link_return_url", returnUrl,
            "accept_types", List.of("ltiResourceLink"),
            "accept_presentation_document_targets", List.of("iframe")));
    return claims;
  }

  @Test
  @DisplayName("By https an answer is posted anywhere")
  void https() throws LtiRefused {
    isPosted(Launches.TOOL, "https://lms.example/return");
    isPosted(HERE, "https://lms.example/return");
  }

  @Test
  @DisplayName("In the clear it is posted between demonstrations on one machine, and nowhere else")
  void inTheClear() throws LtiRefused {
    isPosted(HERE, "http://localhost:9000/return");
    isRefused(HERE, "http://lms.example/return");
    isRefused(Launches.TOOL, "http://localhost:9000/return");
    isRefused(Launches.TOOL, "http://lms.example/return");
  }
}
