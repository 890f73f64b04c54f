package org.stoa.lti.launch;

import java.net.URI;
import java.util.Optional;
import org.stoa.lti.claim.Claims;
import org.stoa.lti.claim.ForUser;

/**
 * Somebody who looks after a platform asks what this tool keeps of people, or of one of them. Data
 * Privacy Launch {@code DataPrivacyLaunchRequest}.
 */
public final class DataPrivacyLaunch extends VerifiedLaunch {

  DataPrivacyLaunch(Candidate launch) {
    super(launch);
  }

  /** What to open: an address on this tool. */
  public URI targetLinkUri() {
    return target();
  }

  /** Whose data it is about; empty if it is about the platform's people in general. */
  public Optional<ForUser> forUser() {
    return claims().object(Claims.FOR_USER).flatMap(ForUser::read);
  }
}
