package org.stoa.lti.launch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.stoa.lti.spi.LoginTransaction;

/**
 * The cookie that ties a login to the browser that began it.
 *
 * <p>Each login has a cookie of its own, so that two tabs don't disturb each other. {@code __Host-}
 * keeps other hosts from planting one; {@code SameSite=None} lets it come back with the platform's
 * cross-site POST, and {@code Partitioned} lets it exist inside a frame where third-party cookies
 * are blocked. The line is written by hand since not every Servlet container knows {@code
 * Partitioned}.
 */
final class BrowserBinding {

  private static final String PREFIX = "__Host-lti-login-";
  private static final int STATE_SHOWN = 12;

  private BrowserBinding() {}

  static String cookie(LoginTransaction transaction, Duration age) {
    return line(name(transaction.state()), transaction.browserBinding(), age);
  }

  /** Takes a cookie of this name away again; a browser wants to see the same attributes. */
  static String end(String name) {
    return line(name, "", Duration.ZERO);
  }

  static boolean isEnd(String line) {
    return line.startsWith(PREFIX) && line.contains("=; Path=/; Max-Age=0;");
  }

  private static String line(String name, String value, Duration age) {
    return "%s=%s; Path=/; Max-Age=%d; Secure; HttpOnly; SameSite=None; Partitioned"
        .formatted(name, value, age.toSeconds());
  }

  static Optional<String> from(Map<String, String> cookies, LoginTransaction transaction) {
    return Optional.ofNullable(cookies.get(name(transaction.state())));
  }

  static boolean matches(String value, LoginTransaction transaction) {
    return same(value, transaction.browserBinding());
  }

  /** Compares in a time that doesn't tell where the difference is. */
  static boolean same(String left, String right) {
    return MessageDigest.isEqual(
        left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
  }

  static String name(String state) {
    return PREFIX + state.substring(0, Math.min(STATE_SHOWN, state.length()));
  }
}
