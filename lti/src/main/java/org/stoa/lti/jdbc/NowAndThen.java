package org.stoa.lti.jdbc;

import java.util.concurrent.atomic.AtomicInteger;

/** Says yes the first time, and then once in so many times. Safe for many threads. */
final class NowAndThen {

  private final int times;
  private final AtomicInteger asked = new AtomicInteger();

  NowAndThen(int times) {
    this.times = times;
  }

  boolean isDue() {
    return Math.floorMod(asked.getAndIncrement(), times) == 0;
  }
}
