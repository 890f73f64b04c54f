package org.stoa.lti.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** RFC 6454, 4 to 6. */
class OriginTest {

  private static final Origin LMS = Origin.of(URI.create("https://lms.example/a?b#c"));

  @Test
  @DisplayName("Case, the usual port and what comes after make no other origin")
  void same() {
    for (String address :
        List.of("https://lms.example", "HTTPS://LMS.Example/x", "https://lms.example:443/y")) {
      assertTrue(LMS.holds(URI.create(address)), address);
    }
    assertEquals(
        Optional.of(Origin.of(URI.create("http://[::1]"))), Origin.read("http://[::1]:80/x"));
  }

  @Test
  @DisplayName("Another scheme, host or port is another origin")
  void others() {
    for (String address :
        List.of(
            "http://lms.example",
            "http://lms.example:443",
            "https://lms.example:80",
            "https://lms.example:8443",
            "https://example",
            "https://lms.example.org")) {
      assertFalse(LMS.holds(URI.create(address)), address);
    }
  }

  @Test
  @DisplayName("It is written as browsers write it, without the usual port")
  void written() {
    assertEquals("https://lms.example", LMS.toString());
    assertEquals(
        "https://lms.example", Origin.of(URI.create("https://LMS.example:443")).toString());
    assertEquals("http://lms.example:443", Origin.read("http://lms.example:443").get().toString());
    assertEquals("http://[::1]:8080", Origin.read("http://[::1]:8080/x").get().toString());
  }

  @Test
  @DisplayName("What is no web address has none")
  void none() {
    for (String text :
        List.of("", "lms", "ftp://lms.example", "https://you@lms.example", "https:x", "a b")) {
      assertEquals(Optional.empty(), Origin.read(text), text);
    }
    URI mail = URI.create("mailto:ana@example.org");
    assertThrows(IllegalArgumentException.class, () -> Origin.of(mail));
    assertThrows(IllegalArgumentException.class, () -> LMS.holds(mail));
    assertThrows(IllegalArgumentException.class, () -> new Origin("ftp", "lms.example", 21));
  }
}
