package org.stoa.lti.launch;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.stoa.lti.login.PlatformStorage;

/**
 * A launch that passed every check but the last: the browser has yet to show that it began the
 * login. Nobody is let in by it, and nothing was used up.
 *
 * @param storage has the proof, if this is the right browser
 * @param form what to post again, with {@link LaunchRequest#STORAGE_PROOF} in it
 * @param returnUrl where the person may go if the proof isn't there
 */
public record UnprovenLaunch(
    PlatformStorage storage, Map<String, String> form, Optional<URI> returnUrl)
    implements LaunchAnswer {

  /** Doesn't show the token. */
  @Override
  public String toString() {
    return "UnprovenLaunch[]";
  }
}
