package org.stoa.lti.launch;

import org.stoa.lti.refusal.LtiRefused;

/** The claims are there that this type of message must have: {@link MessageType} knows which. */
final class MessageClaimsStep implements LaunchStep {

  @Override
  public void check(Candidate launch) throws LtiRefused {
    launch.messageType().check(launch);
  }
}
