package org.stoa.tool.testing;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what another thread does. */
public final class Eventually {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final long GLANCE_MILLISECONDS = 25;

  private Eventually() {}

  /** Returns as soon as this is so; fails if it doesn't come to be. */
  public static void eventually(String what, BooleanSupplier isSo) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!isSo.getAsBoolean()) {
      if (System.nanoTime() > end) {
        fail("never came to be: " + what);
      }
      Thread.sleep(GLANCE_MILLISECONDS);
    }
  }
}
