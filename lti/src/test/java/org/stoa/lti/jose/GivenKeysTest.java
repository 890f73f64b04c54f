package org.stoa.lti.jose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.spi.ToolKey;
import org.stoa.lti.spi.ToolKeyStore;
import org.stoa.lti.testing.TestPlatform;

class GivenKeysTest {

  private static final ToolKey ONE = ToolKey.generate(Instant.EPOCH);
  private static final ToolKey TWO = ToolKey.generate(Instant.EPOCH);

  private static String pem(ToolKey key) {
    byte[] lineEnd = {'\n'};
    return "-----BEGIN PRIVATE KEY-----\n"
        + Base64.getMimeEncoder(64, lineEnd).encodeToString(key.key().getEncoded())
        + "\n-----END PRIVATE KEY-----\n";
  }

  @Test
  @DisplayName("The first key in PEM signs, under its thumbprint; the others are published")
  void pem() throws Exception {
    for (String text : List.of(pem(ONE) + pem(TWO), (pem(ONE) + pem(TWO)).replace("\n", "\\n"))) {
      ToolKeyStore given = GivenKeys.read(text);
      ToolKeys keys = new ToolKeys(given, Clock.systemUTC());
      JWKSet published = JWKSet.parse(keys.jwks());
      assertEquals(2, published.size());
      String kid = new RSAKey.Builder(ONE.publicKey()).build().computeThumbprint().toString();
      CompactToken token =
          CompactToken.parse(keys.sign(JsonObject.builder().build())).orElseThrow();
      assertEquals(kid, token.keyId().orElseThrow());
      assertTrue(token.isSignedBy(ONE.publicKey(), "RS256"));
    }
  }

  @Test
  @DisplayName("A JSON Web Key, or a set of them, keeps its kid")
  void jwk() {
    String one = TestPlatform.KEY.toJSONString();
    assertEquals("platform-key-1", GivenKeys.read(one).all().get(0).kid());
    String set = new JWKSet(List.of(TestPlatform.KEY, TestPlatform.OTHER_KEY)).toString(false);
    List<ToolKey> both = GivenKeys.read(set).all();
    assertEquals(
        List.of(ToolKey.Phase.SIGNING, ToolKey.Phase.PUBLISHED),
        both.stream().map(ToolKey::phase).toList());
  }

  @Test
  @DisplayName("What holds no private RSA key of 2048 bits is refused, without being repeated")
  void refused() throws Exception {
    for (String text :
        List.of(
            "",
            "secret words",
            "{\"keys\":[]}",
            "{",
            pem(ONE).replace("MII", "!!!"),
            pem(ONE) + pem(ONE),
            TestPlatform.KEY.toPublicJWK().toJSONString(),
            new OctetSequenceKeyGenerator(256).generate().toJSONString(),
            new RSAKeyGenerator(1024, true).generate().toJSONString())) {
      IllegalArgumentException refused =
          assertThrows(IllegalArgumentException.class, () -> GivenKeys.read(text));
      assertFalse(String.valueOf(refused.getMessage()).contains("secret words"));
    }
  }

  @Test
  @DisplayName("Given keys are rotated where they are given, and never print themselves")
  void fixed() {
    GivenKeys given = GivenKeys.read(pem(ONE));
    KeyRotation rotation =
        new ToolKeys(given, Clock.systemUTC()).rotation(KeyRotation.Timing.USUAL);
    assertEquals(List.of(), rotation.advance());
    assertThrows(UnsupportedOperationException.class, rotation::publish);
    assertFalse(given.toString().contains(ONE.key().getModulus().toString()));
  }
}
