package org.stoa.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CoverageTest {

  @Test
  @DisplayName("no second counts twice, in whatever order the stretches come")
  void total() {
    for (long seed = 0; seed < 2000; seed++) {
      Random random = new Random(seed);
      Coverage coverage = new Coverage();
      TreeSet<Long> seconds = new TreeSet<>();
      for (int i = random.nextInt(8); i > 0; i--) {
        long from = random.nextInt(20);
        long to = from + random.nextInt(6);
        coverage.add(new Interval(Instant.ofEpochSecond(from), Instant.ofEpochSecond(to)));
        for (long second = from; second < to; second++) {
          seconds.add(second);
        }
      }
      assertEquals(Duration.ofSeconds(seconds.size()), coverage.total(), "seed " + seed);
      List<Interval> apart = coverage.intervals();
      for (int i = 1; i < apart.size(); i++) {
        assertEquals(true, apart.get(i - 1).to().isBefore(apart.get(i).from()), "seed " + seed);
      }
    }
  }
}
