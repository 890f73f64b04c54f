package org.stoa.examples.campus.platform.tool;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The platform's signing keys. The newest signs; the one before it stays published, for tokens that
 * are on their way. Thread-safe.
 */
public final class PlatformKeys {

  private static final int KEPT = 2;

  private final Deque<RSAKey> keys = new ArrayDeque<>();

  public PlatformKeys() {
    rotate();
  }

  /** Signs with a new key from now on. */
  public void rotate() {
    RSAKey fresh = generate();
    synchronized (this) {
      keys.addFirst(fresh);
      if (keys.size() > KEPT) {
        keys.removeLast();
      }
    }
  }

  private static RSAKey generate() {
    try {
      return new RSAKeyGenerator(2048)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.RS256)
          .keyIDFromThumbprint(true)
          .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("this JDK makes no RSA keys", e);
    }
  }

  private synchronized List<RSAKey> all() {
    return List.copyOf(keys);
  }

  public String sign(JWTClaimsSet claims) {
    RSAKey key = all().get(0);
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .type(JOSEObjectType.JWT)
            .keyID(key.getKeyID())
            .build();
    SignedJWT jwt = new SignedJWT(header, claims);
    try {
      jwt.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return jwt.serialize();
  }

  /** The claims of a token that this platform signed itself. */
  public Optional<JWTClaimsSet> own(String token) {
    try {
      SignedJWT jwt = SignedJWT.parse(token);
      for (RSAKey key : all()) {
        if (jwt.verify(new RSASSAVerifier(key.toRSAPublicKey()))) {
          return Optional.of(jwt.getJWTClaimsSet());
        }
      }
      return Optional.empty();
    } catch (ParseException | JOSEException e) {
      return Optional.empty();
    }
  }

  /** The public halves, as a JSON Web Key Set. */
  public JWKSet published() {
    return new JWKSet(all().stream().<JWK>map(RSAKey::toPublicJWK).toList());
  }
}
