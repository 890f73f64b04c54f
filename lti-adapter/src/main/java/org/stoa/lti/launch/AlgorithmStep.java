package org.stoa.lti.launch;

import static org.stoa.lti.refusal.LtiRefused.quoted;

import java.util.Optional;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;

/**
 * The algorithm is RS256, whatever the token would prefer.
 *
 * <p>Security Framework 1.0, 5.1.3 step 6.
 */
final class AlgorithmStep implements LaunchStep {

  @Override
  public void check(Candidate launch) throws LtiRefused {
    Optional<String> algorithm = launch.token().algorithm();
    if (!algorithm.equals(Optional.of("RS256"))) {
      throw new LtiRefused(
          Refusal.ALGORITHM_REFUSED, "alg " + quoted(algorithm.orElse("")) + " isn't RS256");
    }
  }
}
