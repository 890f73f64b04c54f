package org.stoa.problem;

/**
 * How much a {@link Problem} matters: an {@code ERROR} stops the work, a {@code WARNING} doesn't
 * but should be mended, an {@code INFO} is good to know and may well be meant so.
 */
public enum Severity {
  ERROR,
  WARNING,
  INFO
}
