package org.stoa.tool.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stoa.lti.testing.Launches;
import org.stoa.lti.testing.TestPlatform;
import org.stoa.tool.testing.Browser;
import org.stoa.tool.testing.Browser.Page;
import org.stoa.tool.testing.VisitedTool;

/** What a browser is told that shows us in a frame and keeps no cookies there, over real HTTP. */
class FramedArrivalTest extends VisitedTool {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String HOSTILE = "\"><script>alert(1)</script>$1%s</script>'";

  private Map<String, String> login(String target, String hint) {
    return Map.of(
        "iss",
        visits.platform.issuer(),
        "login_hint",
        "42",
        "lti_message_hint",
        hint,
        "lti_storage_target",
        target);
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  /** A request of a browser that brings no cookies. */
  private Page bare(String path, Map<String, String> form, String... headers) throws Exception {
    String[] all = {"Content-Type", FORM, "Sec-Fetch-Dest", "iframe", "Sec-Fetch-Site", headers[0]};
    return visits.browser().post(path, encoded(form), all);
  }

  private static String data(Page page, String name) {
    Matcher matcher =
        Pattern.compile("(?:data-|name=\")" + name + "\"?(?: value)?=\"([^\"]*)\"")
            .matcher(page.text());
    assertTrue(matcher.find(), () -> name + " in " + page.text());
    return matcher.group(1).replace("&amp;", "&");
  }

  @Test
  @DisplayName("A login in a frame is sent round once with a cookie, before the platform is asked")
  void trial() throws Exception {
    Browser keeps = visits.browser();
    String form = encoded(login("_parent", "{}"));
    String[] headers = {"Content-Type", FORM, "Sec-Fetch-Dest", "iframe"};
    for (Page first :
        List.of(
            keeps.post("/lti/login", form, headers),
            visits.browser().get("/lti/login?" + form, "Sec-Fetch-Dest", "iframe"))) {
      assertEquals(307, first.status());
      assertTrue(first.header("Location").startsWith(visits.tool.address() + "/lti/login/again"));
      assertTrue(first.header("Set-Cookie").endsWith("SameSite=None; Partitioned"));
    }
    Page second = keeps.post("/lti/login/again", form, headers);
    assertEquals(302, second.status());
    assertTrue(second.header("Location").startsWith(visits.platform.issuer()));
    assertEquals(302, keeps.post("/lti/login", form, headers).status(), "it is known to keep them");
    Page window = visits.browser().post("/lti/login", form, "Content-Type", FORM);
    assertEquals(302, window.status(), "in a window of its own");
  }

  @ParameterizedTest
  @CsvSource({"iframe,307", "frame,307", "object,307", "embed,307", "document,302", "empty,302"})
  @DisplayName("Whatever shows us inside another page is a frame")
  void framed(String destination, int status) throws Exception {
    String login = "/lti/login?" + encoded(login("_parent", "{}"));
    assertEquals(status, visits.browser().get(login, "Sec-Fetch-Dest", destination).status());
  }

  @Test
  @DisplayName("Hostile values of a login stay text on the page that speaks with the platform")
  void hostile() throws Exception {
    Page page = bare("/lti/login/again", login(HOSTILE, HOSTILE), "cross-site");
    assertEquals(200, page.status());
    assertFalse(page.text().contains("<script>alert"), page::text);
    String escaped = "&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;$1%s&lt;/script&gt;&#39;";
    assertTrue(page.text().contains("data-frame=\"" + escaped + "\""), page::text);
    assertTrue(page.text().contains("name=\"lti_message_hint\" value=\"" + escaped), page::text);
    String policy = page.header("Content-Security-Policy");
    assertTrue(policy.matches("default-src 'none'; .*script-src 'nonce-[\\w-]{43}'; .*"), policy);
    assertEquals("no-store", page.header("Cache-Control"));
    assertTrue(page.text().contains("action=\"" + visits.tool.address() + "/lti/login\""));
    assertTrue(page.text().contains("target=\"_blank\" rel=\"noopener\""));
    Page korean =
        visits
            .browser()
            .post(
                "/lti/login/again",
                encoded(login("", "{}")),
                "Content-Type",
                FORM,
                "Sec-Fetch-Dest",
                "iframe",
                "Accept-Language",
                "ko-KR,ko;q=0.9");
    assertTrue(korean.text().contains("<html lang=\"ko\">"), korean::text);
    assertTrue(korean.text().contains("새 창에서 열기"), korean::text);
  }

  /** Login, launch and proof; gives the form with its proof. */
  private Map<String, String> proven() throws Exception {
    Page login = bare("/lti/login/again", login("_parent", "{}"), "cross-site");
    Map<String, String> query = Launches.query(URI.create(data(login, "onward")));
    Map<String, Object> claims =
        visits.platform.claims(
            visits.clock.instant(), query.getOrDefault("nonce", ""), visits.tool.address() + "/");
    claims.put(TestPlatform.LTI + "custom", Map.of("activity", "quiz-1"));
    return Map.of(
        "state", query.getOrDefault("state", ""),
        "id_token", TestPlatform.sign(claims),
        "storage_proof", data(login, "value"));
  }

  @Test
  @DisplayName("A proof counts only in a request of our own page: nobody ends his login elsewhere")
  void ownPage() throws Exception {
    Map<String, String> form = proven();
    for (String site : List.of("cross-site", "same-site", "none")) {
      Page asked = bare("/lti/launch", form, site);
      assertEquals(200, asked.status());
      assertEquals("lti.get_data", data(asked, "subject"));
      assertFalse(asked.text().contains("name=\"handle\""), site);
    }
    Page entered = bare("/lti/launch", form, "same-origin");
    assertTrue(entered.text().contains("<h1>Open this in a window of its own</h1>"), entered::text);
    assertEquals(List.of(), entered.headers("Set-Cookie"));
    assertEquals(401, bare("/lti/launch", form, "same-origin").status());
  }

  @Test
  @DisplayName("The handle of a proven launch lets one window in, once, from our own page alone")
  void handle() throws Exception {
    String handle = data(bare("/lti/launch", proven(), "same-origin"), "handle");
    Map<String, String> form = Map.of("handle", handle, "page", "/activity/quiz-1");
    assertEquals(401, bare("/enter", form, "cross-site").status());
    assertEquals(401, bare("/enter", Map.of(), "same-origin").status());
    Browser window = visits.browser();
    Page entered =
        window.post("/enter", encoded(form), "Content-Type", FORM, "Sec-Fetch-Site", "same-origin");
    assertEquals(303, entered.status());
    assertEquals("/activity/quiz-1", entered.header("Location"));
    assertNotEquals(Optional.of(handle), window.cookie("__Host-stoa"));
    assertEquals(200, window.follow(entered).status());
    String csrf = window.get("/").csrf();
    assertEquals(303, window.submit("/activity/quiz-1", Map.of("csrf", csrf)).status());
    assertEquals(401, bare("/enter", form, "same-origin").status(), "it was used");
  }

  @Test
  @DisplayName("A handle is good for ten minutes, and leads nowhere but to an activity")
  void handleEnds() throws Exception {
    for (String page : List.of("//evil.example", "https://evil.example", "/\\evil.example", "")) {
      String handle = data(bare("/lti/launch", proven(), "same-origin"), "handle");
      Page entered = bare("/enter", Map.of("handle", handle, "page", page), "same-origin");
      assertEquals("/", entered.header("Location"), page);
    }
    String handle = data(bare("/lti/launch", proven(), "same-origin"), "handle");
    visits.clock.pass(Duration.ofMinutes(10));
    assertEquals(401, bare("/enter", Map.of("handle", handle), "same-origin").status());
  }
}
