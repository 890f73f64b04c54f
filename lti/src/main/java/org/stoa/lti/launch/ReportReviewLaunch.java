package org.stoa.lti.launch;

import java.net.URI;
import org.stoa.lti.claim.Activity;
import org.stoa.lti.claim.Claims;
import org.stoa.lti.claim.ForUser;

/**
 * Somebody opened a report of this tool about what was handed in. Asset Processor 1.0 {@code
 * LtiReportReviewRequest}.
 *
 * <p>Platforms differ in whom {@link #forUser()} names, who handed it in or who looks: don't grant
 * anything by it. {@link #user()} looks; whether she may is for the tool to decide, by {@link
 * #roles()} and what it knows of the submission.
 */
public final class ReportReviewLaunch extends VerifiedLaunch {

  ReportReviewLaunch(Candidate launch) {
    super(launch);
  }

  /** What to open: an address on this tool. */
  public URI targetLinkUri() {
    return target();
  }

  /** The activity that it was handed in for. */
  public Activity activity() {
    return token().activity().orElseThrow();
  }

  /** The person whom the platform names with it. */
  public ForUser forUser() {
    return token().forUser().orElseThrow();
  }

  /** The submission, as its notice called it. */
  public String submissionId() {
    return token().submissionId().orElseThrow();
  }

  /** The part of the submission, as its notice called it. */
  public String assetId() {
    return claims().object(Claims.ASSET).flatMap(asset -> asset.filled("id")).orElseThrow();
  }

  /** Which report about it: the {@code type} that this tool posted it with. */
  public String reportType() {
    return claims().filled(Claims.REPORT_TYPE).orElseThrow();
  }
}
