package org.stoa.lti.platform;

import java.net.URI;

/**
 * Where a platform lets this tool read and change what it was registered as. OpenID Connect Dynamic
 * Client Registration 1.0, 4; RFC 7592.
 *
 * @param address the {@code registration_client_uri}
 * @param token the {@code registration_access_token}: a secret, and another one after a change if
 *     the platform says so
 * @param configuration the {@code openid_configuration}, where the platform describes itself
 */
public record RegistrationAccess(URI address, String token, URI configuration) {

  /** The same with another token. */
  public RegistrationAccess withToken(String other) {
    return new RegistrationAccess(address, other, configuration);
  }

  /** Doesn't show the token. */
  @Override
  public String toString() {
    return "RegistrationAccess[" + address.getHost() + "]";
  }
}
