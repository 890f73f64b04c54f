package org.stoa.lti.http;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NameCacheTest {

  private static NameCache told(String property, String oldProperty) {
    return NameCache.of(
        Optional.of(property).filter(it -> !it.isEmpty()),
        Optional.of(oldProperty).filter(it -> !it.isEmpty()));
  }

  @Test
  @DisplayName("Names are kept unless the JDK is told 0, by the security property before the other")
  void kept() {
    for (NameCache off : new NameCache[] {told("0", ""), told("", "0"), told("0", "30")}) {
      assertThrows(IllegalStateException.class, off::require);
    }
    for (NameCache on :
        new NameCache[] {told("", ""), told("30", "0"), told("-1", ""), told("soon", "")}) {
      assertDoesNotThrow(on::require);
    }
  }

  @Test
  @DisplayName("What isn't a number is passed over")
  void unreadable() {
    assertThrows(IllegalStateException.class, told("soon", "0")::require);
  }
}
