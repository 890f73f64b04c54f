package org.stoa.lti.text;

import java.util.Locale;

/**
 * One host, or every host below a domain. Immutable.
 *
 * @param text {@code lms.example}, or {@code *.lms.example} for what is below it, itself left out;
 *     in lower case
 */
public record HostPattern(String text) {

  private static final String BELOW = "*.";

  /**
   * Turns the text into lower case.
   *
   * @throws IllegalArgumentException if it is no host name, with or without {@code *.} before it
   */
  public HostPattern {
    text = text.toLowerCase(Locale.ROOT);
    String host = text.startsWith(BELOW) ? text.substring(BELOW.length()) : text;
    if (!host.matches("[a-z0-9-]+(\\.[a-z0-9-]+)*")) {
      throw new IllegalArgumentException("no host, nor hosts: " + text);
    }
  }

  /** Whether this host is meant. */
  public boolean matches(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    return text.startsWith(BELOW) ? lower.endsWith(text.substring(1)) : lower.equals(text);
  }
}
