package org.stoa.lti.jose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.memory.MemoryToolKeyStore;
import org.stoa.lti.spi.ToolKey;

class ToolKeysTest {

  private final MemoryToolKeyStore store = new MemoryToolKeyStore();
  private final ToolKeys keys = new ToolKeys(store, Clock.systemUTC());
  private final JsonObject claims = JsonObject.builder().put("sub", "x").build();

  @Test
  @DisplayName("What we sign can be checked with what we publish, and no private part is published")
  void published() throws Exception {
    CompactToken token = CompactToken.parse(keys.sign(claims)).orElseThrow();
    JWKSet published = JWKSet.parse(keys.jwks());
    RSAKey key = (RSAKey) published.getKeyByKeyId(token.keyId().orElseThrow());
    assertTrue(token.isSignedBy(key.toRSAPublicKey(), "RS256"));
    assertFalse(published.containsNonPublicKeys());
    assertEquals(2048, key.size());
    assertEquals(1, store.all().size());
  }

  @Test
  @DisplayName("A key may be named by an address, where its public half is and nothing else")
  void named() throws Exception {
    CompactToken token =
        CompactToken.parse(keys.sign(claims, id -> "https://tool.example/keys/" + id))
            .orElseThrow();
    String kid = store.all().get(0).kid();
    assertEquals("https://tool.example/keys/" + kid, token.keyId().orElseThrow());
    RSAKey key = RSAKey.parse(keys.jwk(kid).orElseThrow());
    assertTrue(token.isSignedBy(key.toRSAPublicKey(), "RS256"));
    assertFalse(key.isPrivate());
    assertTrue(keys.jwk("another").isEmpty());
  }

  @Test
  @DisplayName("The newest signing key signs; those before and after it are published beside it")
  void phases() throws Exception {
    Instant now = Instant.parse("2026-01-01T00:00:00Z");
    ToolKey older = ToolKey.generate(now);
    ToolKey current = ToolKey.generate(now.plusSeconds(10));
    ToolKey next = ToolKey.generate(now).in(ToolKey.Phase.PUBLISHED, now.plusSeconds(20));
    ToolKey last = ToolKey.generate(now).in(ToolKey.Phase.RETIRING, now.plusSeconds(30));
    assertTrue(store.replace(List.of(), List.of(older, current, next, last)));
    CompactToken token = CompactToken.parse(keys.sign(claims)).orElseThrow();
    assertEquals(current.kid(), token.keyId().orElseThrow());
    assertEquals(4, JWKSet.parse(keys.jwks()).size());
  }

  @Test
  @DisplayName("A key survives its encoding, and never prints itself")
  void encoding() {
    ToolKey key = ToolKey.generate(Instant.EPOCH);
    ToolKey again = ToolKey.decode(key.kid(), key.encoded(), key.since(), key.phase());
    assertEquals(key.key(), again.key());
    assertFalse(key.toString().contains(key.key().getModulus().toString()));
    assertThrows(
        IllegalArgumentException.class,
        () -> ToolKey.decode("k", "AAAA", Instant.EPOCH, ToolKey.Phase.SIGNING));
  }
}
