package org.stoa.quiz;

/** What an answer brings that is right in parts. */
public enum Credit {
  /** Nothing: only an entirely right answer counts. */
  ALL_OR_NOTHING,
  /** The share of what is right in it. */
  PARTIAL
}
