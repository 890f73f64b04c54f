package org.stoa.lti.deeplinking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.jwk.JWKSet;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.lti.deeplinking.ContentItem.GradeColumn;
import org.stoa.lti.deeplinking.ContentItem.LtiResourceLink;
import org.stoa.lti.jose.CompactToken;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.launch.DeepLinkingLaunch;
import org.stoa.lti.page.Page;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.testing.Launches;
import org.stoa.lti.testing.TestPlatform;

/** Deep Linking 2.0, 4.4 and 4.5. */
class DeepLinkingAnswersTest {

  private static final String DL = "https://purl.imsglobal.org/spec/lti-dl/claim/";
  private static final String RETURN =
      "https://lms.example/return?course=2&sesskey=\"><script>alert(1)</script>";

  private final Launches launches = new Launches();
  private final LtiResourceLink quiz =
      new LtiResourceLink(
          "Quiz 1",
          URI.create(Launches.TOOL + "/quiz"),
          Map.of("activity", "quiz-1"),
          Optional.of(new GradeColumn("Quiz 1", 10, "quiz-1")));
  private final LtiResourceLink lecture =
      new LtiResourceLink(
          "Lecture", URI.create(Launches.TOOL + "/lecture"), Map.of(), Optional.empty());

  private DeepLinkingLaunch launch(Map<String, Object> settings) throws LtiRefused {
    Launches.Begun begun = launches.begin();
    Map<String, Object> claims = launches.claims(begun);
    claims.put(TestPlatform.LTI + "message_type", "LtiDeepLinkingRequest");
    claims.remove(TestPlatform.LTI + "target_link_uri");
    claims.remove(TestPlatform.LTI + "resource_link");
    Map<String, Object> all = new HashMap<>();
    all.put("deep_link_return_url", "https://lms.example/return?course=2&sesskey=x");
    all.put("accept_types", List.of("link", "file", "html", "ltiResourceLink"));
    all.put("accept_presentation_document_targets", List.of("frame", "window"));
    all.put("data", "909708");
    all.putAll(settings);
    claims.put(DL + "deep_linking_settings", all);
    return (DeepLinkingLaunch) launches.launch(begun, claims);
  }

  private JsonObject verified(DeepLinkingAnswer answer) throws Exception {
    CompactToken token = CompactToken.parse(answer.jwt()).orElseThrow();
    var key = JWKSet.parse(launches.tool.jwks()).getKeyByKeyId(token.keyId().orElseThrow());
    assertTrue(token.isSignedBy(key.toRSAKey().toRSAPublicKey(), "RS256"));
    return token.claims();
  }

  @Test
  @DisplayName(
      "The answer is from our client id, for the issuer, with the data and what was chosen")
  void answers() throws Exception {
    DeepLinkingAnswer answer =
        launches.tool.deepLinking().answer(launch(Map.of()), List.of(quiz, lecture));
    JsonObject claims = verified(answer);
    assertEquals(Optional.of(TestPlatform.CLIENT_ID), claims.text("iss"));
    assertEquals(Optional.of(TestPlatform.ISSUER), claims.text("aud"));
    assertEquals(Optional.of("909708"), claims.text(DL + "data"));
    assertEquals(
        Optional.of("LtiDeepLinkingResponse"), claims.text(TestPlatform.LTI + "message_type"));
    assertEquals(Optional.of("1.3.0"), claims.text(TestPlatform.LTI + "version"));
    assertEquals(Optional.of("7"), claims.text(TestPlatform.LTI + "deployment_id"));
    assertTrue(claims.filled("nonce").isPresent());
    assertTrue(
        claims.epochSeconds("iat").orElseThrow().isBefore(launches.clock.instant())
            && claims.epochSeconds("exp").orElseThrow().isAfter(launches.clock.instant()));
    List<JsonObject> items = claims.objects(DL + "content_items");
    assertEquals(
        "{\"type\":\"ltiResourceLink\",\"title\":\"Quiz 1\",\"url\":\"https://tool.example/quiz\","
            + "\"custom\":{\"activity\":\"quiz-1\"},"
            + "\"lineItem\":{\"label\":\"Quiz 1\",\"scoreMaximum\":10,\"resourceId\":\"quiz-1\"}}",
        items.get(0).json());
    assertEquals(2, items.size());
    assertEquals(List.of(), answer.dropped());
  }

  @Test
  @DisplayName("What the settings don't allow is left out, and reported")
  void dropped() throws Exception {
    DeepLinkingLaunch single = launch(Map.of("accept_multiple", "false", "accept_lineitem", false));
    DeepLinkingAnswer answer = launches.tool.deepLinking().answer(single, List.of(quiz, lecture));
    assertEquals(List.of(lecture), answer.dropped());
    List<JsonObject> items = verified(answer).objects(DL + "content_items");
    assertEquals(1, items.size());
    assertFalse(items.get(0).has("lineItem"));
    DeepLinkingLaunch filesOnly = launch(Map.of("accept_types", List.of("file")));
    assertEquals(
        List.of(quiz), launches.tool.deepLinking().answer(filesOnly, List.of(quiz)).dropped());
  }

  @Test
  @DisplayName(
      "The page posts to the return address verbatim, escaped, under a policy with a nonce")
  void page() throws Exception {
    DeepLinkingAnswer answer = launches.tool.deepLinking().answer(launch(Map.of()), List.of());
    Page page = answer.page(Locale.ENGLISH);
    assertTrue(
        page.html().contains("action=\"https://lms.example/return?course=2&amp;sesskey=x\""));
    assertTrue(page.html().contains("name=\"JWT\" value=\"" + answer.jwt() + "\""));
    assertTrue(page.policy().contains("form-action https://lms.example"));
    String nonce = page.policy().replaceAll(".*script-src 'nonce-([^']+)'.*", "$1");
    assertTrue(page.html().contains("<script nonce=\"" + nonce + "\">"));
    assertFalse(page.policy().contains("unsafe"));
  }

  @Test
  @DisplayName("A return address that isn't one is refused at the launch")
  void hostileReturn() throws Exception {
    Launches.Begun begun = launches.begin();
    Map<String, Object> claims = launches.claims(begun);
    claims.put(TestPlatform.LTI + "message_type", "LtiDeepLinkingRequest");
    for (String url : List.of(RETURN, "javascript:alert(1)", "/return", "")) {
      claims.put(
          DL + "deep_linking_settings",
          Map.of(
              "deep_link_return_url",
              url,
              "accept_types",
              List.of("ltiResourceLink"),
              "accept_presentation_document_targets",
              List.of("window")));
      assertEquals("DEEP_LINKING_SETTINGS_WRONG", launches.refusal(begun, claims).name(), url);
    }
  }
}
