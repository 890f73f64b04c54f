package org.stoa.lti.launch;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.stoa.lti.claim.Claims;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;
import org.stoa.lti.token.TokenStep;
import org.stoa.lti.token.VerifiedToken;

/**
 * What shall be opened, if the message says it, is ours. What the login said counts for nothing: it
 * wasn't signed.
 *
 * <p>LTI Core 1.3, 5.3.4.
 */
final class TargetLinkStep implements TokenStep<VerifiedToken> {

  private final URI tool;

  TargetLinkStep(URI tool) {
    this.tool = tool;
  }

  @Override
  public void check(VerifiedToken token) throws LtiRefused {
    Optional<String> target = token.claims().filled(Claims.TARGET_LINK_URI);
    if (target.isPresent() && !isOurs(target.get())) {
      throw new LtiRefused(
          Refusal.TARGET_ELSEWHERE,
          "target_link_uri " + LtiRefused.quoted(target.get()) + " isn't on this tool");
    }
  }

  private boolean isOurs(String target) {
    try {
      return sameOrigin(new URI(target).normalize());
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private boolean sameOrigin(URI target) {
    return target.getHost() != null
        && target.getRawUserInfo() == null
        && tool.getScheme().equalsIgnoreCase(target.getScheme())
        && tool.getHost().equalsIgnoreCase(target.getHost())
        && port(tool) == port(target);
  }

  private static int port(URI uri) {
    if (uri.getPort() >= 0) {
      return uri.getPort();
    }
    return "http".equalsIgnoreCase(uri.getScheme()) ? 80 : 443;
  }
}
