package org.stoa.tool.web;

import java.util.Optional;
import org.stoa.tool.classroom.Learner;
import org.stoa.tool.store.Course;

/**
 * A recognised browser.
 *
 * @param teachesIn the context in which this person teaches, if she does
 * @param manages whether this person administers the platform
 * @param operates whether that platform's administrators look after the tool
 * @param secret that only this browser holds
 * @param csrf what its forms must send back
 * @param framedBy the sources of pages that may frame ours, for {@code frame-ancestors}
 */
public record Visit(
    Learner learner,
    Optional<String> teachesIn,
    boolean manages,
    boolean operates,
    String secret,
    String csrf,
    String framedBy) {

  /**
   * The course of a visit with the right to {@linkplain Right#TEACH teach}.
   *
   * @throws java.util.NoSuchElementException if it hasn't
   */
  public Course course() {
    return new Course(learner.enrolment(), teachesIn.orElseThrow());
  }

  /** Shows no secret. */
  @Override
  public String toString() {
    return "Visit[" + learner + "]";
  }
}
