package org.stoa.lti.service;

import java.util.OptionalInt;

/**
 * What went wrong with a call.
 *
 * @param reason which of the known ways, with advice for people
 * @param status of HTTP, if there was an answer
 * @param detail for an administrator: what was asked, and the platform's own words, cut short; no
 *     token, no address of a person
 */
public record Failure(Reason reason, OptionalInt status, String detail) {

  /** A failure without an answer. */
  public static Failure of(Reason reason, String detail) {
    return new Failure(reason, OptionalInt.empty(), detail);
  }

  /** The same failure, understood better. */
  public Failure as(Reason better) {
    return new Failure(better, status, detail);
  }
}
