package org.stoa.lti.platform;

/**
 * What a platform understands beyond the standard. Nothing here is used unless the platform's
 * registration opts in: others refuse what they don't know.
 */
public enum PlatformExtension {
  /**
   * Canvas: a score may carry {@code https://canvas.instructure.com/lti/submission}, with the
   * learner's work and the time it was handed in.
   */
  CANVAS_SCORE
}
