package org.stoa.quiz;

import java.math.BigDecimal;

/**
 * What every question has, of whatever kind.
 *
 * @param id unique within its question set
 * @param prompt what is asked, in Markdown
 * @param points what a right answer brings; more than 0
 * @param feedback shown after marking, in Markdown; empty if there is nothing to say
 */
public record Stem(String id, String prompt, BigDecimal points, String feedback) {

  public Stem {
    if (points.signum() <= 0) {
      throw new IllegalArgumentException("points are more than 0");
    }
  }

  /** A question of one point, without feedback. */
  public Stem(String id, String prompt) {
    this(id, prompt, BigDecimal.ONE, "");
  }
}
