package org.stoa.scorm.inspect;

import org.stoa.problem.Problem;

/**
 * What a rule has to say against a package. An error violates the standard; of a warning some
 * systems think badly.
 *
 * @param clause where it is written: document and section; or which system minds
 */
public record Objection(Problem problem, String clause) {

  /** As a line of {@code stoa check}, with the clause behind it. */
  @Override
  public String toString() {
    return problem + " [" + clause + "]";
  }
}
