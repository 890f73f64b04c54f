package org.stoa.lti.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.lti.refusal.Refusal;

class PageTest {

  @Test
  @DisplayName("Values from outside stay text")
  void escapes() {
    Map<String, String> hostile = Map.of("\"><script>", "</script>$1'&");
    String html = Page.autoSubmit(URI.create("https://lms.example/?a='b'"), hostile).html();
    assertTrue(
        html.contains("name=\"&quot;&gt;&lt;script&gt;\" value=\"&lt;/script&gt;$1&#39;&amp;\""));
    assertTrue(html.contains("action=\"https://lms.example/?a=&#39;b&#39;\""));
  }

  @Test
  @DisplayName("A refused person reads what to do, and a code to quote")
  void refusal() {
    Page page = Page.refusal(Refusal.COOKIE_BLOCKED, "7F3A00");
    assertTrue(page.html().contains(Page.escape(Refusal.COOKIE_BLOCKED.advice())));
    assertTrue(page.html().contains("LTI-COOKIE_BLOCKED · reference 7F3A00"));
    assertTrue(page.html().contains("color-scheme: light dark"));
    assertFalse(page.html().contains("<script"));
    assertTrue(page.policy().contains("form-action 'none'"));
  }

  @Test
  @DisplayName("Every refusal has advice of a sentence or more")
  void advice() {
    for (Refusal refusal : Refusal.values()) {
      assertTrue(refusal.advice().matches("(?s)[A-Z].{40,}\\."), refusal.name());
    }
  }

  @Test
  @DisplayName("The end of a registration tells the platform to close its frame")
  void registered() {
    String html = Page.registered("<id>", true).html();
    assertTrue(html.contains("postMessage({subject: 'org.imsglobal.lti.close'}, '*')"));
    assertTrue(html.contains("client_id &lt;id&gt;"));
  }

  @Test
  @DisplayName("Each page has a nonce of its own")
  void nonces() {
    Page first = Page.registered("a", false);
    assertNotEquals(first.policy(), Page.registered("a", false).policy());
    assertEquals("a&amp;b", Page.escape("a&b"));
  }
}
