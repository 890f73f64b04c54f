package org.stoa.lti.jose;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.util.Base64URL;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.json.MalformedJson;

/**
 * A JSON web token in compact form, taken apart and not yet believed. Immutable.
 *
 * <p>RFC 7515, section 3.1.
 */
public final class CompactToken {

  /** No platform sends more; what is longer isn't looked at. */
  private static final int LONGEST = 64 * 1024;

  private static final Pattern DOT = Pattern.compile("\\.");

  private final String text;
  private final JsonObject header;
  private final JsonObject claims;

  private CompactToken(String text, JsonObject header, JsonObject claims) {
    this.text = text;
    this.header = header;
    this.claims = claims;
  }

  /** Takes a token apart; empty if it isn't three parts with a JSON header and JSON claims. */
  public static Optional<CompactToken> parse(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    List<String> parts = List.of(DOT.split(text, -1));
    if (parts.size() != 3) {
      return Optional.empty();
    }
    try {
      return Optional.of(new CompactToken(text, decode(parts.get(0)), decode(parts.get(1))));
    } catch (MalformedJson | CharacterCodingException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static JsonObject decode(String part) throws MalformedJson, CharacterCodingException {
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(part));
    return JsonObject.parse(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
  }

  /** The algorithm the token says it was signed with; compare it, never obey it. */
  public Optional<String> algorithm() {
    return header.text("alg");
  }

  /** The key the token says it was signed with. */
  public Optional<String> keyId() {
    return header.filled("kid");
  }

  /** What the token says. */
  public JsonObject claims() {
    return claims;
  }

  /**
   * Whether this key made the signature, by this algorithm and nothing else. What the header wants
   * to be understood ({@code crit}) isn't: with it, nothing is verified. RFC 7515, 4.1.11.
   *
   * @param algorithm as RFC 7518, section 3.1, names it, such as {@code RS256}; what doesn't fit
   *     the key verifies nothing
   */
  public boolean isSignedBy(PublicKey key, String algorithm) {
    if (!algorithm().equals(Optional.of(algorithm)) || header.has("crit")) {
      return false;
    }
    int end = text.lastIndexOf('.');
    try {
      return verifier(key)
          .verify(
              new JWSHeader(JWSAlgorithm.parse(algorithm)),
              text.substring(0, end).getBytes(StandardCharsets.US_ASCII),
              new Base64URL(text.substring(end + 1)));
    } catch (JOSEException e) {
      return false;
    }
  }

  private static JWSVerifier verifier(PublicKey key) throws JOSEException {
    if (key instanceof RSAPublicKey rsa) {
      return new RSASSAVerifier(rsa);
    }
    if (key instanceof ECPublicKey curve) {
      return new ECDSAVerifier(curve);
    }
    throw new JOSEException("no key for signatures: " + key.getAlgorithm());
  }

  /** Doesn't show the token. */
  @Override
  public String toString() {
    return "CompactToken[" + text.length() + " characters]";
  }
}
