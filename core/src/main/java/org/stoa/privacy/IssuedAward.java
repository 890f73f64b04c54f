package org.stoa.privacy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.stoa.programme.AwardId;
import org.stoa.programme.EditionId;
import org.stoa.programme.ProgrammeId;

/**
 * What is kept of an award that was issued. It doesn't name its recipient; it recognises her from
 * the credential that she holds. So it outlives her erasure, as Open Badges 3.0 has it with hashed
 * identifiers (section B.5, IdentityObject).
 *
 * @param id names the credential; a verification page asks for it
 * @param since the time of the deciding statement
 * @param recipient the salted hash of her name, in hexadecimal
 */
public record IssuedAward(
    UUID id,
    ProgrammeId programme,
    EditionId edition,
    AwardId award,
    Instant since,
    String recipient) {

  /**
   * The hash by which a recipient is recognised: of her name and then the salt, as Open Badges
   * wants it.
   *
   * @param salt at least 16 characters by chance; it stands in the credential, and with her
   * @param name as the credential has it
   */
  public static String recipient(String salt, String name) {
    if (salt.length() < 16) {
      throw new IllegalArgumentException("a salt of at least 16 characters");
    }
    String plain = Normalizer.normalize(name, Normalizer.Form.NFC).strip();
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((plain + salt).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Whether it was issued to whom a credential names. */
  public boolean isFor(String salt, String name) {
    return MessageDigest.isEqual(
        recipient.getBytes(StandardCharsets.US_ASCII),
        recipient(salt, name).getBytes(StandardCharsets.US_ASCII));
  }
}
