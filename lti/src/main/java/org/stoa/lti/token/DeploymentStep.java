package org.stoa.lti.token;

import static org.stoa.lti.refusal.LtiRefused.quoted;

import java.util.function.Predicate;
import org.stoa.lti.claim.Claims;
import org.stoa.lti.platform.DeploymentPolicy;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;

/**
 * The deployment is one of this registration. In a launch another one may ask to become one.
 *
 * <p>LTI Core 1.3, 5.3.3.
 */
final class DeploymentStep implements TokenStep<SignedToken> {

  private final Predicate<Registration> othersMayAsk;

  private DeploymentStep(Predicate<Registration> othersMayAsk) {
    this.othersMayAsk = othersMayAsk;
  }

  /** Holds for the deployments of the registration alone. */
  static DeploymentStep known() {
    return new DeploymentStep(registration -> false);
  }

  /** Holds for others too, where the registration lets them wait for approval. */
  static DeploymentStep knownOrAsking() {
    return new DeploymentStep(it -> it.deploymentPolicy() == DeploymentPolicy.PENDING);
  }

  @Override
  public void check(SignedToken token) throws LtiRefused {
    String deployment =
        token
            .claims()
            .filled(Claims.DEPLOYMENT_ID)
            .orElseThrow(
                () -> new LtiRefused(Refusal.DEPLOYMENT_MISSING, "no deployment_id claim"));
    Registration registration = token.registration();
    if (!registration.accepts(deployment) && !othersMayAsk.test(registration)) {
      throw new LtiRefused(
          Refusal.DEPLOYMENT_UNKNOWN,
          "deployment_id "
              + quoted(deployment)
              + " of client_id "
              + quoted(registration.clientId()));
    }
  }
}
