package org.stoa.lti.launch;

import java.net.URI;
import org.stoa.lti.claim.Claims;
import org.stoa.lti.claim.ResourceLink;

/** Somebody opened a link to this tool. LTI Core 1.3, 5.3.1 {@code LtiResourceLinkRequest}. */
public final class ResourceLinkLaunch extends VerifiedLaunch {

  private final ResourceLink resourceLink;

  ResourceLinkLaunch(Candidate launch) {
    super(launch);
    this.resourceLink =
        claims().object(Claims.RESOURCE_LINK).flatMap(ResourceLink::read).orElseThrow();
  }

  /** What to open: an address on this tool. */
  public URI targetLinkUri() {
    return target();
  }

  /** Which link it was. */
  public ResourceLink resourceLink() {
    return resourceLink;
  }
}
