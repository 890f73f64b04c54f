package org.stoa.lti.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the whole library takes for an address, and for a secret. */
class WebAddressTest {

  @Test
  @DisplayName(
      "Only an absolute http or https address without a user, of at most 2000 characters, is one")
  void addresses() {
    for (String good : List.of("https://a.example/x?y=z#w", "HTTP://localhost:8080")) {
      assertEquals(Optional.of(URI.create(good)), WebAddress.read(good));
    }
    String base = "https://a.example/";
    String longest = base + "x".repeat(WebAddress.LONGEST - base.length());
    assertTrue(WebAddress.read(longest).isPresent());
    for (String bad :
        List.of(
            "",
            "/x",
            "https:x",
            "ftp://a.example",
            "javascript:alert(1)",
            "https://a;sandbox;@a.example",
            "https://@a.example",
            longest + "x")) {
      assertEquals(Optional.empty(), WebAddress.read(bad), bad);
    }
  }

  @Test
  @DisplayName("This machine has three names, and no other name is taken for one of them")
  void loopback() {
    for (String here :
        List.of("http://LOCALHOST/x", "https://127.0.0.1:8080", "http://[::1]:9000/")) {
      assertTrue(WebAddress.isLoopback(URI.create(here)), here);
    }
    for (String elsewhere :
        List.of("http://localhost.example", "http://localhost@a.example", "http:/localhost")) {
      assertFalse(WebAddress.isLoopback(URI.create(elsewhere)), elsewhere);
    }
  }

  @Test
  @DisplayName("A secret is new each time, and its digest always the same")
  void secrets() {
    String secret = Secret.fresh();
    assertTrue(secret.matches("[\\w-]{43}"), secret);
    assertNotEquals(secret, Secret.fresh());
    assertEquals("ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0", Secret.digest("abc"));
  }
}
