package org.stoa.lti.launch;

import org.stoa.lti.refusal.LtiRefused;

/** One check of what a platform signed. It passes in silence, and changes nothing. */
@FunctionalInterface
interface TokenStep {

  void check(PlatformToken token) throws LtiRefused;

  /** Every one of these, in their order. */
  static TokenStep all(TokenStep... steps) {
    return token -> {
      for (TokenStep step : steps) {
        step.check(token);
      }
    };
  }
}
