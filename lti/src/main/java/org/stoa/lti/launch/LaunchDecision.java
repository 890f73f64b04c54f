package org.stoa.lti.launch;

import java.util.Optional;
import org.stoa.lti.refusal.Objection;

/**
 * The tool's own rule about who comes in: the last word on a launch that is in order. A platform
 * vouches for who somebody is; that the account of the same person is suspended here, it can't
 * know.
 *
 * <p>Asked once for each verified launch, before the tool sees it, and by many threads.
 */
@FunctionalInterface
public interface LaunchDecision {

  /** Everybody comes in. */
  LaunchDecision ADMIT_ALL = launch -> Optional.empty();

  /** Why this launch is turned away; empty if it isn't. */
  Optional<Objection> objection(VerifiedLaunch launch);
}
