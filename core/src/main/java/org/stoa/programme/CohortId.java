package org.stoa.programme;

import org.stoa.statement.ActivityId;

/**
 * Names a cohort within its edition, such as {@code inclusion}.
 *
 * @param value lower-case letters, digits and hyphens, beginning with a letter, at most 64
 *     characters
 */
public record CohortId(String value) {

  public CohortId {
    if (!ActivityId.isValid(value)) {
      throw new IllegalArgumentException("not an id: " + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
