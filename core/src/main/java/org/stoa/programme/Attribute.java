package org.stoa.programme;

import java.util.regex.Pattern;

/**
 * Something that an application says of its applicant, such as {@code gender} or {@code region}.
 *
 * @param name lower-case letters, digits and hyphens, beginning with a letter, at most 64
 *     characters
 */
public record Attribute(String name) implements Comparable<Attribute> {

  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,63}");

  public Attribute {
    if (!isValid(name)) {
      throw new IllegalArgumentException("not an attribute: " + name);
    }
  }

  /** Whether the text has the form of an attribute's name. */
  public static boolean isValid(String name) {
    return FORM.matcher(name).matches();
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
