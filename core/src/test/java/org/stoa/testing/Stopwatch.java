package org.stoa.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * Holds work of one thread to a time of the processor, so that it doesn't matter what else the
 * machine does.
 */
public final class Stopwatch {

  private static final int TRIES = 5;
  private static final int FAR_TOO_SLOW = 20;

  private Stopwatch() {}

  /** What the work gives; it has to take less than a second, as {@link #within} tells it. */
  public static <T> T inASecond(Callable<T> work) throws Exception {
    return within(Duration.ofSeconds(1), work);
  }

  /**
   * What the work gives. It is done again, up to five times in all, until it takes less than the
   * limit once; a try that takes twenty times as long is the last one.
   */
  public static <T> T within(Duration limit, Callable<T> work) throws Exception {
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long nanos = limit.toNanos();
    long fastest = Long.MAX_VALUE;
    T result;
    int tries = 0;
    do {
      long begin = clock.getCurrentThreadCpuTime();
      result = work.call();
      fastest = Math.min(fastest, clock.getCurrentThreadCpuTime() - begin);
      assertTrue(fastest < FAR_TOO_SLOW * nanos, "far too slow");
      tries++;
    } while (fastest >= nanos && tries < TRIES);
    assertTrue(fastest < nanos, Duration.ofNanos(fastest) + ", and " + limit + " is the limit");
    return result;
  }
}
