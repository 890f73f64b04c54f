package org.stoa.programme;

import org.stoa.statement.ActivityId;

/**
 * Something that an application says of its applicant, such as {@code gender} or {@code region}.
 *
 * @param name lower-case letters, digits and hyphens, beginning with a letter, at most 64
 *     characters
 */
public record Attribute(String name) implements Comparable<Attribute> {

  public Attribute {
    if (!isValid(name)) {
      throw new IllegalArgumentException("not an attribute: " + name);
    }
  }

  /** Whether the text has the form of an attribute's name. */
  public static boolean isValid(String name) {
    return ActivityId.isValid(name);
  }

  @Override
  public int compareTo(Attribute other) {
    return name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return name;
  }
}
