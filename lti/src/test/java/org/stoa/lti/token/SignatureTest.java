package org.stoa.lti.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.lti.jose.CompactToken;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;
import org.stoa.lti.testing.Launches;
import org.stoa.lti.testing.TestPlatform;

/**
 * Security Framework 1.0, 5.1.3 steps 1 and 6: nothing is believed that the platform didn't sign.
 */
class SignatureTest {

  private final Launches launches = new Launches();
  private Launches.Begun begun = new Launches.Begun(Map.of(), Map.of());

  @BeforeEach
  void begin() throws LtiRefused {
    begun = launches.begin();
  }

  @Test
  @DisplayName("A token that says alg none, with no signature, is refused")
  void algNone() {
    String signed = TestPlatform.sign(launches.claims(begun));
    String unsigned =
        encode("{\"alg\":\"none\",\"kid\":\"platform-key-1\"}") + "." + part(signed, 1) + ".";
    assertEquals(Refusal.ALGORITHM_REFUSED, launches.refusal(begun, unsigned));
  }

  @Test
  @DisplayName("A token signed by HS256 with our platform's public key as the secret is refused")
  void publicKeyAsSecret() throws JOSEException {
    byte[] secret = TestPlatform.KEY.toRSAPublicKey().getEncoded();
    Map<String, Object> header = Map.of("alg", "HS256", "kid", TestPlatform.KEY.getKeyID());
    String token = TestPlatform.sign(header, launches.claims(begun), new MACSigner(secret));
    assertEquals(Refusal.ALGORITHM_REFUSED, launches.refusal(begun, token));
  }

  @Test
  @DisplayName("Another algorithm is refused even if the signature would hold")
  void rs384() {
    Map<String, Object> header = Map.of("alg", "RS384", "kid", TestPlatform.KEY.getKeyID());
    String token = TestPlatform.sign(header, launches.claims(begun), TestPlatform.KEY);
    assertEquals(Refusal.ALGORITHM_REFUSED, launches.refusal(begun, token));
    assertFalse(isSignedBy(token, TestPlatform.KEY));
  }

  @Test
  @DisplayName("A token signed by somebody else's key under the platform's key id is refused")
  void wrongKey() {
    String token =
        TestPlatform.sign(TestPlatform.header(), launches.claims(begun), TestPlatform.OTHER_KEY);
    assertEquals(Refusal.SIGNATURE_WRONG, launches.refusal(begun, token));
  }

  @Test
  @DisplayName("A token whose payload was changed after signing is refused")
  void tampered() {
    String token = TestPlatform.sign(launches.claims(begun));
    String claims =
        new String(Base64.getUrlDecoder().decode(part(token, 1)), StandardCharsets.UTF_8);
    String forged =
        part(token, 0) + "." + encode(claims.replace("user-42", "user-43")) + "." + part(token, 2);
    assertEquals(Refusal.SIGNATURE_WRONG, launches.refusal(begun, forged));
  }

  @Test
  @DisplayName("A token whose header asks to be understood is refused, though the signature holds")
  void critical() {
    Map<String, Object> header = new HashMap<>(TestPlatform.header());
    header.put("crit", List.of("exp"));
    String token = TestPlatform.sign(header, launches.claims(begun), TestPlatform.KEY);
    assertEquals(Refusal.SIGNATURE_WRONG, launches.refusal(begun, token));
  }

  @Test
  @DisplayName("A claim that occurs twice makes the token unreadable")
  void duplicateClaims() {
    String token = TestPlatform.sign(launches.claims(begun));
    String twice = part(token, 0) + "." + encode("{\"iss\":\"a\",\"iss\":\"b\"}") + ".AA";
    assertEquals(Refusal.TOKEN_MALFORMED, launches.refusal(begun, twice));
  }

  @Test
  @DisplayName("What is no JWT at all is refused as malformed")
  void junk() {
    for (String junk : List.of("a", "a.b.c", "..", "!.!.!", "a.b.c.d", "e30.W10.AA")) {
      assertEquals(Refusal.TOKEN_MALFORMED, launches.refusal(begun, junk), junk);
    }
  }

  private static boolean isSignedBy(String token, RSAKey key) {
    try {
      return CompactToken.parse(token).orElseThrow().isSignedBy(key.toRSAPublicKey(), "RS256");
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String part(String token, int index) {
    return List.of(token.split("\\.", -1)).get(index);
  }

  private static String encode(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
