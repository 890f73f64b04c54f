package org.stoa.lti.refusal;

/**
 * What a platform answered when it said no, for the administrator who can mend it there. For the
 * page alone: the log gets an excerpt.
 *
 * @param status the HTTP status
 * @param body as text, not escaped: without control characters, and not longer than {@value
 *     #LONGEST} characters
 */
public record PlatformAnswer(int status, String body) implements Grounds {

  /** The most characters of a body that are kept. */
  public static final int LONGEST = 4000;

  /** Cleans and shortens the body. */
  public PlatformAnswer {
    String plain = body.replaceAll("[\\p{C}&&[^\\n\\t]]", "").strip();
    body = plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST - 1) + "…";
  }
}
