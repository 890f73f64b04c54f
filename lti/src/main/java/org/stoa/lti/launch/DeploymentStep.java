package org.stoa.lti.launch;

import static org.stoa.lti.refusal.LtiRefused.quoted;

import org.stoa.lti.platform.DeploymentPolicy;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;

/**
 * The deployment is one of this registration. In a launch another one may ask to become one: {@link
 * DeploymentApproval}.
 *
 * <p>LTI Core 1.3, 5.3.3.
 */
final class DeploymentStep implements TokenStep {

  private final boolean othersMayAsk;

  /** With or without those that may ask. */
  DeploymentStep(boolean othersMayAsk) {
    this.othersMayAsk = othersMayAsk;
  }

  @Override
  public void check(PlatformToken token) throws LtiRefused {
    String deployment =
        token
            .claims()
            .filled(Claims.DEPLOYMENT_ID)
            .orElseThrow(
                () -> new LtiRefused(Refusal.DEPLOYMENT_MISSING, "no deployment_id claim"));
    boolean mayAsk =
        othersMayAsk && token.registration().deploymentPolicy() == DeploymentPolicy.PENDING;
    if (!mayAsk && !token.registration().accepts(deployment)) {
      throw new LtiRefused(
          Refusal.DEPLOYMENT_UNKNOWN,
          "deployment_id "
              + quoted(deployment)
              + " of client_id "
              + quoted(token.registration().clientId()));
    }
  }
}
