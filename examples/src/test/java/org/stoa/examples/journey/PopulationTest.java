package org.stoa.examples.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import org.stoa.examples.journey.OutcomeTable.Moment;
import org.stoa.examples.journey.OutcomeTable.Row;
import org.stoa.programme.Edition;
import org.stoa.statement.Mode;

class PopulationTest {

  private static final Edition EDITION = Programmes.edition("caring-cities", "2023");
  private static final Moment BEFORE = Moment.named("orientation 2023-07-03T08:00");
  private static final Moment RIGHT_AFTER = Moment.named("orientation 2023-07-03T11:10");
  private static final Moment SETTLED = Moment.named("orientation 2023-07-03T13:00");
  private static final OutcomeTable TABLE =
      new OutcomeTable(
          List.of(
              row("there", 6, Standing.OPEN, Standing.DONE, Standing.DONE),
              row("brief", 4, Standing.OPEN, Standing.AWAITED, Standing.MISSED)));
  private static final Map<String, Story> STORIES =
      Map.of(
          "there", diary -> diary.attends("orientation", Mode.ONLINE),
          "brief",
              diary -> {
                diary.attendsPart("orientation", 10, 49, Mode.ONLINE);
                diary.settle("orientation", diary.at("2023-07-03T12:00"));
              });

  private static Row row(
      String archetype, int people, Standing before, Standing after, Standing settled) {
    return new Row(archetype, people, Map.of(BEFORE, before, RIGHT_AFTER, after, SETTLED, settled));
  }

  @Test
  @DisplayName("A population of the same seed is the same to the last statement")
  void theSameSeedGivesTheSamePopulation() {
    Population one = Population.of(EDITION, 1, TABLE, STORIES);
    assertEquals(one, Population.of(EDITION, 1, TABLE, STORIES));
    assertNotEquals(one, Population.of(EDITION, 2, TABLE, STORIES));
    assertEquals(10, one.learners().size());
  }

  @Test
  @DisplayName("A table that tells the truth holds, one with a wrong cell says where")
  void aWrongCellIsFound() {
    Population population = Population.of(EDITION, 1, TABLE, STORIES);
    TABLE.assertHoldsFor(population);
    assertEquals(
        Map.of(Standing.DONE, 6, Standing.AWAITED, 4),
        population.tally("orientation", "2023-07-03T11:10"));

    OutcomeTable wrong =
        new OutcomeTable(
            List.of(
                TABLE.rows().get(0),
                row("brief", 4, Standing.OPEN, Standing.MISSED, Standing.MISSED)));
    AssertionFailedError error =
        assertThrows(AssertionFailedError.class, () -> wrong.assertHoldsFor(population));
    assertTrue(
        String.valueOf(error.getMessage()).contains("expected MISSED of all 4, found {AWAITED=4}"),
        error.getMessage());
  }
}
