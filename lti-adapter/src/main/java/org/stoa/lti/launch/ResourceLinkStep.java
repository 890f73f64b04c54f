package org.stoa.lti.launch;

import org.stoa.lti.json.JsonObject;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;

/** A resource link request names its link. LTI Core 1.3, 5.3.5. */
final class ResourceLinkStep implements LaunchStep {

  @Override
  public void check(Candidate launch) throws LtiRefused {
    boolean named =
        launch
            .claims()
            .object(Claims.RESOURCE_LINK)
            .flatMap((JsonObject link) -> link.filled("id"))
            .isPresent();
    if (MessageType.is(MessageType.RESOURCE_LINK, launch) && !named) {
      throw new LtiRefused(Refusal.RESOURCE_LINK_MISSING, "no resource_link claim with an id");
    }
  }
}
