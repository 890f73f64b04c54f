package org.stoa.lti.launch;

import java.util.Map;
import java.util.Optional;
import org.stoa.lti.login.BrowserBinding;
import org.stoa.lti.text.Parameters;

/**
 * What the platform posts to the redirect address, with the cookies of the browser.
 *
 * <p>Security Framework 1.0, 5.1.1.3.
 *
 * @param idToken {@code id_token}
 * @param state {@code state}
 * @param error {@code error}, if the platform refused
 * @param cookies by name
 * @param storageProof what the browser found in the platform's storage. Only of a request that a
 *     page of this tool's own origin sent: whoever could send it from elsewhere could end his own
 *     login in somebody else's browser
 */
public record LaunchRequest(
    Optional<String> idToken,
    Optional<String> state,
    Optional<String> error,
    Map<String, String> cookies,
    Optional<String> storageProof) {

  /** The name of the field that {@code storageProof} is posted in. */
  public static final String STORAGE_PROOF = "storage_proof";

  /** Copies the cookies. */
  public LaunchRequest {
    cookies = Map.copyOf(cookies);
  }

  /** Reads the parameters of a request; an empty one counts as absent. */
  public static LaunchRequest of(Map<String, String> parameters, Map<String, String> cookies) {
    return new LaunchRequest(
        Parameters.filled(parameters, "id_token"),
        Parameters.filled(parameters, "state"),
        Parameters.filled(parameters, "error"),
        cookies,
        Optional.empty());
  }

  /** The same of our own page, which may bring a proof. */
  public LaunchRequest fromOwnPage(Map<String, String> parameters) {
    return new LaunchRequest(
        idToken, state, error, cookies, Parameters.filled(parameters, STORAGE_PROOF));
  }

  /** What has to be posted again, together with the proof. */
  Map<String, String> form() {
    return Map.of("state", state.orElse(""), "id_token", idToken.orElse(""));
  }

  /**
   * A whole {@code Set-Cookie} value that ends the cookie of this login, for the answer to the
   * launch, whatever came of it; empty if the browser didn't bring that cookie. Otherwise the
   * cookies of finished logins would pile up until they expire.
   */
  public Optional<String> endOfCookie() {
    return state.map(BrowserBinding::name).filter(cookies::containsKey).map(BrowserBinding::end);
  }

  /** Whether a {@code Set-Cookie} value is of {@link #endOfCookie()}. */
  public static boolean isEndOfCookie(String setCookie) {
    return BrowserBinding.isEnd(setCookie);
  }

  /** Doesn't show the token. */
  @Override
  public String toString() {
    return "LaunchRequest[]";
  }
}
