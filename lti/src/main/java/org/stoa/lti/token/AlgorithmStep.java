package org.stoa.lti.token;

import static org.stoa.lti.refusal.LtiRefused.quoted;

import org.stoa.lti.platform.SignatureAlgorithm;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;

/**
 * The algorithm is one that the registration names, whatever the token would prefer.
 *
 * <p>Security Framework 1.0, 5.1.3 step 6.
 */
final class AlgorithmStep implements TokenStep<PlatformToken> {

  @Override
  public void check(PlatformToken token) throws LtiRefused {
    String algorithm = token.algorithm();
    boolean allowed =
        SignatureAlgorithm.of(algorithm)
            .filter(token.registration().algorithms()::contains)
            .isPresent();
    if (!allowed) {
      throw new LtiRefused(
          Refusal.ALGORITHM_REFUSED,
          "alg " + quoted(algorithm) + " isn't among " + token.registration().algorithms());
    }
  }
}
