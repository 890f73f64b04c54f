package org.stoa.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts and their parts. */
class StatementTest {

  private static Statement at(String time, long id) {
    return new Statement(
        new UUID(0, id),
        new EnrolmentId(new UUID(0, 1)),
        new ActivityId("quiz-1"),
        new Result.Completed(),
        Instant.parse(time),
        Instant.EPOCH,
        Authority.learner("Amina"),
        Optional.empty());
  }

  @Test
  void logsAreReadByTimeAndThenById() {
    Statement early = at("2023-07-03T09:00:00Z", 3);
    Statement late = at("2023-07-03T10:00:00Z", 1);
    Statement lateToo = at("2023-07-03T10:00:00Z", 2);
    assertEquals(
        List.of(early, late, lateToo),
        Stream.of(lateToo, late, early).sorted(Statement.BY_TIME).toList());
  }

  @Test
  void everyVerbHasAnIriOfItsOwn() {
    List<URI> iris = Stream.of(Verb.values()).map(Verb::iri).distinct().toList();
    assertEquals(Verb.values().length, iris.size());
    assertTrue(iris.stream().allMatch(URI::isAbsolute));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1a", "Quiz", "quiz_1", "quiz 1", "-a", "quiz-1\n", "돌봄"})
  void anActivityIdHasAForm(String id) {
    assertFalse(ActivityId.isValid(id));
    assertThrows(IllegalArgumentException.class, () -> new ActivityId(id));
  }

  @Test
  void anActivityIdIsAtMostSixtyFourLong() {
    assertTrue(ActivityId.isValid("a".repeat(64)));
    assertFalse(ActivityId.isValid("a".repeat(65)));
  }

  @Test
  void aPercentageRunsFromZeroToAHundred() {
    assertThrows(IllegalArgumentException.class, () -> Percentage.of(-1));
    assertThrows(IllegalArgumentException.class, () -> Percentage.of(101));
    assertThrows(IllegalArgumentException.class, () -> new Percentage(new BigDecimal("100.01")));
    assertEquals("100", Percentage.HUNDRED.toString());
  }

  @Test
  void equalPercentagesAreEqualHoweverTheyAreWritten() {
    assertEquals(Percentage.of(60), new Percentage(new BigDecimal("60.00")));
    assertEquals("62.5", new Percentage(new BigDecimal("62.50")).toString());
    assertTrue(Percentage.of(60).isAtLeast(Percentage.of(60)));
    assertFalse(new Percentage(new BigDecimal("59.99")).isAtLeast(Percentage.of(60)));
  }
}
