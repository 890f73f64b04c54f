package org.stoa.programme;

import org.stoa.statement.ActivityId;

/**
 * Names a role within its programme, such as {@code mayor}.
 *
 * @param value lower-case letters, digits and hyphens, beginning with a letter, at most 64
 *     characters
 */
public record RoleId(String value) {

  public RoleId {
    if (!ActivityId.isValid(value)) {
      throw new IllegalArgumentException("not an id: " + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
