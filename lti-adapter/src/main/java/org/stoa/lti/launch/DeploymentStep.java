package org.stoa.lti.launch;

import static org.stoa.lti.refusal.LtiRefused.quoted;

import org.stoa.lti.platform.DeploymentPolicy;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;

/**
 * The deployment is one of this registration, or may ask to become one: {@link DeploymentApproval}.
 *
 * <p>LTI Core 1.3, 5.3.3.
 */
final class DeploymentStep implements LaunchStep {

  @Override
  public void check(Candidate launch) throws LtiRefused {
    String deployment =
        launch
            .claims()
            .filled(Claims.DEPLOYMENT_ID)
            .orElseThrow(
                () -> new LtiRefused(Refusal.DEPLOYMENT_MISSING, "no deployment_id claim"));
    boolean mayAsk = launch.registration().deploymentPolicy() == DeploymentPolicy.PENDING;
    if (!mayAsk && !launch.registration().accepts(deployment)) {
      throw new LtiRefused(
          Refusal.DEPLOYMENT_UNKNOWN,
          "deployment_id "
              + quoted(deployment)
              + " of client_id "
              + quoted(launch.registration().clientId()));
    }
  }
}
