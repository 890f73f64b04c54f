package org.stoa.lti.notice;

import java.time.Duration;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;
import org.stoa.lti.spi.NonceStore;
import org.stoa.lti.text.Identifier;
import org.stoa.lti.token.TokenValidation;
import org.stoa.lti.token.VerifiedToken;

/**
 * Believes a notice as a launch is believed, and only once: {@code nonce}, or else {@code jti}, is
 * used up, last of all, so that what isn't in order costs no write.
 *
 * <p>Safe for many threads; of any number of equal notices, exactly one is verified. Platform
 * Notification Service 1.0; Security Framework 1.0, 5.1.3.
 */
public final class NoticeVerification {

  private final TokenValidation tokens;
  private final NonceStore nonces;
  private final Duration skew;

  /**
   * Verification of what these tokens say.
   *
   * @param skew how long after its end a token is still good
   */
  public NoticeVerification(TokenValidation tokens, NonceStore nonces, Duration skew) {
    this.tokens = tokens;
    this.nonces = nonces;
    this.skew = skew;
  }

  /**
   * Verifies one notice.
   *
   * @param jwt one {@code jwt} of what the platform posted
   * @throws LtiRefused at the first check that doesn't hold
   */
  public Notice verify(String jwt) throws LtiRefused {
    VerifiedToken token = tokens.verify(jwt);
    Notice notice = NoticeType.read(token);
    Registration platform = token.registration();
    boolean first =
        nonces.use(
            platform.issuer(),
            platform.clientId(),
            nonce(token.claims()),
            token.expires().plus(skew));
    if (!first) {
      throw new LtiRefused(Refusal.REPLAYED, "this notice was here before");
    }
    return notice;
  }

  private static String nonce(JsonObject claims) throws LtiRefused {
    String nonce =
        claims
            .filled("nonce")
            .or(() -> claims.filled("jti"))
            .orElseThrow(
                () -> new LtiRefused(Refusal.NONCE_MISSING, "no nonce and no jti in the token"));
    if (!Identifier.isValid(nonce)) {
      throw new LtiRefused(Refusal.VALUE_UNUSABLE, "the nonce is too long, or no plain text");
    }
    return nonce;
  }
}
