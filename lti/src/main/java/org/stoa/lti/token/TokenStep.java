package org.stoa.lti.token;

import java.util.List;
import org.stoa.lti.refusal.LtiRefused;

/**
 * One check of what a platform signed. It passes in silence, and changes nothing.
 *
 * @param <T> how far the token is believed when it comes here
 */
@FunctionalInterface
public interface TokenStep<T> {

  /** Throws if it doesn't hold. */
  void check(T token) throws LtiRefused;

  /** Every one of these, in their order. */
  static <T> TokenStep<T> all(List<TokenStep<T>> steps) {
    return token -> {
      for (TokenStep<T> step : steps) {
        step.check(token);
      }
    };
  }
}
