package org.stoa.lti.token;

import static org.stoa.lti.refusal.LtiRefused.quoted;

import java.io.IOException;
import java.security.PublicKey;
import org.stoa.lti.jose.PlatformKeys;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;

/**
 * The platform signed this very token, with a key that it publishes.
 *
 * <p>Security Framework 1.0, 5.1.3 step 1.
 */
final class SignatureStep implements TokenStep<PlatformToken> {

  private final PlatformKeys keys;

  SignatureStep(PlatformKeys keys) {
    this.keys = keys;
  }

  @Override
  public void check(PlatformToken token) throws LtiRefused {
    String keyId = token.keyId().orElse("");
    PublicKey key = publicKey(token, keyId);
    if (!token.isSignedBy(key)) {
      throw new LtiRefused(
          Refusal.SIGNATURE_WRONG, "key " + quoted(keyId) + " didn't sign this token");
    }
  }

  private PublicKey publicKey(PlatformToken token, String keyId) throws LtiRefused {
    try {
      return keys.find(token.registration().jwksUrl(), keyId)
          .orElseThrow(
              () ->
                  new LtiRefused(
                      Refusal.KEY_UNKNOWN, "the platform publishes no key " + quoted(keyId)));
    } catch (IOException e) {
      throw new LtiRefused(
          Refusal.KEYS_UNAVAILABLE, "no keys from " + token.registration().jwksUrl(), e);
    }
  }
}
