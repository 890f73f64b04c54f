package org.stoa.lti.login;

import java.net.URI;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.spi.LoginTransaction;

/**
 * Where in a browser a platform keeps the secret of a login for us. Platform Storage 0.1.
 *
 * @param frame the name of the platform's frame, {@code _parent} for the one around ours; it came
 *     from outside, and is only as good as the origin that is sent along with every message; blank
 *     if the platform has to be asked
 * @param platform an address of the only origin that may hear the secret: the authentication
 *     endpoint
 * @param key under which the secret is kept; another one for each login
 */
public record PlatformStorage(String frame, URI platform, String key) {

  /** Where the secret of this login is kept. */
  public static PlatformStorage of(
      String frame, Registration registration, LoginTransaction login) {
    return new PlatformStorage(frame, registration.authUrl(), BrowserBinding.name(login.state()));
  }
}
