package org.stoa.lti.registration;

import java.util.Map;
import java.util.Optional;

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
        filled(parameters, "intent"),
        filled(parameters, "openid_configuration"),
        filled(parameters, "registration_token"));
  }

  private static Optional<String> filled(Map<String, String> parameters, String name) {
    return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isEmpty());
  }

  /** Doesn't show the code or the token. */
  @Override
  public String toString() {
    return "RegistrationRequest[]";
  }
}
