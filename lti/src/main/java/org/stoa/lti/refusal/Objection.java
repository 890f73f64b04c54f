package org.stoa.lti.refusal;

/**
 * Why the tool's own rule turns somebody away.
 *
 * @param code for people to quote and for the log, such as {@code ACCOUNT_SUSPENDED}: capitals,
 *     digits and underscores, at most 64
 * @param text what the person is told, in plain sentences; never logged
 */
public record Objection(String code, String text) implements Grounds {

  /**
   * Checks the code.
   *
   * @throws IllegalArgumentException if it isn't as described, or the text is blank
   */
  public Objection {
    if (!code.matches("[A-Z][A-Z0-9_]{0,63}") || text.isBlank()) {
      throw new IllegalArgumentException("no code and text for people");
    }
  }
}
