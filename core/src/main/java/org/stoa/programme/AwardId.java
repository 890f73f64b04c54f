package org.stoa.programme;

import java.util.regex.Pattern;

/**
 * Names an award within its programme, such as {@code certificate}.
 *
 * @param value lower-case letters, digits and hyphens, beginning with a letter, at most 64
 *     characters
 */
public record AwardId(String value) {

  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,63}");

  public AwardId {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not an award id: " + value);
    }
  }

  /** Whether the text has the form of an id. */
  public static boolean isValid(String value) {
    return FORM.matcher(value).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
