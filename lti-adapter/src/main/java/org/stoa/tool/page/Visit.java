package org.stoa.tool.page;

import java.util.Optional;
import org.stoa.tool.classroom.Learner;

/**
 * A recognised browser.
 *
 * @param teachesIn the context in which this person teaches, if she does
 * @param secret that only this browser holds
 * @param csrf what its forms must send back
 * @param framedBy the sources of pages that may frame ours, for {@code frame-ancestors}
 */
record Visit(
    Learner learner, Optional<String> teachesIn, String secret, String csrf, String framedBy) {

  /** Shows no secret. */
  @Override
  public String toString() {
    return "Visit[" + learner + "]";
  }
}
