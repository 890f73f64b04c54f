package org.stoa.lti.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.stoa.lti.text.HostCookie;

/**
 * Finds out whether a browser keeps our cookies inside a platform's frame, before the platform is
 * asked who is there: its hint works once, and a login that is begun again elsewhere needs it
 * fresh. The browser is sent to the same login once more, with a cookie; either it comes with it,
 * or it never will.
 */
final class CookieTrial {

  /** What the path of a login ends with the second time. */
  static final String AGAIN = "/again";

  private static final String COOKIE = "__Host-lti-cookies";

  private CookieTrial() {}

  /**
   * Whether the browser shows us in a frame, and brings no cookie of ours. Browsers say so since
   * 2023; of others it comes to light at the launch.
   */
  static boolean isOpen(HttpServletRequest request, Map<String, String> cookies) {
    return FetchMetadata.isFramed(request) && !cookies.containsKey(COOKIE);
  }

  static String cookie() {
    return HostCookie.of(COOKIE, "kept");
  }
}
