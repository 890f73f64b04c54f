package org.stoa.lti.spi;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * One RSA key of this tool. Its public half follows from it.
 *
 * @param kid the name under which the public half is published
 * @param key the private key; never printed
 * @param since when it entered its phase
 * @param phase what it is used for
 */
public record ToolKey(String kid, RSAPrivateCrtKey key, Instant since, Phase phase) {

  private static final int BITS = 2048;

  /** The life of a key, in order; in each phase it is published in our JWKS. */
  public enum Phase {
    /** Platforms may learn it before it is used. */
    PUBLISHED,
    /** Signed with; the newest one, if there are several. */
    SIGNING,
    /** Signs no more, and vouches for what it signed. */
    RETIRING
  }

  /** A fresh 2048-bit key to sign with. */
  public static ToolKey generate(Instant now) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(BITS);
      RSAPrivateCrtKey key = (RSAPrivateCrtKey) generator.generateKeyPair().getPrivate();
      return new ToolKey(UUID.randomUUID().toString(), key, now, Phase.SIGNING);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no RSA", e);
    }
  }

  /**
   * A key as {@link #encoded()} wrote it.
   *
   * @throws IllegalArgumentException if that isn't a PKCS #8 RSA private key in Base64; the message
   *     doesn't repeat it
   */
  public static ToolKey decode(String kid, String encoded, Instant since, Phase phase) {
    try {
      var spec = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(encoded));
      if (KeyFactory.getInstance("RSA").generatePrivate(spec) instanceof RSAPrivateCrtKey key) {
        return new ToolKey(kid, key, since, phase);
      }
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalArgumentException("key " + kid + " is no PKCS #8 RSA private key", e);
    }
    throw new IllegalArgumentException("key " + kid + " lacks its public half");
  }

  /** The private key in PKCS #8, as Base64 on one line: what a store keeps. */
  public String encoded() {
    return Base64.getEncoder().encodeToString(key.getEncoded());
  }

  /** The public half. */
  public RSAPublicKey publicKey() {
    try {
      var spec = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
      return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(spec);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no RSA", e);
    }
  }

  /** The same key in another phase. */
  public ToolKey in(Phase next, Instant now) {
    return new ToolKey(kid, key, now, next);
  }

  /** Names the key without showing it. */
  @Override
  public String toString() {
    return "ToolKey[kid=" + kid + ", phase=" + phase + "]";
  }
}
