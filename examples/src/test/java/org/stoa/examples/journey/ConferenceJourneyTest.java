package org.stoa.examples.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.attendance.DoubleAttendance;
import org.stoa.programme.Edition;
import org.stoa.progress.Progress;

/** Two thousand people at the conference of learning cities, and two years after it. */
class ConferenceJourneyTest {

  private static final Edition EDITION = Programmes.edition("learning-cities-conference", "2021");
  private static final OutcomeTable TABLE = OutcomeTable.named("learning-cities-conference.csv");
  private static final Population POPULATION =
      Population.of(EDITION, 2021, TABLE, ConferenceStories.stories());
  private static final String STATEMENT = "attendance-statement";

  @Test
  @DisplayName("S1-03 two thousand people stand as the table says, before, during and after")
  void everybodyStandsAsTheTableSays() {
    assertEquals(2000, POPULATION.learners().size());
    TABLE.assertHoldsFor(POPULATION);
  }

  @Test
  @DisplayName(
      "S1-35 so many have a statement of attendance on each day, and so many can't any more")
  void soManyHaveAStatementOfAttendance() {
    assertEquals(tally(0, 2000, 0, 0), POPULATION.tally(STATEMENT, "2021-10-27T12:00"));
    assertEquals(tally(0, 1640, 0, 360), POPULATION.tally(STATEMENT, "2021-10-28T16:45"));
    assertEquals(tally(1320, 0, 240, 440), POPULATION.tally(STATEMENT, "2021-10-29T18:45"));
    assertEquals(tally(1320, 0, 0, 680), POPULATION.tally(STATEMENT, "2021-10-30T18:00"));
    // Fifteen waivers, ten corrections.
    assertEquals(tally(1325, 0, 0, 675), POPULATION.tally(STATEMENT, "2023-10-31T12:00"));
  }

  @Test
  @DisplayName("S1-07 the sixty who were at two themes at once are flagged, and nobody else")
  void doubleAttendanceIsFlagged() {
    for (Learner learner : POPULATION.learners()) {
      List<DoubleAttendance> flagged = DoubleAttendance.in(EDITION, learner.statements());
      int expected = learner.archetype().equals("at two at once") ? 1 : 0;
      assertEquals(expected, flagged.size(), () -> learner.archetype() + ": " + flagged);
    }
  }

  @Test
  @DisplayName("S1-12 ten cities have the Learning City Award; S1-10 45 of 65 pledges are reviewed")
  void tenCitiesHaveTheAward() {
    String end = "2023-10-31T12:00";
    assertEquals(tally(10, 0, 0, 1990), POPULATION.tally("learning-city-award", end));
    assertEquals(tally(65, 0, 0, 1935), POPULATION.tally("pledge", end));
    assertEquals(tally(45, 0, 0, 1955), POPULATION.tally("pledge-review", end));
  }

  @Test
  @DisplayName("S1-03 all sessions of two thousand people are evaluated in seconds")
  void twoThousandPeopleAreEvaluatedInSeconds() {
    var end = Diary.at("2023-10-31T12:00", EDITION.zone());
    // The processor's time, so that a busy machine isn't taken for a slow evaluator.
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long began = clock.getCurrentThreadCpuTime();
    int steps = 0;
    for (Learner learner : POPULATION.learners()) {
      steps += Progress.of(EDITION, learner.statements(), end).steps().size();
    }
    Duration took = Duration.ofNanos(clock.getCurrentThreadCpuTime() - began);
    assertEquals(2000 * 33, steps);
    assertTrue(took.toSeconds() < 10, () -> "it took " + took);
  }

  @Test
  @DisplayName("S1-15 before the workshop on definitions, a cluster's plan says what comes first")
  void theWorkshopComesFirst() {
    var morning = Diary.at("2022-01-25T10:00", EDITION.zone());
    Progress progress = Progress.of(EDITION, List.of(), morning);
    Progress.Step plan =
        progress.steps().stream()
            .filter(step -> step.activity().id().value().equals("work-plan"))
            .findFirst()
            .orElseThrow();
    assertEquals("First comes: Workshop on definitions.", plan.finding().why().in(Locale.ENGLISH));
  }

  private static Map<Standing, Integer> tally(int done, int open, int awaited, int missed) {
    Map<Standing, Integer> all =
        Map.of(
            Standing.DONE, done,
            Standing.OPEN, open,
            Standing.AWAITED, awaited,
            Standing.MISSED, missed);
    Map<Standing, Integer> tally = new TreeMap<>(all);
    tally.values().removeIf(count -> count == 0);
    return tally;
  }
}
