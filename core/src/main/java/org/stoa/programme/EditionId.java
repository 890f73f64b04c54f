package org.stoa.programme;

import java.util.regex.Pattern;

/**
 * Names an edition within its programme, such as {@code 2023}: its file's name.
 *
 * @param value ASCII letters, digits, dots, underscores and hyphens, beginning with a letter or a
 *     digit, at most 64 characters
 */
public record EditionId(String value) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  public EditionId {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not an edition id: " + value);
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
