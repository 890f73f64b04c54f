package org.stoa.lti.refusal;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * A login, launch or registration was refused. Nothing was changed by it, no session begun.
 *
 * <p>{@link #getMessage()} is for the log: it names the check and what was wrong, and holds no
 * token, cookie or personal data. What a person is told is {@link Refusal#advice()}.
 */
public final class LtiRefused extends Exception {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_QUOTE = 120;

  private final Refusal refusal;
  private final transient Optional<URI> wayBack;

  /**
   * A refusal.
   *
   * @param detail what was found, in words for an administrator; anything that came from outside
   *     goes through {@link #quoted}
   */
  public LtiRefused(Refusal refusal, String detail) {
    super(refusal + ": " + detail);
    this.refusal = Objects.requireNonNull(refusal);
    this.wayBack = Optional.empty();
  }

  /** A refusal with the failure below it. */
  public LtiRefused(Refusal refusal, String detail, Throwable cause) {
    super(refusal + ": " + detail, cause);
    this.refusal = Objects.requireNonNull(refusal);
    this.wayBack = Optional.empty();
  }

  private LtiRefused(LtiRefused refused, Optional<URI> wayBack) {
    super(refused.getMessage(), refused);
    this.refusal = refused.refusal;
    this.wayBack = wayBack;
  }

  /** The same, with an address that the platform has signed. */
  public LtiRefused withWayBack(Optional<URI> address) {
    return new LtiRefused(this, address);
  }

  /** Which check failed. */
  public Refusal refusal() {
    return refusal;
  }

  /** Where in the platform the person may go on, if the platform has signed it. */
  public Optional<URI> wayBack() {
    return wayBack;
  }

  /** A value from outside, made safe for one line of a log: no control characters, cut short. */
  public static String quoted(String value) {
    String plain = value.replaceAll("\\p{C}", "?");
    return plain.length() <= LONGEST_QUOTE
        ? '"' + plain + '"'
        : '"' + plain.substring(0, LONGEST_QUOTE) + "…\"";
  }
}
