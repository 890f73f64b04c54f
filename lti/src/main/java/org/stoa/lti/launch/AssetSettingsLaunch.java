package org.stoa.lti.launch;

import java.net.URI;
import org.stoa.lti.claim.Activity;

/**
 * Somebody who builds a course changes how this tool processes what is handed in for an activity.
 * Asset Processor 1.0 {@code LtiAssetProcessorSettingsRequest}.
 *
 * <p>{@link #custom()} has the parameters that the tool gave when it was chosen.
 */
public final class AssetSettingsLaunch extends VerifiedLaunch {

  AssetSettingsLaunch(Candidate launch) {
    super(launch);
  }

  /** What to open: an address on this tool. */
  public URI targetLinkUri() {
    return target();
  }

  /** The activity whose submissions are processed. */
  public Activity activity() {
    return token().activity().orElseThrow();
  }
}
