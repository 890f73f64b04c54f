package org.stoa.lti.jose;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.stoa.lti.spi.ToolKey;
import org.stoa.lti.spi.ToolKey.Phase;
import org.stoa.lti.spi.ToolKeyStore;

/**
 * Keys that are given from outside, wholly, and never stored: the first one signs, the others are
 * published beside it. To rotate, put the next key second, a day later first, and another day later
 * leave the old one out. Immutable.
 */
public final class GivenKeys implements ToolKeyStore {

  private static final int WEAKEST = 2048;
  private static final Pattern PEM =
      Pattern.compile("-----BEGIN PRIVATE KEY-----([^-]+)-----END PRIVATE KEY-----");

  private final List<ToolKey> keys;

  private GivenKeys(List<ToolKey> keys) {
    this.keys = keys;
  }

  /**
   * Reads keys.
   *
   * @param text PKCS #8 private keys in PEM, one after the other, or a JSON Web Key or Key Set with
   *     private parts; RSA, of 2048 bits or more. In PEM, a line end may be written as {@code \\n}.
   *     A key without a {@code kid} gets its thumbprint, RFC 7638
   * @throws IllegalArgumentException if it is anything else; the message doesn't repeat it
   */
  public static GivenKeys read(String text) {
    String plain = text.strip();
    try {
      List<ToolKey> read = plain.startsWith("{") ? json(plain) : pem(plain.replace("\\n", "\n"));
      boolean distinct = read.stream().map(ToolKey::kid).distinct().count() == read.size();
      boolean strong = read.stream().allMatch(key -> key.key().getModulus().bitLength() >= WEAKEST);
      if (read.isEmpty() || !distinct || !strong) {
        throw new IllegalArgumentException(
            "no PKCS #8 keys in PEM and no JSON Web Keys, or one is too short or there twice");
      }
      List<ToolKey> ordered = new ArrayList<>(read);
      ordered.set(0, read.get(0).in(Phase.SIGNING, Instant.EPOCH));
      return new GivenKeys(List.copyOf(ordered));
    } catch (ParseException | JOSEException e) {
      throw new IllegalArgumentException("no JSON Web Key that can sign by RSA", e);
    }
  }

  private static List<ToolKey> pem(String text) throws JOSEException {
    List<ToolKey> keys = new ArrayList<>();
    for (var match : PEM.matcher(text).results().toList()) {
      ToolKey key = ToolKey.decode("in PEM", match.group(1), Instant.EPOCH, Phase.PUBLISHED);
      keys.add(named(new RSAKey.Builder(key.publicKey()).build(), key.key()));
    }
    return keys;
  }

  private static List<ToolKey> json(String text) throws ParseException, JOSEException {
    List<JWK> read =
        text.contains("\"keys\"") ? JWKSet.parse(text).getKeys() : List.of(JWK.parse(text));
    List<ToolKey> keys = new ArrayList<>();
    for (JWK jwk : read) {
      if (!(jwk instanceof RSAKey rsa) || !(rsa.toPrivateKey() instanceof RSAPrivateCrtKey key)) {
        throw new IllegalArgumentException("a JSON Web Key isn't RSA, or lacks private parts");
      }
      keys.add(named(rsa, key));
    }
    return keys;
  }

  private static ToolKey named(RSAKey key, RSAPrivateCrtKey secret) throws JOSEException {
    String kid = key.getKeyID() == null ? key.computeThumbprint().toString() : key.getKeyID();
    return new ToolKey(kid, secret, Instant.EPOCH, Phase.PUBLISHED);
  }

  @Override
  public List<ToolKey> all() {
    return keys;
  }

  @Override
  public boolean replace(List<ToolKey> seen, List<ToolKey> next) {
    throw new UnsupportedOperationException(
        "the keys are given from outside: change them where they are given");
  }

  @Override
  public boolean isGiven() {
    return true;
  }

  /** Names the keys without showing them. */
  @Override
  public String toString() {
    return "GivenKeys" + keys;
  }
}
