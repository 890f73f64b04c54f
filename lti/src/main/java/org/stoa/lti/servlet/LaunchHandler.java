package org.stoa.lti.servlet;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.stoa.lti.launch.VerifiedLaunch;
import org.stoa.lti.refusal.LtiRefused;

/**
 * What the tool does once a launch has been verified. Called by many threads.
 *
 * <p>The page that follows may stand in a platform's frame: send {@code frame-ancestors}
 * accordingly, and don't put anything of the launch into an address.
 */
@FunctionalInterface
public interface LaunchHandler {

  /**
   * Writes the response.
   *
   * @throws LtiRefused if the tool won't have this launch after all
   */
  void launched(VerifiedLaunch launch, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException, LtiRefused;
}
