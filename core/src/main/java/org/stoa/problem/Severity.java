package org.stoa.problem;

/**
 * How much a {@link Problem} matters: an {@code ERROR} stops the work, a {@code WARNING} doesn't.
 */
public enum Severity {
  ERROR,
  WARNING
}
