package org.stoa.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Stretches of time: clipped, united, added up. */
class IntervalTest {

  private static final Interval SESSION = minutes(0, 120);

  private static Interval minutes(int from, int to) {
    Instant start = Instant.parse("2023-07-06T07:00:00Z");
    return new Interval(start.plusSeconds(60L * from), start.plusSeconds(60L * to));
  }

  @Test
  void anIntervalEndsNoEarlierThanItBegins() {
    assertThrows(IllegalArgumentException.class, () -> minutes(1, 0));
    assertEquals(Duration.ZERO, minutes(1, 1).length());
  }

  @Test
  void clippingKeepsWhatLiesWithin() {
    assertEquals(Optional.of(minutes(0, 30)), minutes(-10, 30).clippedTo(SESSION));
    assertEquals(Optional.of(minutes(90, 120)), minutes(90, 150).clippedTo(SESSION));
    assertEquals(Optional.of(SESSION), minutes(-10, 150).clippedTo(SESSION));
    assertEquals(Optional.of(minutes(10, 20)), minutes(10, 20).clippedTo(SESSION));
  }

  @Test
  void whatOnlyTouchesSharesNoTime() {
    assertEquals(Optional.empty(), minutes(-10, 0).clippedTo(SESSION));
    assertEquals(Optional.empty(), minutes(120, 130).clippedTo(SESSION));
    assertEquals(Optional.empty(), minutes(5, 5).clippedTo(SESSION));
    assertEquals(Optional.empty(), minutes(130, 140).clippedTo(SESSION));
  }

  @Test
  void aUnionIsDisjointAndInOrder() {
    assertEquals(
        List.of(minutes(0, 30), minutes(40, 60)),
        Interval.union(List.of(minutes(40, 50), minutes(10, 30), minutes(0, 20), minutes(45, 60))));
  }

  @Test
  void aUnionJoinsWhatTouchesAndSwallowsWhatLiesWithin() {
    assertEquals(
        List.of(minutes(0, 60)),
        Interval.union(List.of(minutes(0, 30), minutes(30, 60), minutes(5, 10))));
    assertEquals(List.of(), Interval.union(List.of()));
  }

  @Test
  void coveredTimeIsCountedOnce() {
    assertEquals(
        Duration.ofMinutes(50),
        Interval.covered(
            List.of(minutes(0, 30), minutes(0, 30), minutes(20, 40), minutes(50, 60))));
  }
}
