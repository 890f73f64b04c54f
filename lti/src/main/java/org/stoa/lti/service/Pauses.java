package org.stoa.lti.service;

import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * How a caller waits between two tries. Safe for many threads if its two parts are.
 *
 * @param sleeper what lets time pass
 * @param random makes pauses uneven, so that many callers don't come back at the same moment
 */
public record Pauses(Sleeper sleeper, RandomGenerator random) {

  private static final Duration FIRST = Duration.ofMillis(500);
  private static final int MOST_DOUBLINGS = 10;

  /** Lets time pass. */
  @FunctionalInterface
  public interface Sleeper {
    /**
     * Returns after this long.
     *
     * @throws InterruptedException if somebody wants the thread back
     */
    void sleep(Duration pause) throws InterruptedException;
  }

  /** The thread really sleeps. */
  public static Pauses real() {
    return new Pauses(pause -> Thread.sleep(pause.toMillis()), new Random());
  }

  /**
   * How long to wait after a try: half a second, doubled each time, less up to half of it; and what
   * the platform asked for comes on top.
   *
   * @param failed the number of tries so far, 1 or more
   */
  Duration after(int failed, Duration asked) {
    Duration most = FIRST.multipliedBy(1L << Math.min(failed - 1, MOST_DOUBLINGS));
    double part = 0.5 + random.nextDouble() / 2;
    return asked.plusMillis(Math.round(most.toMillis() * part));
  }
}
