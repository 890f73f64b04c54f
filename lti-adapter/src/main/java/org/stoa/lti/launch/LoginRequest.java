package org.stoa.lti.launch;

import java.util.Map;
import java.util.Optional;

/**
 * A platform's third-party login request, by GET or POST.
 *
 * <p>Security Framework 1.0, 5.1.1.1; LTI Core 1.3, 4.1.
 *
 * @param issuer {@code iss}
 * @param loginHint {@code login_hint}, opaque
 * @param targetLinkUri {@code target_link_uri}; advisory
 * @param messageHint {@code lti_message_hint}, opaque
 * @param clientId {@code client_id}
 * @param deploymentId {@code lti_deployment_id}
 */
public record LoginRequest(
    Optional<String> issuer,
    Optional<String> loginHint,
    Optional<String> targetLinkUri,
    Optional<String> messageHint,
    Optional<String> clientId,
    Optional<String> deploymentId) {

  /** Reads the parameters of a request; an empty one counts as absent. */
  public static LoginRequest of(Map<String, String> parameters) {
    return new LoginRequest(
        filled(parameters, "iss"),
        filled(parameters, "login_hint"),
        filled(parameters, "target_link_uri"),
        filled(parameters, "lti_message_hint"),
        filled(parameters, "client_id"),
        filled(parameters, "lti_deployment_id"));
  }

  static Optional<String> filled(Map<String, String> parameters, String name) {
    return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isEmpty());
  }
}
