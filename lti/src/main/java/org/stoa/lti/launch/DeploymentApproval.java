package org.stoa.lti.launch;

import static org.stoa.lti.refusal.LtiRefused.quoted;

import java.util.Optional;
import org.stoa.lti.platform.Deployment;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;
import org.stoa.lti.refusal.Unapproved;
import org.stoa.lti.spi.RegistrationStore;

/**
 * Remembers the deployment of a launch that would have been let in, had anybody approved it. As
 * this writes, it comes after everything else, the end of the login included: each deployment in
 * the store was signed for by its platform.
 */
final class DeploymentApproval {

  private final RegistrationStore registrations;

  DeploymentApproval(RegistrationStore registrations) {
    this.registrations = registrations;
  }

  void require(Candidate launch) throws LtiRefused {
    Deployment deployment = launch.deployment();
    if (launch.registration().accepts(deployment.id())) {
      return;
    }
    String what =
        "deployment_id "
            + quoted(deployment.id())
            + " of client_id "
            + quoted(deployment.clientId());
    if (registrations.awaitApproval(deployment)) {
      throw new LtiRefused(
          Refusal.DEPLOYMENT_PENDING,
          what + " waits for approval",
          new Unapproved(deployment.clientId(), Optional.of(deployment.id())));
    }
    throw new LtiRefused(
        Refusal.DEPLOYMENT_UNKNOWN, what + " was rejected, or too many are waiting");
  }
}
