package org.stoa.lti.launch;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.stoa.lti.spi.LoginTransaction;
import org.stoa.lti.text.HostCookie;
import org.stoa.lti.text.Secret;

/**
 * The secret that ties a login to the browser that began it: in a cookie, or in the platform's
 * storage. Each login has one of its own, so that two tabs don't disturb each other.
 */
final class BrowserBinding {

  private static final String PREFIX = "__Host-lti-login-";
  private static final int STATE_SHOWN = 12;

  private BrowserBinding() {}

  static String cookie(LoginTransaction transaction, Duration age) {
    return HostCookie.of(name(transaction.state()), transaction.browserBinding(), age);
  }

  /** Takes a cookie of this name away again; a browser wants to see the same attributes. */
  static String end(String name) {
    return HostCookie.of(name, "", Duration.ZERO);
  }

  static boolean isEnd(String line) {
    return line.startsWith(PREFIX) && line.contains("=; Path=/; Max-Age=0;");
  }

  static Optional<String> from(Map<String, String> cookies, LoginTransaction transaction) {
    return Optional.ofNullable(cookies.get(name(transaction.state())));
  }

  static boolean matches(String value, LoginTransaction transaction) {
    return Secret.same(value, transaction.browserBinding());
  }

  static String name(String state) {
    return PREFIX + state.substring(0, Math.min(STATE_SHOWN, state.length()));
  }
}
