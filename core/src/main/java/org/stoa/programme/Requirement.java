package org.stoa.programme;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an applicant has to be in order to be eligible.
 *
 * @param attribute of which the application must say one of the accepted answers
 */
public record Requirement(Attribute attribute, Set<Answer> accepted) {

  public Requirement {
    accepted = Collections.unmodifiableSet(new TreeSet<>(accepted));
    if (accepted.isEmpty()) {
      throw new IllegalArgumentException("a requirement accepts something: " + attribute);
    }
  }
}
