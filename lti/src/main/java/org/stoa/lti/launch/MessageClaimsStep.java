package org.stoa.lti.launch;

import org.stoa.lti.refusal.LtiRefused;

/** The claims are there that this type of message must have: {@link MessageType} knows which. */
final class MessageClaimsStep implements TokenStep {

  @Override
  public void check(PlatformToken token) throws LtiRefused {
    token.messageType().check(token);
  }
}
