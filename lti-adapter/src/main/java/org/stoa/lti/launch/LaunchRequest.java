package org.stoa.lti.launch;

import java.util.Map;
import java.util.Optional;

/**
 * What the platform posts to the redirect address, with the cookies of the browser.
 *
 * <p>Security Framework 1.0, 5.1.1.3.
 *
 * @param idToken {@code id_token}
 * @param state {@code state}
 * @param error {@code error}, if the platform refused
 * @param cookies by name
 */
public record LaunchRequest(
    Optional<String> idToken,
    Optional<String> state,
    Optional<String> error,
    Map<String, String> cookies) {

  /** Copies the cookies. */
  public LaunchRequest {
    cookies = Map.copyOf(cookies);
  }

  /** Reads the parameters of a request; an empty one counts as absent. */
  public static LaunchRequest of(Map<String, String> parameters, Map<String, String> cookies) {
    return new LaunchRequest(
        LoginRequest.filled(parameters, "id_token"),
        LoginRequest.filled(parameters, "state"),
        LoginRequest.filled(parameters, "error"),
        cookies);
  }

  /** Doesn't show the token. */
  @Override
  public String toString() {
    return "LaunchRequest[]";
  }
}
