package org.stoa.lti.text;

import java.time.Duration;

/**
 * Cookies that work inside a platform's frame, as whole {@code Set-Cookie} values.
 *
 * <p>{@code __Host-} at the beginning of a name keeps other hosts from planting one; {@code
 * SameSite=None} lets it come back with the platform's cross-site POST, and {@code Partitioned}
 * lets it exist inside a frame where third-party cookies are blocked. Written by hand since not
 * every Servlet container knows {@code Partitioned}.
 */
public final class HostCookie {

  private static final String REST = "Secure; HttpOnly; SameSite=None; Partitioned";

  private HostCookie() {}

  /** One that lasts as long as the browser is open. */
  public static String of(String name, String value) {
    return "%s=%s; Path=/; %s".formatted(name, value, REST);
  }

  /** One that lasts this long, in whole seconds. */
  public static String of(String name, String value, Duration age) {
    return "%s=%s; Path=/; Max-Age=%d; %s".formatted(name, value, age.toSeconds(), REST);
  }
}
