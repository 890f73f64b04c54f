package org.stoa.lti.token;

import static org.stoa.lti.refusal.LtiRefused.quoted;

import org.stoa.lti.claim.Claims;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;

/** The message is LTI 1.3. LTI Core 1.3, 5.3.2. */
final class VersionStep implements TokenStep<SignedToken> {

  @Override
  public void check(SignedToken token) throws LtiRefused {
    String version =
        token
            .claims()
            .filled(Claims.VERSION)
            .orElseThrow(() -> new LtiRefused(Refusal.VERSION_MISSING, "no version claim"));
    if (!version.equals("1.3.0")) {
      throw new LtiRefused(Refusal.VERSION_WRONG, "version " + quoted(version) + " isn't 1.3.0");
    }
  }
}
