package org.stoa.lti.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Objection;
import org.stoa.lti.refusal.PlatformAnswer;
import org.stoa.lti.refusal.Refusal;
import org.stoa.lti.refusal.Unapproved;
import org.stoa.lti.registration.PlatformProfile;

class PageTest {

  private static final Pattern SENTENCES = Pattern.compile("</h1><p>[A-Z][^<]{40,}\\.</p>");

  @Test
  @DisplayName("Values from outside stay text")
  void escapes() {
    Map<String, String> hostile = Map.of("\"><script>", "</script>$1'&");
    String html =
        Page.autoSubmit(URI.create("https://lms.example/?a='b'"), hostile, Locale.ENGLISH).html();
    assertTrue(
        html.contains("name=\"&quot;&gt;&lt;script&gt;\" value=\"&lt;/script&gt;$1&#39;&amp;\""));
    assertTrue(html.contains("action=\"https://lms.example/?a=&#39;b&#39;\""));
  }

  @Test
  @DisplayName("A refused person reads what to do, and a code to quote")
  void refusal() {
    Page page = refusal(Refusal.COOKIE_BLOCKED, Locale.ENGLISH);
    assertTrue(page.html().contains("Allow cookies for this site"));
    assertTrue(page.html().contains("LTI-COOKIE_BLOCKED · reference 7F3A00"));
    assertTrue(page.html().contains("color-scheme: light dark"));
    assertFalse(page.html().contains("<script"));
    assertTrue(page.policy().contains("form-action 'none'"));
  }

  @Test
  @DisplayName("Who comes from a deployment that waits reads whom to ask, and with which ids")
  void waits() {
    LtiRefused refused =
        new LtiRefused(
            Refusal.DEPLOYMENT_PENDING, "waits", new Unapproved("abc", Optional.of("1:<8>")));
    String html = Page.refusal(refused, "7F3A00", Locale.ENGLISH).html();
    assertTrue(
        html.contains("Please send the lines below to whoever looks after this tool."), html);
    assertTrue(html.contains("7F3A00<br>deployment_id 1:&lt;8&gt;<br>client_id abc</p>"), html);
    assertTrue(Page.refusal(refused, "7F3A00", Locale.KOREAN).html().contains("승인"));
  }

  @Test
  @DisplayName("Whom the tool's own rule turns away reads its words and its code, as text")
  void byRule() {
    String html =
        Page.refusal(
                LtiRefused.by(new Objection("SUSPENDED", "<b>No</b>.")), "7F3A00", Locale.ENGLISH)
            .html();
    assertTrue(html.contains("<p>&lt;b&gt;No&lt;/b&gt;.</p>"));
    assertTrue(html.contains("LTI-SUSPENDED · reference 7F3A00"));
  }

  @Test
  @DisplayName("Every refusal has advice of a sentence or more")
  void advice() {
    for (Refusal refusal : Refusal.values()) {
      assertTrue(SENTENCES.matcher(refusal(refusal, Locale.ENGLISH).html()).find(), refusal.name());
    }
  }

  @Test
  @DisplayName("A Korean reader gets every page in Korean, and others in English")
  void languages() {
    for (Refusal refusal : Refusal.values()) {
      String html = refusal(refusal, Locale.KOREA).html();
      assertTrue(html.contains("<html lang=\"ko\">"), html);
      assertTrue(html.matches("(?s).*<h1>[^A-Za-z]+</h1><p>[^A-Za-z]+</p>.*"), html);
    }
    for (Locale other : List.of(Locale.FRENCH, Locale.ROOT, Locale.forLanguageTag("x-odd"))) {
      assertTrue(refusal(Refusal.INTERNAL, other).html().contains("<html lang=\"en\">"));
    }
  }

  @Test
  @DisplayName("What can be mended by opening it again is said so, with the way back if it's known")
  void again() {
    String html = refusal(Refusal.STATE_UNKNOWN, Locale.ENGLISH).html();
    assertTrue(html.contains("<h1>Please open the activity again</h1>"));
    assertTrue(html.contains("<a href=\"https://lms.example/?a=&#39;b&#39;&amp;$1\">"), html);
  }

  private static Page refusal(Refusal refusal, Locale reader) {
    URI back = URI.create("https://lms.example/?a='b'&$1");
    return Page.refusal(
        new LtiRefused(refusal, "a test").withWayBack(Optional.of(back)), "7F3A00", reader);
  }

  @Test
  @DisplayName("Who registers this tool reads the platform's whole answer, as text")
  void answered() {
    PlatformAnswer answer = new PlatformAnswer(422, "<script>alert(1)</script>\n\"scope\" unknown");
    Page page =
        Page.refusal(
            new LtiRefused(Refusal.PLATFORM_REFUSED, "no registration", answer),
            "7F3A00",
            Locale.ENGLISH);
    assertTrue(page.html().contains("HTTP 422"));
    assertTrue(
        page.html()
            .contains("&lt;script&gt;alert(1)&lt;/script&gt;\n&quot;scope&quot; unknown</pre>"));
    assertFalse(page.html().contains("<script"));
  }

  private static Page registered(Registration.Status status) {
    return Page.registered("<id>", status, "MOODLE", Locale.ENGLISH);
  }

  @Test
  @DisplayName("The end of a registration says what happens next, and closes the platform's frame")
  void end() {
    for (Registration.Status status : Registration.Status.values()) {
      String html = registered(status).html();
      assertTrue(html.contains("postMessage({subject: 'org.imsglobal.lti.close'}, '*')"));
      assertTrue(html.contains("<button>Close</button>"));
      assertTrue(html.contains("In Moodle, activate the tool"));
      assertTrue(html.contains("client_id &lt;id&gt;"));
    }
    String pending = registered(Registration.Status.PENDING).html();
    assertTrue(pending.contains("has to approve your platform first"));
    assertFalse(pending.contains("close();"), "it stays until it was read");
    assertTrue(registered(Registration.Status.ACTIVE).html().contains(" close();"));
  }

  @Test
  @DisplayName("Every kind of platform is told what to do next, in either language")
  void nextSteps() {
    for (PlatformProfile platform : PlatformProfile.values()) {
      for (Locale reader : List.of(Locale.ENGLISH, Locale.KOREA)) {
        Page page = Page.registered("id", Registration.Status.ACTIVE, platform.name(), reader);
        assertTrue(page.html().matches("(?s).*</h1><p>[^<]{20,}\\.</p><p>[^<]+\\.</p>.*"));
      }
    }
  }

  @Test
  @DisplayName("A page may stand in any platform's frame, with a script of its own and no other")
  void framed() {
    Page page = registered(Registration.Status.ACTIVE);
    assertFalse(page.policy().contains("frame-ancestors"));
    String nonce = page.policy().replaceAll(".*script-src 'nonce-([^']+)'.*", "$1");
    assertTrue(page.html().contains("<script nonce=\"" + nonce + "\">"));
  }

  @Test
  @DisplayName("Each page has a nonce of its own")
  void nonces() {
    Page first = registered(Registration.Status.PENDING);
    assertNotEquals(first.policy(), registered(Registration.Status.PENDING).policy());
    assertEquals("a&amp;b", Page.escape("a&b"));
  }
}
