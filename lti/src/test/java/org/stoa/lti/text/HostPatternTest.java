package org.stoa.lti.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostPatternTest {

  @ParameterizedTest(name = "{0} {1}: {2}")
  @DisplayName("A pattern means one host, or those below a domain and not the domain itself")
  @CsvSource({
    "lms.example, lms.example, true",
    "LMS.example, lms.EXAMPLE, true",
    "lms.example, a.lms.example, false",
    "*.lms.example, a.lms.example, true",
    "*.lms.example, a.b.lms.example, true",
    "*.lms.example, lms.example, false",
    "*.lms.example, evillms.example, false",
    "*.lms.example, a.lms.example.evil.example, false"
  })
  void matches(String pattern, String host, boolean matches) {
    assertEquals(matches, new HostPattern(pattern).matches(host));
  }

  @ParameterizedTest
  @DisplayName("What is no host name is no pattern")
  @ValueSource(strings = {"", "*", "*.", "a.*", "https://lms.example", "lms.example:443", "a..b"})
  void refused(String pattern) {
    assertThrows(IllegalArgumentException.class, () -> new HostPattern(pattern));
  }
}
