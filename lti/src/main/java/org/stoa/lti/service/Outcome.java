package org.stoa.lti.service;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * What came of a call to a platform.
 *
 * @param <T> what a delivered call brings back
 */
public sealed interface Outcome<T> {

  /** It was done. */
  record Delivered<T>(T value) implements Outcome<T> {}

  /**
   * The platform has something newer and keeps that (409). Final: sending again can't help, and
   * needn't.
   */
  record Superseded<T>(Failure why) implements Outcome<T> {}

  /** The platform won't do it. Final, until something is changed over there. */
  record Refused<T>(Failure why) implements Outcome<T> {}

  /**
   * It couldn't be done now: no answer, an overload, an error of the server, no access token. Worth
   * another try.
   *
   * @param retryAfter what the platform asked for
   */
  record Unavailable<T>(Failure why, Optional<Duration> retryAfter) implements Outcome<T> {

    /** Without an answer, or with one that says nothing of when. */
    public static <T> Unavailable<T> of(Reason reason, String detail) {
      return new Unavailable<>(Failure.of(reason, detail), Optional.empty());
    }
  }

  /** What went wrong; empty if it was done. */
  default Optional<Failure> failure() {
    if (this instanceof Superseded<T> superseded) {
      return Optional.of(superseded.why());
    }
    if (this instanceof Refused<T> refused) {
      return Optional.of(refused.why());
    }
    return this instanceof Unavailable<T> unavailable
        ? Optional.of(unavailable.why())
        : Optional.empty();
  }

  /** The same, of a call where 409 means that the platform has something newer. */
  default Outcome<T> unlessNewer(Reason newer) {
    return this instanceof Refused<T> refused && refused.why().status().orElse(0) == 409
        ? new Superseded<>(refused.why().as(newer))
        : this;
  }

  /** Goes on with the value, if there is one; any other outcome stays what it is. */
  @SuppressWarnings("unchecked") // no other outcome holds a T
  default <R> Outcome<R> then(Function<T, Outcome<R>> next) {
    return this instanceof Delivered<T> delivered
        ? next.apply(delivered.value())
        : (Outcome<R>) this;
  }
}
