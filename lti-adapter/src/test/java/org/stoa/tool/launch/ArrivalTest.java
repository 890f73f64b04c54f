package org.stoa.tool.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stoa.lti.testing.TestPlatform;
import org.stoa.tool.testing.Browser;
import org.stoa.tool.testing.Browser.Page;
import org.stoa.tool.testing.SampleProgramme;
import org.stoa.tool.testing.Visits;

/** What a launch leads to: a page, a language, a zone, a choice. */
class ArrivalTest {

  @TempDir private Path folder = Path.of("");

  @Test
  @DisplayName("A link that names an activity opens it; one that names none, the programme's page")
  void activity() throws Exception {
    try (Visits visits = new Visits(folder)) {
      for (var expected :
          Map.of(
                  "quiz-1", "/activity/quiz-1",
                  "lecture-1", "/activity/lecture-1",
                  "", "/")
              .entrySet()) {
        Page launched =
            visits
                .browser()
                .launch(visits.platform, Visits.custom(Map.of("activity", expected.getKey())));
        assertEquals(303, launched.status());
        assertEquals(expected.getValue(), launched.header("Location"));
      }
    }
  }

  @Test
  @DisplayName("A link for an activity that isn't there is unclear, and doesn't touch the grades")
  void noSuchActivity() throws Exception {
    try (Visits visits = new Visits(folder)) {
      for (String activity : List.of("quiz-9", "//evil.example")) {
        Browser browser = visits.browser();
        Page page = browser.launch(visits.platform, Visits.custom(Map.of("activity", activity)));
        assertEquals(422, page.status());
        page.shows("LTI-LINK_UNCLEAR");
        assertEquals(Optional.empty(), browser.cookie("__Host-stoa"));
      }
    }
  }

  @Test
  @DisplayName("A link that doesn't say which of several editions it means is unclear")
  void ambiguous() throws Exception {
    try (Visits visits = new Visits(SampleProgramme.twoEditionsIn(folder))) {
      Browser browser = visits.browser();
      for (Map<String, String> custom :
          List.<Map<String, String>>of(
              Map.of(),
              Map.of("programme", "sample"),
              Map.of("edition", "winter"),
              Map.of("programme", "other", "edition", "spring"))) {
        Page page = browser.launch(visits.platform, Visits.custom(custom));
        assertEquals(422, page.status());
        page.shows("LTI-LINK_UNCLEAR", "A facilitator chooses it there");
        assertEquals(Optional.empty(), browser.cookie("__Host-stoa"));
      }
      Page clear = browser.launch(visits.platform, Visits.custom(Map.of("edition", "autumn")));
      browser.follow(clear).shows("Oct");
      assertTrue(browser.cookie("__Host-stoa").isPresent());
    }
  }

  @Test
  @DisplayName("Whom the platform doesn't name isn't let in")
  void anonymous() throws Exception {
    try (Visits visits = new Visits(folder)) {
      Browser browser = visits.browser();
      Page page = browser.launch(visits.platform, claims -> claims.remove("sub"));
      assertEquals(422, page.status());
      page.shows("LTI-USER_ANONYMOUS");
      assertEquals(Optional.empty(), browser.cookie("__Host-stoa"));
    }
  }

  @Test
  @DisplayName("Who asks for a learner's work, or what is kept of people, reads where it is found")
  void otherMessages() throws Exception {
    try (Visits visits = new Visits(folder)) {
      Browser browser = visits.browser();
      Page review =
          browser.launch(
              visits.platform,
              claims -> {
                claims.put(TestPlatform.LTI + "message_type", "LtiSubmissionReviewRequest");
                claims.put(TestPlatform.LTI + "for_user", Map.of("user_id", "7"));
                claims.put(
                    "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint",
                    Map.of("lineitem", "https://lms.example/items/5"));
              });
      assertEquals(200, review.status());
      review.shows("The work of a learner", "in your gradebook");
      Page privacy =
          browser.launch(
              visits.platform,
              claims -> {
                claims.put(TestPlatform.LTI + "message_type", "DataPrivacyLaunchRequest");
                Visits.reading("ko").accept(claims);
              });
      assertEquals(200, privacy.status());
      privacy.shows("보관하는 개인정보");
      Page assets =
          browser.launch(
              visits.platform,
              claims -> {
                claims.put(TestPlatform.LTI + "message_type", "LtiAssetProcessorSettingsRequest");
                claims.put(TestPlatform.LTI + "activity", Map.of("id", "activity-1"));
              });
      assertEquals(200, assets.status(), assets::text);
      assets.shows("This tool looks through no files", "out of its file processing");
      assertEquals(Optional.empty(), browser.cookie("__Host-stoa"));
    }
  }

  @Test
  @DisplayName("A Korean reader gets Korean words; a language we don't have gets English")
  void languages() throws Exception {
    try (Visits visits = new Visits(folder)) {
      Browser korean = visits.arrived(Visits.reading("ko_KR"));
      Page home = korean.get("/");
      home.shows("<html lang=\"ko\"", "돌봄 과정", "다음 단계", "퀴즈", "수료증", "60점이 필요합니다");
      assertFalse(home.text().contains("Your next step"));
      korean.get("/activity/quiz-1").shows("답안", "lang=\"en\"");
      korean.get("/nowhere").shows("<html lang=\"ko\"", "페이지가 없습니다");
      Page finnish = visits.arrived(Visits.reading("fi-FI")).get("/");
      finnish.shows("<html lang=\"en\"", "Your next step");
      Page odd = visits.arrived(Visits.reading("en-x-" + "abcdefgh-".repeat(20) + "z")).get("/");
      odd.shows("<html lang=\"en\"");
    }
  }

  @Test
  @DisplayName("Times are in the edition's zone, and in the learner's where the launch tells it")
  void zones() throws Exception {
    try (Visits visits = new Visits(folder)) {
      Page unknown = visits.arrived().get("/activity/quiz-1");
      unknown.shows("Until Wed 11 Mar, 23:59 in Madrid", "/assets/zone.js");
      Page seoul =
          visits.arrived(claims -> claims.put("zoneinfo", "Asia/Seoul")).get("/activity/quiz-1");
      seoul.shows("Thu 12 Mar, 07:59 your time", "Wed 11 Mar, 23:59 in Madrid");
      assertFalse(seoul.text().contains("zone.js"), "the browser needn't be asked");
      Page paris =
          visits.arrived(claims -> claims.put("zoneinfo", "Europe/Paris")).get("/activity/quiz-1");
      paris.shows("Until Wed 11 Mar, 23:59 in Madrid");
      Page nonsense =
          visits.arrived(claims -> claims.put("zoneinfo", "CEST")).get("/activity/quiz-1");
      nonsense.shows("Until Wed 11 Mar, 23:59 in Madrid", "/assets/zone.js");
    }
  }

  @Test
  @DisplayName("A browser may tell its zone once; what is no zone is refused")
  void tellsZone() throws Exception {
    try (Visits visits = new Visits(folder)) {
      Browser ana = visits.arrived();
      String csrf = ana.get("/").csrf();
      for (String bad : List.of("", "Mars/Olympus", "CEST", "x".repeat(300))) {
        assertEquals(400, ana.submit("/zone", Map.of("csrf", csrf, "zone", bad)).status(), bad);
      }
      assertEquals(400, ana.submit("/zone", Map.of("csrf", csrf)).status());
      assertEquals(
          204, ana.submit("/zone", Map.of("csrf", csrf, "zone", "America/Bogota")).status());
      Page quiz = ana.get("/activity/quiz-1");
      quiz.shows("Wed 11 Mar, 17:59 your time, 23:59 in Madrid");
      assertFalse(quiz.text().contains("zone.js"));
    }
  }
}
