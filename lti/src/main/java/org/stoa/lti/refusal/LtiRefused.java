package org.stoa.lti.refusal;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
  private final transient Optional<Grounds> grounds;

  /**
   * A refusal.
   *
   * @param detail what was found, in words for an administrator; anything that came from outside
   *     goes through {@link #quoted}
   */
  public LtiRefused(Refusal refusal, String detail) {
    this(told(refusal, detail), null, refusal, Optional.empty(), Optional.empty());
  }

  /** A refusal with the failure below it. */
  public LtiRefused(Refusal refusal, String detail, Throwable cause) {
    this(told(refusal, detail), cause, refusal, Optional.empty(), Optional.empty());
  }

  /** A refusal because of what the platform answered. */
  public LtiRefused(Refusal refusal, String detail, PlatformAnswer answer) {
    this(
        told(refusal, detail)
            + ": status %d, saying %s".formatted(answer.status(), quoted(answer.body())),
        null,
        refusal,
        Optional.empty(),
        Optional.of(answer));
  }

  /** A refusal for want of an approval. */
  public LtiRefused(Refusal refusal, String detail, Unapproved unapproved) {
    this(told(refusal, detail), null, refusal, Optional.empty(), Optional.of(unapproved));
  }

  private LtiRefused(
      String message,
      @Nullable Throwable cause,
      Refusal refusal,
      Optional<URI> wayBack,
      Optional<Grounds> grounds) {
    super(message, cause);
    this.refusal = refusal;
    this.wayBack = wayBack;
    this.grounds = grounds;
  }

  private static String told(Refusal refusal, String detail) {
    return refusal + ": " + detail;
  }

  /** A refusal by the tool's own rule. */
  public static LtiRefused by(Objection objection) {
    Refusal refusal = Refusal.NOT_ADMITTED;
    return new LtiRefused(
        told(refusal, objection.code()), null, refusal, Optional.empty(), Optional.of(objection));
  }

  /** A refusal of an identifier; it names what is unusable, and doesn't repeat it. */
  public static LtiRefused unusable(String name) {
    return new LtiRefused(
        Refusal.VALUE_UNUSABLE, name + " is too long, or has control characters in it");
  }

  /** The same, with an address that the platform has signed. */
  public LtiRefused withWayBack(Optional<URI> address) {
    return new LtiRefused(String.valueOf(getMessage()), this, refusal, address, grounds);
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
    return grounds(Objection.class);
  }

  /** What people quote to each other: the name of the refusal, or the code of the objection. */
  public String code() {
    return objection().map(Objection::code).orElse(refusal.name());
  }

  /** What the platform answered, if it is the platform that said no. */
  public Optional<PlatformAnswer> platformAnswer() {
    return grounds(PlatformAnswer.class);
  }

  /** What waits for an approval, if it is only that. */
  public Optional<Unapproved> unapproved() {
    return grounds(Unapproved.class);
  }

  private <G extends Grounds> Optional<G> grounds(Class<G> kind) {
    return grounds.filter(kind::isInstance).map(kind::cast);
  }

  /** A value from outside, made safe for one line of a log: no control characters, cut short. */
  public static String quoted(String value) {
    String plain = value.replaceAll("\\p{C}", "?");
    return plain.length() <= LONGEST_QUOTE
        ? '"' + plain + '"'
        : '"' + plain.substring(0, LONGEST_QUOTE) + "…\"";
  }
}
