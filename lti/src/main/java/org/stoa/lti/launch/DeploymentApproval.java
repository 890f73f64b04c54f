package org.stoa.lti.launch;

import static org.stoa.lti.refusal.LtiRefused.quoted;

import org.stoa.lti.platform.Deployment;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;
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
    boolean waits = registrations.awaitApproval(deployment);
    throw new LtiRefused(
        waits ? Refusal.DEPLOYMENT_PENDING : Refusal.DEPLOYMENT_UNKNOWN,
        "deployment_id "
            + quoted(deployment.id())
            + " of client_id "
            + quoted(deployment.clientId())
            + (waits ? " waits for approval" : " was rejected, or too many are waiting"));
  }
}
