package org.stoa.lti.launch;

import static org.stoa.lti.refusal.LtiRefused.quoted;

import org.stoa.lti.claim.Claims;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;
import org.stoa.lti.token.TokenStep;
import org.stoa.lti.token.VerifiedToken;

/** The message is one that this library reads. LTI Core 1.3, 5.3.1. */
final class MessageTypeStep implements TokenStep<VerifiedToken> {

  @Override
  public void check(VerifiedToken token) throws LtiRefused {
    String type =
        token
            .claims()
            .filled(Claims.MESSAGE_TYPE)
            .orElseThrow(
                () -> new LtiRefused(Refusal.MESSAGE_TYPE_MISSING, "no message_type claim"));
    if (MessageType.of(type).isEmpty()) {
      throw new LtiRefused(Refusal.MESSAGE_TYPE_UNKNOWN, "message_type " + quoted(type));
    }
  }
}
