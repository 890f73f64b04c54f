package org.stoa.lti.text;

/**
 * What a platform may call a person, a deployment, a link or a context.
 *
 * <p>LTI Core 1.3, 5.3.3, 5.3.5, 5.3.6 and 5.4.1: at most 255 ASCII characters. Letters outside
 * ASCII are let pass, one character each; control characters aren't, since some databases can't
 * keep them.
 */
public final class Identifier {

  /** The most characters that an identifier may have. */
  public static final int LONGEST = 255;

  /** The most characters that an issuer may have. It is an address, for which no limit is set. */
  public static final int LONGEST_ISSUER = 1000;

  private Identifier() {}

  /** Whether a text is short and plain enough to be an identifier. */
  public static boolean isValid(String text) {
    return isPlain(text, LONGEST);
  }

  /** Whether a text is short and plain enough to be an issuer. */
  public static boolean isIssuer(String text) {
    return isPlain(text, LONGEST_ISSUER);
  }

  private static boolean isPlain(String text, int longest) {
    return text.length() <= longest && text.chars().noneMatch(Character::isISOControl);
  }
}
