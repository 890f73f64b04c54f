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
import org.stoa.lti.deeplinking.Dropped.Reason;
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
      LtiResourceLink.builder(Description.titled("Quiz 1"))
          .url(URI.create(Launches.TOOL + "/quiz"))
          .custom(Map.of("activity", "quiz-1"))
          .lineItem(Optional.of(GradeColumn.of("Quiz 1", 10, "quiz-1")))
          .build();
  private final LtiResourceLink lecture =
      LtiResourceLink.builder(Description.titled("Lecture")).build();

  private DeepLinkingRequest request(Map<String, Object> settings) throws LtiRefused {
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
    return DeepLinkingRequest.of((DeepLinkingLaunch) launches.launch(begun, claims));
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
        launches.tool.deepLinking().answer(request(Map.of()), List.of(quiz, lecture), Notes.NONE);
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
        "{\"type\":\"ltiResourceLink\",\"url\":\"https://tool.example/quiz\",\"title\":\"Quiz 1\","
            + "\"custom\":{\"activity\":\"quiz-1\"},"
            + "\"lineItem\":{\"label\":\"Quiz 1\",\"scoreMaximum\":10,\"resourceId\":\"quiz-1\"}}",
        items.get(0).json());
    assertEquals(2, items.size());
    assertEquals(List.of(), answer.dropped());
  }

  @Test
  @DisplayName("What the settings don't allow is left out, and reported")
  void dropped() throws Exception {
    DeepLinkingRequest single =
        request(Map.of("accept_multiple", "false", "accept_lineitem", false));
    DeepLinkingAnswer answer =
        launches.tool.deepLinking().answer(single, List.of(quiz, lecture), Notes.NONE);
    assertEquals(
        List.of(
            new Dropped(quiz, Reason.LINE_ITEM_NOT_ACCEPTED),
            new Dropped(lecture, Reason.ONLY_ONE_ACCEPTED)),
        answer.dropped());
    List<JsonObject> items = verified(answer).objects(DL + "content_items");
    assertEquals(1, items.size());
    assertFalse(items.get(0).has("lineItem"));
  }

  @Test
  @DisplayName("An empty answer cancels; messages and logs for both outcomes go along")
  void notes() throws Exception {
    Notes all =
        new Notes(Optional.of("Hello"), Optional.of("l"), Optional.of("Sorry"), Optional.of("el"));
    DeepLinkingRequest request = request(Map.of());
    JsonObject claims = verified(launches.tool.deepLinking().answer(request, List.of(), all));
    assertTrue(claims.hasArray(DL + "content_items"));
    assertEquals(List.of(), claims.objects(DL + "content_items"));
    assertEquals(Optional.of("Hello"), claims.text(DL + "msg"));
    assertEquals(Optional.of("l"), claims.text(DL + "log"));
    assertEquals(Optional.of("Sorry"), claims.text(DL + "errormsg"));
    assertEquals(Optional.of("el"), claims.text(DL + "errorlog"));
    JsonObject silent =
        verified(launches.tool.deepLinking().answer(request, List.of(), Notes.NONE));
    for (String note : List.of("msg", "log", "errormsg", "errorlog")) {
      assertFalse(silent.has(DL + note), note);
    }
  }

  @Test
  @DisplayName("data comes back byte by byte, also from a request that was kept meanwhile")
  void data() throws Exception {
    String data = " {\"a\": \"<&'>\"}\t\u0000\u2028 돌봄 \uD83D\uDE00+%20 ";
    String kept = request(Map.of("data", data)).json().json();
    DeepLinkingRequest request = DeepLinkingRequest.read(JsonObject.parse(kept));
    JsonObject claims =
        verified(launches.tool.deepLinking().answer(request, List.of(quiz), Notes.NONE));
    assertEquals(Optional.of(data), claims.text(DL + "data"));
    assertEquals(Optional.of(TestPlatform.CLIENT_ID), claims.text("iss"));
    assertEquals(Optional.of("7"), claims.text(TestPlatform.LTI + "deployment_id"));
  }

  @Test
  @DisplayName(
      "The page posts to the return address verbatim, escaped, under a policy with a nonce")
  void page() throws Exception {
    DeepLinkingAnswer answer =
        launches.tool.deepLinking().answer(request(Map.of()), List.of(), Notes.NONE);
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
  @DisplayName(
      "A return address that isn't one, has a user, or is plain http is refused at the launch")
  void hostileReturn() throws Exception {
    Launches.Begun begun = launches.begin();
    Map<String, Object> claims = launches.claims(begun);
    claims.put(TestPlatform.LTI + "message_type", "LtiDeepLinkingRequest");
    for (String url :
        List.of(
            RETURN,
            "javascript:alert(1)",
            "/return",
            "",
            "https://a;sandbox;@lms.example/return",
            "http://lms.example/return",
            "http://localhost/return")) {
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
