package org.stoa.lti.token;

import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;

/**
 * The header names the key: a token that leaves the choice to us is refused.
 *
 * <p>Security Framework 1.0, 6.3: the {@code kid} identifies the key in the platform's set.
 */
final class KeyIdStep implements TokenStep<PlatformToken> {

  @Override
  public void check(PlatformToken token) throws LtiRefused {
    if (token.keyId().isEmpty()) {
      throw new LtiRefused(Refusal.KID_MISSING, "no kid in the header of the token");
    }
  }
}
