package org.stoa.lti.login;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.stoa.lti.text.Identifier;
import org.stoa.lti.text.Parameters;

/**
 * A platform's third-party login request, by GET or POST.
 *
 * <p>Security Framework 1.0, 5.1.1.1; LTI Core 1.3, 4.1. Its {@code target_link_uri} isn't read: it
 * isn't signed, and the claim of that name decides.
 *
 * @param issuer {@code iss}
 * @param loginHint {@code login_hint}, opaque
 * @param messageHint {@code lti_message_hint}, opaque
 * @param clientId {@code client_id}
 * @param deploymentId {@code lti_deployment_id}
 * @param storageTarget {@code lti_storage_target}, the frame that keeps data for tools (Platform
 *     Storage 0.1); one that can be no frame's name counts as absent
 */
public record LoginRequest(
    Optional<String> issuer,
    Optional<String> loginHint,
    Optional<String> messageHint,
    Optional<String> clientId,
    Optional<String> deploymentId,
    Optional<String> storageTarget) {

  /** Reads the parameters of a request; an empty one counts as absent. */
  public static LoginRequest of(Map<String, String> parameters) {
    return new LoginRequest(
        Parameters.filled(parameters, "iss"),
        Parameters.filled(parameters, "login_hint"),
        Parameters.filled(parameters, "lti_message_hint"),
        Parameters.filled(parameters, "client_id"),
        Parameters.filled(parameters, "lti_deployment_id"),
        Parameters.filled(parameters, "lti_storage_target").filter(Identifier::isValid));
  }

  /** The parameters with which the same login can be begun once more, in a window of its own. */
  public Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    issuer.ifPresent(value -> parameters.put("iss", value));
    loginHint.ifPresent(value -> parameters.put("login_hint", value));
    messageHint.ifPresent(value -> parameters.put("lti_message_hint", value));
    clientId.ifPresent(value -> parameters.put("client_id", value));
    deploymentId.ifPresent(value -> parameters.put("lti_deployment_id", value));
    return parameters;
  }
}
