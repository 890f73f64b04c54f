package org.stoa.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StopwatchTest {

  private final AtomicInteger tries = new AtomicInteger();

  @Test
  @DisplayName("work that is slow at first, because the machine is busy, passes")
  void slowAtFirst() throws Exception {
    int result =
        Stopwatch.within(
            Duration.ofMillis(200),
            () -> {
              int number = tries.incrementAndGet();
              Thread.sleep(number == 1 ? 250 : 0);
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
                  Thread.sleep(2);
                  return tries.incrementAndGet();
                }));
  }
}
