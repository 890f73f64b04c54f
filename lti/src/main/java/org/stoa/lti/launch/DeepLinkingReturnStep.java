package org.stoa.lti.launch;

import java.net.URI;
import java.util.Optional;
import org.stoa.lti.claim.Claims;
import org.stoa.lti.claim.DeepLinkingSettings;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;
import org.stoa.lti.text.WebAddress;
import org.stoa.lti.token.TokenStep;
import org.stoa.lti.token.VerifiedToken;

/**
 * The answer to deep linking isn't posted in the clear; on one machine it may be, where tool and
 * platform are both demonstrations. Deep Linking 2.0, 4.4.1.
 */
final class DeepLinkingReturnStep implements TokenStep<VerifiedToken> {

  private final boolean clearOnThisMachine;

  DeepLinkingReturnStep(URI tool) {
    this.clearOnThisMachine = !isHttps(tool) && WebAddress.isLoopback(tool);
  }

  @Override
  public void check(VerifiedToken token) throws LtiRefused {
    Optional<URI> address =
        token
            .claims()
            .object(Claims.DEEP_LINKING_SETTINGS)
            .flatMap(DeepLinkingSettings::read)
            .map(DeepLinkingSettings::returnUrl);
    if (address.isPresent() && !isAllowed(address.get())) {
      throw new LtiRefused(Refusal.DEEP_LINKING_SETTINGS_WRONG, "the return address is plain http");
    }
  }

  private boolean isAllowed(URI address) {
    return isHttps(address) || (clearOnThisMachine && WebAddress.isLoopback(address));
  }

  private static boolean isHttps(URI address) {
    return "https".equalsIgnoreCase(address.getScheme());
  }
}
