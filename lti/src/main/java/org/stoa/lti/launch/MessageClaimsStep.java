package org.stoa.lti.launch;

import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.token.TokenStep;
import org.stoa.lti.token.VerifiedToken;

/** The claims are there that this type of message must have: {@link MessageType} knows which. */
final class MessageClaimsStep implements TokenStep<VerifiedToken> {

  @Override
  public void check(VerifiedToken token) throws LtiRefused {
    MessageType.of(token).check(token);
  }
}
