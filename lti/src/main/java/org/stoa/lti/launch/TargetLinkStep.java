package org.stoa.lti.launch;

import java.net.URI;
import java.util.Optional;
import org.stoa.lti.claim.Claims;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;
import org.stoa.lti.text.Origin;
import org.stoa.lti.text.WebAddress;
import org.stoa.lti.token.TokenStep;
import org.stoa.lti.token.VerifiedToken;

/**
 * What shall be opened, if the message says it, is ours. What the login said counts for nothing: it
 * wasn't signed.
 *
 * <p>LTI Core 1.3, 5.3.4.
 */
final class TargetLinkStep implements TokenStep<VerifiedToken> {

  private final Origin tool;

  TargetLinkStep(URI tool) {
    this.tool = Origin.of(tool);
  }

  @Override
  public void check(VerifiedToken token) throws LtiRefused {
    Optional<String> target = token.claims().filled(Claims.TARGET_LINK_URI);
    if (target.isPresent() && WebAddress.read(target.get()).filter(tool::holds).isEmpty()) {
      throw new LtiRefused(
          Refusal.TARGET_ELSEWHERE,
          "target_link_uri " + LtiRefused.quoted(target.get()) + " isn't on this tool");
    }
  }
}
