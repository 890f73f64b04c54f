package org.stoa.lti.jose;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.stoa.lti.spi.KeysUnreadable;

/**
 * Seals private keys for a store that others may read: AES-256 in GCM, its key derived from a
 * secret by PBKDF2 with HMAC-SHA-512. What is sealed under one name doesn't open under another.
 *
 * <p>Safe for many threads. Deriving costs some tenths of a second, once for each salt.
 *
 * <p>NIST SP 800-38D, NIST SP 800-132.
 */
public final class KeyCipher {

  /** The least length of a secret, in characters. */
  public static final int SHORTEST = 16;

  private static final String VERSION = "sealed1";
  private static final Pattern DOT = Pattern.compile("\\.");
  private static final int ITERATIONS = 210_000;
  private static final int KEY_BITS = 256;
  private static final int TAG_BITS = 128;
  private static final int SALT_BYTES = 16;
  private static final int NONCE_BYTES = 12;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String secret;
  private final String salt = text(random(SALT_BYTES));
  private final Map<String, SecretKeySpec> derived = new ConcurrentHashMap<>();

  private KeyCipher(String secret) {
    this.secret = secret;
  }

  /**
   * Seals and opens by this secret.
   *
   * @throws IllegalArgumentException if it is shorter than {@value #SHORTEST} characters
   */
  public static KeyCipher of(String secret) {
    if (secret.length() < SHORTEST) {
      throw new IllegalArgumentException("the secret is shorter than " + SHORTEST + " characters");
    }
    return new KeyCipher(secret);
  }

  /** Whether a text is something that was sealed. */
  public static boolean isSealed(String text) {
    return text.startsWith(VERSION + ".");
  }

  /** Seals a text under the name of one key; each time into another one. */
  public String seal(String name, String plain) {
    byte[] nonce = random(NONCE_BYTES);
    try {
      byte[] sealed =
          cipher(Cipher.ENCRYPT_MODE, name, salt, nonce)
              .doFinal(plain.getBytes(StandardCharsets.UTF_8));
      return String.join(".", VERSION, salt, text(nonce), text(sealed));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java can't seal", e);
    }
  }

  /**
   * Opens what was sealed under this name.
   *
   * @throws KeysUnreadable if it was sealed by another secret, under another name, or was changed
   */
  public String open(String name, String sealed) {
    List<String> parts = List.of(DOT.split(sealed, -1));
    try {
      byte[] nonce = bytes(parts.size() == 4 ? parts.get(2) : "");
      if (nonce.length != NONCE_BYTES) {
        throw new KeysUnreadable("key " + name + " isn't sealed in a way that is known here");
      }
      byte[] plain =
          cipher(Cipher.DECRYPT_MODE, name, parts.get(1), nonce).doFinal(bytes(parts.get(3)));
      return new String(plain, StandardCharsets.UTF_8);
    } catch (AEADBadTagException | IllegalArgumentException e) {
      throw new KeysUnreadable(
          "key " + name + " was sealed by another secret than the one given, or was changed since");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java can't open what it sealed", e);
    }
  }

  private Cipher cipher(int mode, String name, String keySalt, byte[] nonce)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        mode,
        derived.computeIfAbsent(keySalt, this::derive),
        new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private SecretKeySpec derive(String keySalt) {
    PBEKeySpec spec = new PBEKeySpec(secret.toCharArray(), bytes(keySalt), ITERATIONS, KEY_BITS);
    try {
      byte[] key =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec).getEncoded();
      SecretKeySpec made = new SecretKeySpec(key, "AES");
      Arrays.fill(key, (byte) 0);
      return made;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no PBKDF2", e);
    } finally {
      spec.clearPassword();
    }
  }

  private static byte[] random(int count) {
    byte[] bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] bytes(String text) {
    return Base64.getUrlDecoder().decode(text);
  }

  /** Doesn't show the secret. */
  @Override
  public String toString() {
    return "KeyCipher[]";
  }
}
