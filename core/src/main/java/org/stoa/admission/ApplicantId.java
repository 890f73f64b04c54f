package org.stoa.admission;

import java.util.Locale;

/**
 * Names a person who applies: an e-mail address, or whatever else tells people apart.
 *
 * @param value in lower case, never blank
 */
public record ApplicantId(String value) implements Comparable<ApplicantId> {

  public ApplicantId {
    value = value.strip().toLowerCase(Locale.ROOT);
    if (value.isEmpty()) {
      throw new IllegalArgumentException("an applicant has an id");
    }
  }

  @Override
  public int compareTo(ApplicantId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
