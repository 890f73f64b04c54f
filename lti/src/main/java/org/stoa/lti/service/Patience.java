package org.stoa.lti.service;

import java.time.Duration;

/**
 * How often a call is tried while the platform is busy, broken or silent, and how long the caller
 * can wait between the tries, all pauses together. A platform that asks for a longer pause isn't
 * asked again; its wish is in {@link Outcome.Unavailable}.
 *
 * @param tries 1 or more
 * @param pauses 0 or more
 */
public record Patience(int tries, Duration pauses) {

  /** One try. For an outbox, which keeps what it couldn't send and knows when to come back. */
  public static final Patience NONE = new Patience(1, Duration.ZERO);

  /** Two tries within two seconds. For a person who waits for a page. */
  public static final Patience BRIEF = new Patience(2, Duration.ofSeconds(2));

  /** Five tries within two minutes. For work that nobody waits for. */
  public static final Patience LONG = new Patience(5, Duration.ofMinutes(2));

  /**
   * Checks both.
   *
   * @throws IllegalArgumentException if there is no try, or the pauses are negative
   */
  public Patience {
    if (tries < 1 || pauses.isNegative()) {
      throw new IllegalArgumentException(tries + " tries within " + pauses);
    }
  }
}
