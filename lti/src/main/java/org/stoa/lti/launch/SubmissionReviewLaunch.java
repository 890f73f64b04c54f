package org.stoa.lti.launch;

import java.net.URI;
import java.util.Optional;
import org.stoa.lti.claim.Claims;
import org.stoa.lti.claim.ForUser;
import org.stoa.lti.claim.GradeEndpoint;
import org.stoa.lti.claim.ResourceLink;

/**
 * Somebody opened, from the gradebook, what a learner handed in. Submission Review 1.0 {@code
 * LtiSubmissionReviewRequest}.
 *
 * <p>{@link #user()} is the one who looks, {@link #forUser()} the one who learned; a learner may
 * look at her own work. Whether anybody may see it is for the tool to decide, by {@link #roles()}.
 */
public final class SubmissionReviewLaunch extends VerifiedLaunch {

  private final ForUser forUser;
  private final URI lineItem;

  SubmissionReviewLaunch(Candidate launch) {
    super(launch);
    this.forUser = claims().object(Claims.FOR_USER).flatMap(ForUser::read).orElseThrow();
    this.lineItem = grades().flatMap(GradeEndpoint::lineItem).orElseThrow();
  }

  /** What to open: an address on this tool. */
  public URI targetLinkUri() {
    return target();
  }

  /** Whose work it is. */
  public ForUser forUser() {
    return forUser;
  }

  /** The column of the gradebook that the work is graded in. */
  public URI lineItem() {
    return lineItem;
  }

  /** The link that the column belongs to, if it belongs to one. */
  public Optional<ResourceLink> resourceLink() {
    return claims().object(Claims.RESOURCE_LINK).flatMap(ResourceLink::read);
  }
}
