package org.stoa.lti.registration;

import java.util.Map;
import java.util.Optional;
import org.stoa.lti.text.Parameters;

/**
 * What a platform opens our registration address with. LTI Dynamic Registration 1.0, 3.2.
 *
 * @param intent the code of the invitation
 * @param openidConfiguration where the platform describes itself
 * @param registrationToken lets us register, once
 */
public record RegistrationRequest(
    Optional<String> intent,
    Optional<String> openidConfiguration,
    Optional<String> registrationToken) {

  /** Reads the parameters of a request; an empty one counts as absent. */
  public static RegistrationRequest of(Map<String, String> parameters) {
    return new RegistrationRequest(
        Parameters.filled(parameters, "intent"),
        Parameters.filled(parameters, "openid_configuration"),
        Parameters.filled(parameters, "registration_token"));
  }

  /** Doesn't show the code or the token. */
  @Override
  public String toString() {
    return "RegistrationRequest[]";
  }
}
