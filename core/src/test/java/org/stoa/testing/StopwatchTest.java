package org.stoa.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StopwatchTest {

  private final AtomicInteger tries = new AtomicInteger();

  @Test
  @DisplayName("work that is slow at first, because its code has yet to be compiled, passes")
  void slowAtFirst() throws Exception {
    int result =
        Stopwatch.within(
            Duration.ofMillis(200),
            () -> {
              int number = tries.incrementAndGet();
              work(number == 1 ? 250 : 0);
              return number;
            });
    assertEquals(tries.get(), result);
  }

  @Test
  @DisplayName("work that is slow each time fails")
  void alwaysSlow() {
    assertThrows(
        AssertionError.class,
        () ->
            Stopwatch.within(
                Duration.ofMillis(1),
                () -> {
                  work(2);
                  return tries.incrementAndGet();
                }));
  }

  /** Keeps the processor busy for so many milliseconds. */
  private static void work(int milliseconds) {
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long end = clock.getCurrentThreadCpuTime() + Duration.ofMillis(milliseconds).toNanos();
    while (clock.getCurrentThreadCpuTime() < end) {
      Thread.onSpinWait();
    }
  }
}
