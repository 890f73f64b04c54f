package org.stoa.lti.login;

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
public final class BrowserBinding {

  private static final String PREFIX = "__Host-lti-login-";
  private static final int STATE_SHOWN = 12;

  private BrowserBinding() {}

  /** A whole {@code Set-Cookie} value that gives the secret to the browser. */
  public static String cookie(LoginTransaction transaction, Duration age) {
    return HostCookie.of(name(transaction.state()), transaction.browserBinding(), age);
  }

  /** Takes a cookie of this name away again; a browser wants to see the same attributes. */
  public static String end(String name) {
    return HostCookie.of(name, "", Duration.ZERO);
  }

  /** Whether a {@code Set-Cookie} value is one of {@link #end}. */
  public static boolean isEnd(String line) {
    return line.startsWith(PREFIX) && line.contains("=; Path=/; Max-Age=0;");
  }

  /** What the browser brought for this login. */
  public static Optional<String> from(Map<String, String> cookies, LoginTransaction transaction) {
    return Optional.ofNullable(cookies.get(name(transaction.state())));
  }

  /** Whether it is the secret of this login. */
  public static boolean matches(String value, LoginTransaction transaction) {
    return Secret.same(value, transaction.browserBinding());
  }

  /** Under which name the secret of a login is kept. */
  public static String name(String state) {
    return PREFIX + state.substring(0, Math.min(STATE_SHOWN, state.length()));
  }
}
