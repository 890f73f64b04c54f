package org.stoa.lti.launch;

import static org.stoa.lti.refusal.LtiRefused.quoted;

import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;
import org.stoa.lti.text.Identifier;

/**
 * What the platform had the browser post: no error, a state that could be ours, and a token.
 *
 * <p>Security Framework 1.0, 5.1.1.3.
 */
final class ResponseStep {

  private ResponseStep() {}

  /**
   * What the request has to bring.
   *
   * @param state of a login, which may be ours
   * @param idToken not yet read
   */
  record Response(String state, String idToken) {}

  static Response read(LaunchRequest request) throws LtiRefused {
    if (request.error().isPresent()) {
      throw new LtiRefused(
          Refusal.PLATFORM_ERROR, "the platform says " + quoted(request.error().get()));
    }
    String state =
        request
            .state()
            .orElseThrow(() -> new LtiRefused(Refusal.STATE_MISSING, "no state was posted"));
    if (!Identifier.isValid(state)) {
      throw new LtiRefused(Refusal.STATE_UNKNOWN, "no state of ours looks like that");
    }
    String idToken =
        request
            .idToken()
            .orElseThrow(() -> new LtiRefused(Refusal.TOKEN_MISSING, "no id_token was posted"));
    return new Response(state, idToken);
  }
}
