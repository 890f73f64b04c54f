package org.stoa.scorm.lms;

import java.math.BigDecimal;
import java.net.URI;
import java.util.Optional;

/**
 * What the LMS decides about one visit (cmi5, section 10). Immutable.
 *
 * @param masteryScore in place of the course's own
 * @param returnUrl where the learner is to go in the end
 */
public record LaunchTerms(
    LaunchMode mode, Optional<BigDecimal> masteryScore, Optional<URI> returnUrl) {

  /** As the course has it, in a window that is simply closed. */
  public static LaunchTerms normal() {
    return new LaunchTerms(LaunchMode.NORMAL, Optional.empty(), Optional.empty());
  }

  public LaunchTerms withMode(LaunchMode chosen) {
    return new LaunchTerms(chosen, masteryScore, returnUrl);
  }

  public LaunchTerms withMasteryScore(BigDecimal mark) {
    return new LaunchTerms(mode, Optional.of(mark), returnUrl);
  }

  public LaunchTerms withReturnUrl(URI address) {
    return new LaunchTerms(mode, masteryScore, Optional.of(address));
  }
}
