package org.stoa.statement;

import java.util.regex.Pattern;

/**
 * Names one activity of a programme; unique within the programme.
 *
 * @param value lower-case letters, digits and hyphens, beginning with a letter, at most 64
 *     characters, such as {@code quiz-1}
 */
public record ActivityId(String value) implements Comparable<ActivityId> {

  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,63}");

  public ActivityId {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not an activity id: " + value);
    }
  }

  /** Whether the text has the form of an id: here, and of whatever else a programme names. */
  public static boolean isValid(String value) {
    return FORM.matcher(value).matches();
  }

  @Override
  public int compareTo(ActivityId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
