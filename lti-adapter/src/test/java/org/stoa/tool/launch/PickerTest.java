package org.stoa.tool.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.testing.TestPlatform;
import org.stoa.tool.catalogue.Catalogue;
import org.stoa.tool.testing.Browser;
import org.stoa.tool.testing.Browser.Page;
import org.stoa.tool.testing.SampleProgramme;
import org.stoa.tool.testing.Visits;

class PickerTest {

  private static final String DL = "https://purl.imsglobal.org/spec/lti-dl/claim/";
  private static final Pattern HANDLE = Pattern.compile("name=\"handle\" value=\"([^\"]+)\"");
  private static final Pattern ANSWER =
      Pattern.compile(
          "<form method=\"post\" action=\"([^\"]+)\"><input type=\"hidden\" name=\"JWT\" value=\"([^\"]+)\">");

  @TempDir private Path folder = Path.of("");

  /** A course builder before the page, which a launch with these settings has shown. */
  private record Builder(Visits visits, Browser browser, Page picker) {

    static Builder of(Visits visits, Map<String, Object> settings) throws Exception {
      Browser browser = visits.browser();
      Page picker = launched(visits, browser, settings);
      assertEquals(200, picker.status(), picker::text);
      return new Builder(visits, browser, picker);
    }

    static Page launched(Visits visits, Browser browser, Map<String, Object> settings)
        throws Exception {
      Map<String, Object> all = new HashMap<>();
      all.put("deep_link_return_url", back(visits));
      all.put("accept_types", List.of("ltiResourceLink"));
      all.put("accept_presentation_document_targets", List.of("frame", "iframe", "window"));
      all.put("data", "opaque <&> 돌봄");
      all.putAll(settings);
      return browser.launch(
          visits.platform,
          claims -> {
            claims.put(TestPlatform.LTI + "message_type", "LtiDeepLinkingRequest");
            claims.remove(TestPlatform.LTI + "resource_link");
            claims.put(DL + "deep_linking_settings", all);
          });
    }

    static String back(Visits visits) {
      return visits.platform.uri("/return?course=2&sesskey=x").toString();
    }

    /** Sends the form; several items are parted by commas. */
    Page sends(String field, String value) throws Exception {
      return browser.submit("/choose", Map.of("handle", handle(), field, value));
    }

    String policy() {
      return picker.header("Content-Security-Policy");
    }

    String handle() {
      Matcher handle = HANDLE.matcher(picker.text());
      assertTrue(handle.find());
      return handle.group(1);
    }

    /** The claims of a signed answer that is on its way to the platform. */
    JsonObject verified(Page sent) throws Exception {
      assertEquals(200, sent.status(), sent::text);
      Matcher answer = ANSWER.matcher(sent.text());
      assertTrue(answer.find(), sent::text);
      assertEquals(back(visits), answer.group(1).replace("&amp;", "&"));
      JWSObject token = JWSObject.parse(answer.group(2));
      JWKSet keys = JWKSet.parse(browser.get("/lti/jwks").text());
      var key = keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();
      assertTrue(token.verify(new RSASSAVerifier(key)));
      JsonObject claims = JsonObject.parse(token.getPayload().toString());
      assertEquals(Optional.of(visits.platform.issuer()), claims.text("aud"));
      assertEquals(Optional.of("opaque <&> 돌봄"), claims.text(DL + "data"));
      return claims;
    }

    List<JsonObject> items(Page sent) throws Exception {
      return verified(sent).objects(DL + "content_items");
    }
  }

  private static List<String> found(Page page, String pattern) {
    return Pattern.compile(pattern)
        .matcher(page.text())
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  @Test
  @DisplayName(
      "Several things at once: one answer, in the order of the page, which the platform can verify")
  void several() throws Exception {
    try (Visits visits = new Visits(folder)) {
      Builder builder = Builder.of(visits, Map.of());
      assertEquals(
          List.of(
              "sample/spring",
              "sample/spring/lecture-1",
              "sample/spring/quiz-1",
              "sample/spring/quiz-2"),
          found(builder.picker(), "type=\"checkbox\" name=\"item\" value=\"([^\"]+)\""));
      Page sent =
          builder.sends("item", "sample/spring/quiz-1,sample/spring,sample/spring/lecture-1");
      List<JsonObject> items = builder.items(sent);
      assertEquals(3, items.size());
      JsonObject programme = items.get(0);
      assertEquals(Optional.of("Care <b>for</b> \"all\" & more"), programme.text("title"));
      assertEquals(Optional.of("A summary <script>alert(1)</script>"), programme.text("text"));
      assertEquals(
          Optional.of(3.0), programme.object("lineItem").flatMap(it -> it.number("scoreMaximum")));
      assertEquals(Optional.of(visits.tool.address() + "/"), programme.text("url"));
      assertFalse(items.get(1).has("lineItem") || items.get(1).has("submission"), "a lecture");
      JsonObject quiz = items.get(2);
      assertEquals(
          Map.of("programme", "sample", "edition", "spring", "activity", "quiz-1"),
          quiz.object("custom").orElseThrow().scalars());
      assertEquals(
          Optional.of("quiz-1"), quiz.object("lineItem").flatMap(it -> it.text("resourceId")));
      assertEquals(
          Map.of("endDateTime", "2026-03-11T23:00:00Z"),
          quiz.object("submission").orElseThrow().scalars());
      assertFalse(quiz.has("available"), "nobody said from when");
    }
  }

  @Test
  @DisplayName("The page needs no cookie, names nothing in an address, and posts only to us")
  void quiet() throws Exception {
    try (Visits visits = new Visits(folder)) {
      Builder builder = Builder.of(visits, Map.of());
      String policy = builder.picker().header("Content-Security-Policy");
      assertTrue(policy.contains("form-action 'self';"), policy);
      assertEquals(Optional.empty(), builder.browser().cookie("__Host-stoa"));
      assertFalse(builder.picker().text().contains("<script>alert(1)"));
      Page sent = new Builder(visits, visits.browser(), builder.picker()).sends("cancel", "");
      String sending = sent.header("Content-Security-Policy");
      assertTrue(sending.contains("form-action " + visits.platform.issuer()), sending);
      assertEquals("no-store", sent.header("Cache-Control"));
      assertEquals("no-referrer", sent.header("Referrer-Policy"));
    }
  }

  @Test
  @DisplayName("The page may be framed by the platform that its answer goes to, and nobody else")
  void framed() throws Exception {
    try (Visits visits = new Visits(folder)) {
      Builder franca = Builder.of(visits, Map.of());
      String policy = "; frame-ancestors " + visits.platform.issuer();
      Builder elsewhere =
          Builder.of(visits, Map.of("deep_link_return_url", "https://school.example/return"));
      assertTrue(franca.policy().endsWith(policy), franca::policy);
      assertTrue(elsewhere.policy().endsWith(policy + " https://school.example"));
      String again = elsewhere.sends("nothing", "").header("Content-Security-Policy");
      assertEquals(elsewhere.policy(), again);
    }
  }

  @Test
  @DisplayName("Cancel is an answer without items")
  void cancel() throws Exception {
    try (Visits visits = new Visits(folder)) {
      Builder builder = Builder.of(visits, Map.of());
      JsonObject claims = builder.verified(builder.sends("cancel", ""));
      assertTrue(claims.hasArray(DL + "content_items"));
      assertEquals(List.of(), claims.objects(DL + "content_items"));
      assertFalse(claims.has(DL + "msg"));
    }
  }

  @Test
  @DisplayName(
      "A form without a choice, or with a foreign one, is shown again and can still be sent")
  void forgotten() throws Exception {
    try (Visits visits = new Visits(folder)) {
      Builder builder = Builder.of(visits, Map.of());
      for (String nothing : List.of("", "sample/autumn", "sample/spring/survey", "../x")) {
        Page again = builder.sends("item", nothing);
        assertTrue(again.text().contains("role=\"alert\">Nothing is chosen yet."), again::text);
      }
      assertEquals(1, builder.items(builder.sends("item", "sample/spring/quiz-2")).size());
    }
  }

  @Test
  @DisplayName("A choice is sent once, within an hour, and only by whoever has its handle")
  void once() throws Exception {
    try (Visits visits = new Visits(folder)) {
      Builder builder = Builder.of(visits, Map.of());
      assertEquals(200, builder.sends("item", "sample/spring").status());
      Page second = builder.sends("item", "sample/spring");
      assertEquals(410, second.status());
      assertTrue(second.text().contains("begin again"), second::text);
      assertEquals(410, builder.sends("cancel", "").status());
      assertEquals(
          410, builder.browser().submit("/choose", Map.of("handle", "x", "cancel", "")).status());
      Builder late = Builder.of(visits, Map.of());
      visits.clock.pass(Duration.ofHours(1));
      assertEquals(410, late.sends("item", "sample/spring").status());
    }
  }

  @Test
  @DisplayName("A choice is sent from our own page alone: nobody has others send what he chose")
  void ownPage() throws Exception {
    try (Visits visits = new Visits(folder)) {
      Builder builder = Builder.of(visits, Map.of());
      String form = "item=sample%2Fspring&handle=" + builder.handle();
      String[] type = {"Content-Type", "application/x-www-form-urlencoded"};
      assertEquals(403, visits.browser().post("/choose", form, type).status(), "nothing said");
      for (String site : List.of("cross-site", "same-site", "none")) {
        Page refused =
            visits.browser().post("/choose", form, type[0], type[1], "Sec-Fetch-Site", site);
        assertEquals(403, refused.status(), site);
        assertFalse(refused.text().contains("JWT"), refused::text);
      }
      assertEquals(1, builder.items(builder.sends("item", "sample/spring")).size(), "it is unused");
    }
  }

  @Test
  @DisplayName("An answer goes in the clear to this machine alone, and from it alone")
  void inTheClear() throws Exception {
    try (Visits visits = new Visits(folder)) {
      for (String here : List.of("http://127.0.0.1:1/return", "http://[::1]:1/return")) {
        Builder.of(visits, Map.of("deep_link_return_url", here));
      }
      Page refused =
          Builder.launched(
              visits,
              visits.browser(),
              Map.of("deep_link_return_url", "http://lms.example/return"));
      assertEquals(401, refused.status(), refused::text);
      assertTrue(refused.text().contains("LTI-DEEP_LINKING_SETTINGS_WRONG"), refused::text);
    }
  }

  @Test
  @DisplayName("Where one thing is taken, the page has radio buttons, and says so")
  void one() throws Exception {
    try (Visits visits = new Visits(folder)) {
      Builder builder = Builder.of(visits, Map.of("accept_multiple", "false"));
      assertEquals(4, found(builder.picker(), "type=\"(radio)\" name=\"item\"").size());
      assertTrue(builder.picker().text().contains("takes one thing at a time"));
      JsonObject claims =
          builder.verified(builder.sends("item", "sample/spring/quiz-1,sample/spring/quiz-2"));
      assertEquals(1, claims.objects(DL + "content_items").size());
      assertEquals(
          Optional.of("Your learning platform takes one thing at a time."),
          claims.text(DL + "msg"));
    }
  }

  @Test
  @DisplayName("What will be left away is said before, and again with the answer")
  void leftAway() throws Exception {
    try (Visits visits = new Visits(folder)) {
      Builder none = Builder.of(visits, Map.of("accept_lineitem", false));
      String notice = "Your learning platform makes no columns in its gradebook here.";
      assertTrue(none.picker().text().contains(notice));
      JsonObject claims = none.verified(none.sends("item", "sample/spring/quiz-1"));
      assertFalse(claims.objects(DL + "content_items").get(0).has("lineItem"));
      assertTrue(claims.text(DL + "msg").orElse("").startsWith(notice));
      Builder plain = Builder.of(visits, Map.of());
      assertFalse(plain.picker().text().contains("<p class=\"stoa-notice\">"));
      Builder files = Builder.of(visits, Map.of("accept_types", List.of("file")));
      assertTrue(files.picker().text().contains("nothing can be added"));
      assertFalse(files.picker().text().contains("name=\"item\""));
      assertEquals(List.of(), files.items(files.sends("cancel", "")));
    }
  }

  @Test
  @DisplayName("Choices stand under the programme's groups; a group within a group names both")
  void groups() throws Exception {
    try (Visits visits = new Visits(Catalogue.read(grouped()))) {
      Builder builder = Builder.of(visits, Map.of());
      assertEquals(
          List.of("The whole programme", "Lectures and quizzes", "Week 1", "Week 1 · Tuesday"),
          found(builder.picker(), "<legend class=\"stoa-prompt\">([^<]+)</legend>"));
      assertEquals(
          List.of(
              "Programme · Spring", "Lecture", "Quiz · Until Wed 11 Mar, 23:59 in Madrid", "Quiz"),
          found(builder.picker(), "<span class=\"stoa-hint\">([^<]+)</span>"));
      JsonObject quiz = builder.items(builder.sends("item", "sample/spring/quiz-1")).get(0);
      assertEquals(
          Map.of("startDateTime", "2026-03-04T08:00:00Z"),
          quiz.object("available").orElseThrow().scalars());
    }
  }

  /** A programme of two weeks, the first of which has a day of its own. */
  private Path grouped() throws IOException {
    Path programme = folder.resolve("grouped");
    SampleProgramme.in(programme);
    Files.writeString(
        programme.resolve("programme.yaml"),
        """
        id: sample
        title: Sample
        activities:
          - {id: lecture-1, kind: resource, page: lecture.md, title: Lecture}
          - id: week-1
            kind: group
            title: Week 1
            activities:
              - {id: quiz-1, kind: quiz, file: quiz.md, title: Quiz}
              - id: day-2
                kind: group
                title: Tuesday
                activities:
                  - {id: quiz-2, kind: quiz, file: exam.md, title: Exam}
          - id: week-2
            kind: group
            title: Week 2
            activities:
              - {id: essay, kind: task, title: Essay}
        """);
    Files.writeString(
        programme.resolve("editions/spring.yaml"),
        """
        zone: Europe/Madrid
        title: Spring
        period: 2026-03-02/2026-03-20
        calendar:
          quiz-1: {from: 2026-03-04T09:00, until: 2026-03-11}
        """);
    return programme;
  }
}
