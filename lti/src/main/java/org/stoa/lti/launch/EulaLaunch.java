package org.stoa.lti.launch;

import java.net.URI;
import org.stoa.lti.claim.EulaEndpoint;

/**
 * Somebody is to read the tool's licence agreement before her work is processed. Asset Processor
 * 1.0 {@code LtiEulaRequest}.
 *
 * <p>What she decides is told to the {@link #agreement()}, under the id of {@link #user()}.
 */
public final class EulaLaunch extends VerifiedLaunch {

  EulaLaunch(Candidate launch) {
    super(launch);
  }

  /** What to open: an address on this tool. */
  public URI targetLinkUri() {
    return target();
  }

  /** Where to tell the platform what she decided. */
  public EulaEndpoint agreement() {
    return eula().orElseThrow();
  }
}
