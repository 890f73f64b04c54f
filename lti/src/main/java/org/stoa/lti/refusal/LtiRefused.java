package org.stoa.lti.refusal;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * A login, launch or registration was refused, and no session begun.
 *
 * <p>{@link #getMessage()} is for the log: it names the check and what was wrong, and holds no
 * token, cookie or personal data. What a person is told is {@link Refusal#advice()}, or the text of
 * an {@link #objection()}.
 */
public final class LtiRefused extends Exception {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_QUOTE = 120;

  private final Refusal refusal;
  private final transient Optional<URI> wayBack;
  private final transient Optional<Objection> objection;
  private final transient Optional<PlatformAnswer> answer;

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
    this.objection = Optional.empty();
    this.answer = Optional.empty();
  }

  /** A refusal with the failure below it. */
  public LtiRefused(Refusal refusal, String detail, Throwable cause) {
    super(refusal + ": " + detail, cause);
    this.refusal = Objects.requireNonNull(refusal);
    this.wayBack = Optional.empty();
    this.objection = Optional.empty();
    this.answer = Optional.empty();
  }

  /** A refusal because of what the platform answered. */
  public LtiRefused(Refusal refusal, String detail, PlatformAnswer answer) {
    super(
        "%s: %s: status %d, saying %s"
            .formatted(refusal, detail, answer.status(), quoted(answer.body())));
    this.refusal = Objects.requireNonNull(refusal);
    this.wayBack = Optional.empty();
    this.objection = Optional.empty();
    this.answer = Optional.of(answer);
  }

  private LtiRefused(LtiRefused refused, Optional<URI> wayBack) {
    super(refused.getMessage(), refused);
    this.refusal = refused.refusal;
    this.wayBack = wayBack;
    this.objection = refused.objection;
    this.answer = refused.answer;
  }

  private LtiRefused(Objection objection) {
    super(Refusal.NOT_ADMITTED + ": " + objection.code());
    this.refusal = Refusal.NOT_ADMITTED;
    this.wayBack = Optional.empty();
    this.objection = Optional.of(objection);
    this.answer = Optional.empty();
  }

  /** A refusal by the tool's own rule. */
  public static LtiRefused by(Objection objection) {
    return new LtiRefused(objection);
  }

  /** A refusal of an identifier; it names what is unusable, and doesn't repeat it. */
  public static LtiRefused unusable(String name) {
    return new LtiRefused(
        Refusal.VALUE_UNUSABLE, name + " is too long, or has control characters in it");
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

  /** What the tool's own rule says, if it was that. */
  public Optional<Objection> objection() {
    return objection;
  }

  /** What people quote to each other: the name of the refusal, or the code of the objection. */
  public String code() {
    return objection.map(Objection::code).orElse(refusal.name());
  }

  /** What the platform answered, if it is the platform that said no. */
  public Optional<PlatformAnswer> platformAnswer() {
    return answer;
  }

  /** A value from outside, made safe for one line of a log: no control characters, cut short. */
  public static String quoted(String value) {
    String plain = value.replaceAll("\\p{C}", "?");
    return plain.length() <= LONGEST_QUOTE
        ? '"' + plain + '"'
        : '"' + plain.substring(0, LONGEST_QUOTE) + "…\"";
  }
}
