package org.stoa.tool.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.tool.catalogue.Catalogue;
import org.stoa.tool.catalogue.Offering;
import org.stoa.tool.testing.Browser;
import org.stoa.tool.testing.Browser.Page;
import org.stoa.tool.testing.SampleProgramme;
import org.stoa.tool.testing.VisitedTool;
import org.stoa.tool.testing.Visits;

/** What keeps pages safe, over real HTTP. */
class PageSafetyTest extends VisitedTool {

  private static void isFriendly(Page page, int status, String title) {
    assertEquals(status, page.status());
    assertTrue(page.header("Content-Type").startsWith("text/html"), page.header("Content-Type"));
    assertTrue(page.text().contains("<h1>" + title + "</h1>"), page::text);
    assertEquals("no-store", page.header("Cache-Control"));
    assertEquals("nosniff", page.header("X-Content-Type-Options"));
    assertEquals("no-referrer", page.header("Referrer-Policy"));
  }

  @Test
  @DisplayName("Every page says who may frame it, and that nobody may keep it or guess its type")
  void headers() throws Exception {
    Browser ana = visits.arrived();
    String csrf = ana.get("/").csrf();
    String result =
        ana.submit("/activity/quiz-1", Map.of("csrf", csrf, "question.q1", "0")).header("Location");
    for (String path : List.of("/", "/activity/lecture-1", "/activity/quiz-1", result)) {
      Page page = ana.get(path);
      assertEquals(200, page.status());
      String policy = page.header("Content-Security-Policy");
      assertTrue(policy.startsWith("default-src 'self';"), policy);
      assertTrue(policy.endsWith("; frame-ancestors " + visits.platform.issuer()), policy);
      assertTrue(policy.contains("base-uri 'none'; object-src 'none'; form-action 'self';"));
      assertFalse(policy.contains("unsafe"), policy);
      assertEquals("no-store", page.header("Cache-Control"));
      assertEquals("nosniff", page.header("X-Content-Type-Options"));
      assertEquals("no-referrer", page.header("Referrer-Policy"));
      assertEquals("text/html;charset=utf-8", page.header("Content-Type").replace(" ", ""));
    }
  }

  @Test
  @DisplayName(
      "The cookie is for this host, for https, for frames of the platform, not for scripts")
  void cookie() throws Exception {
    Browser browser = visits.browser();
    Page launched = browser.launch(visits.platform, claims -> {});
    List<String> cookies =
        launched.headers("Set-Cookie").stream()
            .filter(line -> line.startsWith("__Host-stoa="))
            .toList();
    assertEquals(1, cookies.size());
    List<String> parts = Stream.of(cookies.get(0).split(";")).map(String::strip).toList();
    assertEquals(
        List.of("HttpOnly", "Partitioned", "Path=/", "SameSite=None", "Secure"),
        parts.stream().skip(1).sorted().toList());
    assertTrue(parts.get(0).length() > "__Host-stoa=".length() + 40);
    assertEquals("no-store", launched.header("Cache-Control"));
    assertEquals("/", launched.header("Location"), "nothing of the launch is in an address");
  }

  @Test
  @DisplayName("Without a token, or with another one, nothing is done and the learner is told")
  void csrf() throws Exception {
    Browser ana = visits.arrived();
    String others = visits.arrived(Visits.as("minjun")).get("/").csrf();
    for (String token : List.of("", "x", others)) {
      Page answers = ana.submit("/activity/quiz-1", Map.of("csrf", token, "question.q1", "0"));
      isFriendly(answers, 403, "Please try again");
      Page state = ana.post("/activity/lecture-1/state", "{\"done\":true}", "X-CSRF-Token", token);
      assertEquals(403, state.status());
      assertEquals(403, ana.submit("/zone", Map.of("csrf", token, "zone", "UTC")).status());
    }
    assertEquals(403, ana.submit("/activity/quiz-1", Map.of("question.q1", "0")).status());
    Page home = ana.get("/");
    assertTrue(home.text().contains("0 of 3 parts are done."), home::text);
    assertTrue(home.text().contains("Not tried yet"), home::text);
    assertTrue(home.text().contains("zone.js"), "the zone isn't known yet");
  }

  @Test
  @DisplayName("Of two people at one browser, nobody sends what the other had open as hers")
  void sharedBrowser() throws Exception {
    Browser shared = visits.arrived();
    Map<String, String> answers =
        Map.of("csrf", shared.get("/activity/quiz-1").csrf(), "question.q1", "0");
    shared.launch(visits.platform, visits.clock.instant(), Visits.as("minjun"));
    isFriendly(shared.submit("/activity/quiz-1", answers), 403, "Please try again");
    assertTrue(shared.get("/").text().contains("Not tried yet"));
  }

  @Test
  @DisplayName("Without a session, or after its end, pages say how to come back")
  void noSession() throws Exception {
    String title = "Please open this from your course";
    for (String path : List.of("/", "/activity/quiz-1", "/nowhere")) {
      isFriendly(visits.browser().get(path), 401, title);
      isFriendly(visits.browser().post(path, ""), 401, title);
      isFriendly(visits.browser().get(path, "Cookie", "__Host-stoa=made-up"), 401, title);
    }
    Browser ana = visits.arrived();
    assertEquals(200, ana.get("/").status());
    visits.clock.pass(Duration.ofHours(8));
    isFriendly(ana.get("/"), 401, title);
    Page korean = visits.browser().get("/", "Accept-Language", "ko-KR,ko;q=0.9");
    isFriendly(korean, 401, "강좌에서 다시 열어 주세요");
  }

  @Test
  @DisplayName("What isn't there is told in a page")
  void notFound() throws Exception {
    Browser ana = visits.arrived();
    String csrf = ana.get("/").csrf();
    for (String path :
        List.of(
            "/nowhere",
            "/activity",
            "/activity/quiz-9",
            "/activity/QUIZ-1",
            "/activity/%3Cscript%3E",
            "/activity/quiz-1/attempt",
            "/activity/quiz-1/attempt/not-an-id",
            "/activity/quiz-1/attempt/" + UUID.randomUUID(),
            "/activity/lecture-1/attempt/" + UUID.randomUUID(),
            "/activity/quiz-1/state",
            "/zone")) {
      isFriendly(ana.get(path), 404, "There is no such page");
    }
    for (String path : List.of("/", "/activity/lecture-1", "/activity/quiz-9/state", "/nowhere")) {
      isFriendly(ana.post(path, "{}", "X-CSRF-Token", csrf), 404, "There is no such page");
    }
  }

  @Test
  @DisplayName("States that are too long, or no JSON, are refused and change nothing")
  void badStates() throws Exception {
    Browser ana = visits.arrived();
    String[] token = {"X-CSRF-Token", ana.get("/").csrf()};
    String path = "/activity/lecture-1/state";
    String fits = "{\"x\":\"" + "a".repeat(64 * 1024 - 8) + "\"}";
    assertEquals(64 * 1024, fits.length());
    assertEquals(204, ana.post(path, fits, token).status());
    assertEquals(413, ana.post(path, fits + " ", token).status());
    assertEquals(413, ana.post(path, "{\"x\":\"" + "a".repeat(500_000) + "\"}", token).status());
    for (String bad : List.of("", "no json", "[1]", "{\"x\":", "\"text\"", "{} {}")) {
      assertEquals(400, ana.post(path, bad, token).status(), bad);
    }
    String deep = "{\"x\":" + "[".repeat(5000) + "]".repeat(5000) + "}";
    assertEquals(400, ana.post(path, deep, token).status());
    assertTrue(ana.get("/activity/lecture-1").text().contains("aaaa"));
  }

  @Test
  @DisplayName("Characters that mean something to a browser arrive as characters")
  void escaped() throws Exception {
    Browser ana = visits.arrived();
    Page home = ana.get("/");
    assertTrue(home.text().contains("Care &lt;b&gt;for&lt;/b&gt;"), home::text);
    String csrf = home.csrf();
    Page sent = ana.submit("/activity/quiz-1", Map.of("csrf", csrf, "question.q1", "1"));
    for (Page page :
        List.of(
            home,
            ana.get("/activity/welcome"),
            ana.get("/activity/lecture-1"),
            ana.get("/activity/quiz-1"),
            ana.follow(sent))) {
      String text = page.text();
      assertFalse(text.contains("<script>alert"), text);
      assertFalse(text.contains("<b>"), text);
      assertFalse(text.contains("<i>"), text);
    }
  }

  @Test
  @DisplayName("A page answers HEAD as GET without its body, and no other method")
  void methods() throws Exception {
    Browser ana = visits.arrived();
    Page head = ana.head("/");
    assertEquals(200, head.status());
    assertEquals(0, head.bytes().length);
    assertEquals(String.valueOf(ana.get("/").bytes().length), head.header("Content-Length"));
    assertTrue(head.header("Content-Security-Policy").contains("frame-ancestors"));
  }

  @Test
  @DisplayName("A form that was open before the activity was opened once more can still be sent")
  void openForm() throws Exception {
    Browser ana = visits.arrived();
    String csrf = ana.get("/activity/quiz-1").csrf();
    String secret = ana.cookie("__Host-stoa").orElseThrow();
    ana.launch(visits.platform, claims -> {});
    assertNotEquals(secret, ana.cookie("__Host-stoa").orElseThrow());
    assertEquals(
        303, ana.submit("/activity/quiz-1", Map.of("csrf", csrf, "question.q1", "0")).status());
    ana.launch(visits.platform, Visits.as("somebody-else"));
    assertEquals(
        403, ana.submit("/activity/quiz-1", Map.of("csrf", csrf, "question.q1", "0")).status());
  }

  @Test
  @DisplayName("S0-02 What hasn't opened yet says when it does, and shows nothing of its content")
  void notYetOpen() throws Exception {
    Offering spring = SampleProgramme.only(SampleProgramme.in(folder));
    Offering later = new Offering(spring.edition().startingOn(LocalDate.of(2026, 4, 6)), folder);
    try (Visits early = new Visits(new Catalogue(List.of(later)))) {
      Browser ana = early.arrived();
      for (String path : List.of("/activity/quiz-1", "/activity/lecture-1")) {
        String text = ana.get(path).text();
        assertTrue(text.contains("This opens Mon 6 Apr"), text);
        assertFalse(text.contains("<form") || text.contains("<video"), text);
      }
    }
  }
}
