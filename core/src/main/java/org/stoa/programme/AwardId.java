package org.stoa.programme;

import org.stoa.statement.ActivityId;

/**
 * Names an award within its programme, such as {@code certificate}.
 *
 * @param value lower-case letters, digits and hyphens, beginning with a letter, at most 64
 *     characters
 */
public record AwardId(String value) {

  public AwardId {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not an award id: " + value);
    }
  }

  /** Whether the text has the form of an id. */
  public static boolean isValid(String value) {
    return ActivityId.isValid(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
