package org.stoa.lti.launch;

import org.stoa.lti.refusal.LtiRefused;

/** One check of a launch. It passes in silence, and changes nothing. */
@FunctionalInterface
interface LaunchStep {

  void check(Candidate launch) throws LtiRefused;
}
