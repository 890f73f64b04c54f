package org.stoa.statement;

import java.util.UUID;

/** Names one person's part in one edition; xAPI and cmi5 call it the registration. */
public record EnrolmentId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
