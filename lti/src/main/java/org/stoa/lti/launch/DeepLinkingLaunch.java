package org.stoa.lti.launch;

import org.stoa.lti.claim.Claims;
import org.stoa.lti.claim.DeepLinkingSettings;

/**
 * Somebody who builds a course wants to choose content. Deep Linking 2.0, 4.4 {@code
 * LtiDeepLinkingRequest}.
 */
public final class DeepLinkingLaunch extends VerifiedLaunch {

  private final DeepLinkingSettings settings;

  DeepLinkingLaunch(Candidate launch) {
    super(launch);
    this.settings =
        claims()
            .object(Claims.DEEP_LINKING_SETTINGS)
            .flatMap(DeepLinkingSettings::read)
            .orElseThrow();
  }

  /** What may be chosen, and where the choice goes. */
  public DeepLinkingSettings settings() {
    return settings;
  }
}
