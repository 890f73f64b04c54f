package org.stoa.lti.token;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.lti.platform.SignatureAlgorithm;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;
import org.stoa.lti.testing.Launches;
import org.stoa.lti.testing.TestPlatform;

/** Security Framework 1.0, 5.1.3 step 6, and 6: the algorithm is the registration's choice. */
class AlgorithmTest {

  private static final Map<SignatureAlgorithm, ECKey> CURVES =
      Map.of(
          SignatureAlgorithm.ES256, key(Curve.P_256),
          SignatureAlgorithm.ES384, key(Curve.P_384),
          SignatureAlgorithm.ES512, key(Curve.P_521));

  private final Launches launches = new Launches();

  private static ECKey key(Curve curve) {
    try {
      return new ECKeyGenerator(curve).keyID(curve.getName()).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void publish() {
    launches.platform.publish(
        TestPlatform.KEY,
        key(SignatureAlgorithm.ES256),
        key(SignatureAlgorithm.ES384),
        key(SignatureAlgorithm.ES512));
  }

  private static ECKey key(SignatureAlgorithm algorithm) {
    return CURVES.getOrDefault(algorithm, key(Curve.P_256));
  }

  private void allow(Set<SignatureAlgorithm> algorithms) {
    launches.registrations.save(
        TestPlatform.registration().toBuilder().algorithms(algorithms).build());
  }

  private String token(Launches.Begun begun, SignatureAlgorithm algorithm) throws JOSEException {
    boolean curve = CURVES.containsKey(algorithm);
    JWSSigner signer = curve ? new ECDSASigner(key(algorithm)) : new RSASSASigner(TestPlatform.KEY);
    String kid = curve ? key(algorithm).getKeyID() : TestPlatform.KEY.getKeyID();
    Map<String, Object> header = Map.of("alg", algorithm.name(), "kid", kid);
    return TestPlatform.sign(header, launches.claims(begun), signer);
  }

  @Test
  @DisplayName("Of nine algorithms exactly the one that a registration names is accepted")
  void exactlyOne() throws LtiRefused, JOSEException {
    for (SignatureAlgorithm allowed : SignatureAlgorithm.values()) {
      allow(Set.of(allowed));
      for (SignatureAlgorithm other : EnumSet.complementOf(EnumSet.of(allowed))) {
        Launches.Begun begun = launches.begin();
        assertEquals(
            Refusal.ALGORITHM_REFUSED,
            launches.refusal(begun, token(begun, other)),
            other + " where " + allowed + " is allowed");
      }
      Launches.Begun begun = launches.begin();
      launches.launch(begun, token(begun, allowed));
    }
  }

  @Test
  @DisplayName("A registration that says nothing of algorithms means RS256, and not ES256")
  void byDefault() throws LtiRefused, JOSEException {
    Launches.Begun begun = launches.begin();
    assertEquals(
        Refusal.ALGORITHM_REFUSED, launches.refusal(begun, token(begun, SignatureAlgorithm.ES256)));
    launches.launch(begun, token(begun, SignatureAlgorithm.RS256));
  }

  @Test
  @DisplayName("None, and a secret that isn't one, are refused by whoever allows all the rest")
  void never() throws LtiRefused, JOSEException {
    allow(EnumSet.allOf(SignatureAlgorithm.class));
    Launches.Begun begun = launches.begin();
    byte[] published = TestPlatform.KEY.toRSAPublicKey().getEncoded();
    for (String name : new String[] {"HS256", "HS384", "HS512"}) {
      Map<String, Object> header = Map.of("alg", name, "kid", TestPlatform.KEY.getKeyID());
      String token = TestPlatform.sign(header, launches.claims(begun), new MACSigner(published));
      assertEquals(Refusal.ALGORITHM_REFUSED, launches.refusal(begun, token), name);
    }
    String signed = token(begun, SignatureAlgorithm.RS256);
    String unsigned =
        "eyJhbGciOiJub25lIiwia2lkIjoicGxhdGZvcm0ta2V5LTEifQ"
            + signed.substring(signed.indexOf('.'), signed.lastIndexOf('.') + 1);
    assertEquals(Refusal.ALGORITHM_REFUSED, launches.refusal(begun, unsigned));
  }

  @Test
  @DisplayName("An allowed algorithm with a key of another kind verifies nothing")
  void anotherKind() throws LtiRefused, JOSEException {
    allow(EnumSet.allOf(SignatureAlgorithm.class));
    Launches.Begun begun = launches.begin();
    ECKey curve = key(SignatureAlgorithm.ES256);
    Map<String, Object> header = Map.of("alg", "ES256", "kid", TestPlatform.KEY.getKeyID());
    String token = TestPlatform.sign(header, launches.claims(begun), new ECDSASigner(curve));
    assertEquals(Refusal.SIGNATURE_WRONG, launches.refusal(begun, token));
  }
}
