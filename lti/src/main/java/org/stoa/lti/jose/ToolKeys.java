package org.stoa.lti.jose;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.spi.ToolKey;
import org.stoa.lti.spi.ToolKeyStore;

/**
 * This tool's own keys: what it signs with, and what it publishes so that platforms can check.
 *
 * <p>The first key is made when one is needed and the store has none. Safe for many threads.
 *
 * <p>Security Framework 1.0, section 6.3.
 */
public final class ToolKeys {

  private final ToolKeyStore store;
  private final Clock clock;

  /** The keys in this store. */
  public ToolKeys(ToolKeyStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** The public halves as a JSON Web Key Set. */
  public String jwks() {
    List<JWK> published = all().stream().map(ToolKeys::publicHalf).toList();
    return new JWKSet(published).toString(true);
  }

  /** The public half of one key, as a JSON Web Key; empty if none of this id is published. */
  public Optional<String> jwk(String keyId) {
    return all().stream()
        .filter(key -> key.kid().equals(keyId))
        .map(key -> publicHalf(key).toJSONString())
        .findFirst();
  }

  /** How keys follow one another, in these times. */
  public KeyRotation rotation(KeyRotation.Timing timing) {
    return new KeyRotation(this, store, timing, clock);
  }

  /**
   * Signs claims by RS256.
   *
   * @return the token in compact form
   * @throws IllegalStateException if the store holds keys, but none to sign with
   */
  public String sign(JsonObject claims) {
    return sign(claims, keyId -> keyId);
  }

  /**
   * The same for readers who know keys by another name than our key set has, such as an address
   * where the {@linkplain #jwk public half} is.
   *
   * @param name makes it from a key's id
   */
  public String sign(JsonObject claims, UnaryOperator<String> name) {
    ToolKey key =
        all().stream()
            .filter(candidate -> candidate.phase() == ToolKey.Phase.SIGNING)
            .max(Comparator.comparing(ToolKey::since))
            .orElseThrow(() -> new IllegalStateException("no key is in the phase SIGNING"));
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .type(JOSEObjectType.JWT)
            .keyID(name.apply(key.kid()))
            .build();
    JWSObject token = new JWSObject(header, new Payload(claims.json()));
    try {
      token.sign(new RSASSASigner(key.key()));
    } catch (JOSEException e) {
      throw new IllegalStateException("key " + key.kid() + " can't sign", e);
    }
    return token.serialize();
  }

  /** Whether one of our own keys made the signature of a token. */
  public boolean haveSigned(CompactToken token) {
    return all().stream()
        .filter(key -> token.keyId().equals(Optional.of(key.kid())))
        .anyMatch(key -> token.isSignedBy(key.publicKey(), JWSAlgorithm.RS256.getName()));
  }

  /** Every key; there is at least one. */
  List<ToolKey> all() {
    List<ToolKey> keys = store.all();
    if (!keys.isEmpty()) {
      return keys;
    }
    List<ToolKey> first = List.of(ToolKey.generate(clock.instant()));
    return store.replace(List.of(), first) ? first : store.all();
  }

  private static JWK publicHalf(ToolKey key) {
    return new RSAKey.Builder(key.publicKey())
        .keyID(key.kid())
        .keyUse(KeyUse.SIGNATURE)
        .algorithm(JWSAlgorithm.RS256)
        .build();
  }
}
