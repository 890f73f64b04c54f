package org.stoa.lti.jose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.lti.spi.KeysUnreadable;

class KeyCipherTest {

  private static final String SECRET = "correct horse battery";

  private final KeyCipher cipher = KeyCipher.of(SECRET);
  private final String sealed = cipher.seal("kid-1", "MIIprivate");

  @Test
  @DisplayName("What one node seals another opens by the same secret; no two seals are alike")
  void opens() {
    assertTrue(KeyCipher.isSealed(sealed));
    assertFalse(sealed.contains("MIIprivate"));
    assertNotEquals(sealed, cipher.seal("kid-1", "MIIprivate"));
    assertEquals("MIIprivate", cipher.open("kid-1", sealed));
    assertEquals("MIIprivate", KeyCipher.of(SECRET).open("kid-1", sealed));
  }

  @Test
  @DisplayName("Another secret, another key's name or a changed text opens nothing, and is told so")
  void refuses() {
    String changed =
        sealed.substring(0, sealed.length() - 4) + (sealed.endsWith("AAAA") ? "BBBB" : "AAAA");
    KeyCipher other = KeyCipher.of(SECRET + "!");
    for (KeysUnreadable unreadable :
        new KeysUnreadable[] {
          assertThrows(KeysUnreadable.class, () -> other.open("kid-1", sealed)),
          assertThrows(KeysUnreadable.class, () -> cipher.open("kid-2", sealed)),
          assertThrows(KeysUnreadable.class, () -> cipher.open("kid-1", changed))
        }) {
      String message = String.valueOf(unreadable.getMessage());
      assertTrue(message.contains("another secret"), message);
      assertFalse(message.contains(SECRET), message);
    }
    assertThrows(KeysUnreadable.class, () -> cipher.open("kid-1", "sealed1.a.b"));
    assertThrows(KeysUnreadable.class, () -> cipher.open("kid-1", "sealed1.é.AA.AA"));
    assertThrows(KeysUnreadable.class, () -> cipher.open("kid-1", "sealed1.AA.AA.AA"));
  }

  @Test
  @DisplayName("A secret of less than 16 characters is refused, and none is ever printed")
  void secrets() {
    assertThrows(IllegalArgumentException.class, () -> KeyCipher.of("fifteen letters"));
    assertFalse(cipher.toString().contains(SECRET));
  }
}
