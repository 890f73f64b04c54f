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
  record Superseded<T>() implements Outcome<T> {}

  /**
   * The platform won't do it. Final, until something is changed over there.
   *
   * @param status of HTTP
   * @param detail for an administrator, cut short; holds no token
   */
  record Refused<T>(int status, String detail) implements Outcome<T> {}

  /**
   * It couldn't be done now: no answer, an overload, an error of the server. Worth another try.
   *
   * @param retryAfter what the platform asked for
   * @param detail for an administrator
   */
  record Unavailable<T>(Optional<Duration> retryAfter, String detail) implements Outcome<T> {}

  /** Goes on with the value, if there is one; any other outcome stays what it is. */
  @SuppressWarnings("unchecked") // no other outcome holds a T
  default <R> Outcome<R> then(Function<T, Outcome<R>> next) {
    return this instanceof Delivered<T> delivered
        ? next.apply(delivered.value())
        : (Outcome<R>) this;
  }
}
