package org.stoa.lti.launch;

import org.stoa.lti.claim.Claims;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;
import org.stoa.lti.token.TokenStep;
import org.stoa.lti.token.VerifiedToken;

/**
 * There is a list of roles. It may be empty, or hold nothing that we know: then it gives no rights.
 *
 * <p>LTI Core 1.3, 5.3.7.
 */
final class RolesStep implements TokenStep<VerifiedToken> {

  @Override
  public void check(VerifiedToken token) throws LtiRefused {
    if (!token.claims().hasArray(Claims.ROLES)) {
      throw new LtiRefused(Refusal.ROLES_MISSING, "no roles claim");
    }
  }
}
