package org.stoa.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.statement.Statement;

class ConferenceTest {

  @Test
  @DisplayName("S1-03 2,000 participants × all sessions evaluates in a second")
  void conference() {
    List<List<Statement>> logs =
        IntStream.range(0, Conference.PARTICIPANTS).mapToObj(Conference::participant).toList();
    Evaluator evaluator = Evaluator.of(Conference.EDITION);
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    standing(evaluator, logs);
    long began = clock.getCurrentThreadCpuTime();
    Map<Status, Integer> standing = standing(evaluator, logs);
    Duration took = Duration.ofNanos(clock.getCurrentThreadCpuTime() - began);
    assertTrue(took.compareTo(Duration.ofSeconds(1)) < 0, took::toString);
    assertEquals(2000, standing.values().stream().mapToInt(Integer::intValue).sum());
    assertTrue(standing.getOrDefault(Status.SATISFIED, 0) > 0, standing.toString());
    assertTrue(standing.getOrDefault(Status.MISSED, 0) > 0, standing.toString());
    assertEquals(0, standing.getOrDefault(Status.OPEN, 0));
  }

  private static Map<Status, Integer> standing(Evaluator evaluator, List<List<Statement>> logs) {
    Map<Status, Integer> standing = new EnumMap<>(Status.class);
    logs.forEach(
        log ->
            standing.merge(
                evaluator.evaluate(Conference.RULE, log, Conference.AFTERWARDS).status(),
                1,
                Integer::sum));
    return standing;
  }

  @Test
  @DisplayName("an evaluator that is kept says the same as one made for each learner")
  void kept() {
    Evaluator kept = Evaluator.of(Conference.EDITION);
    for (int i = 0; i < 50; i++) {
      List<Statement> log = Conference.participant(i);
      assertEquals(
          Evaluator.evaluate(Conference.RULE, Conference.EDITION, log, Conference.AFTERWARDS),
          kept.evaluate(Conference.RULE, log, Conference.AFTERWARDS));
    }
  }
}
