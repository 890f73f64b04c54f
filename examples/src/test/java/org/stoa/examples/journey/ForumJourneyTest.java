package org.stoa.examples.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.programme.Activity;
import org.stoa.programme.Edition;
import org.stoa.programme.Rotation;
import org.stoa.programme.SessionFormat;
import org.stoa.progress.Progress;
import org.stoa.statement.ActivityId;

/** Forty-two people on their way to Daejeon, and through its day. */
class ForumJourneyTest {

  private static final Edition EDITION = Programmes.edition("learning-forum", "2022");
  private static final OutcomeTable TABLE = OutcomeTable.named("learning-forum.csv");
  private static final Population POPULATION =
      Population.of(EDITION, 2022, TABLE, ForumStories.stories());

  @Test
  @DisplayName("S4-01 forty-two people stand as the table says, before, during and after the day")
  void everybodyStandsAsTheTableSays() {
    assertEquals(42, POPULATION.learners().size());
    TABLE.assertHoldsFor(POPULATION);
  }

  @Test
  @DisplayName("S4-08 of eleven proposals eight are accepted, two declined, and one is unread")
  void proposalsAreAcceptedOrDeclined() {
    // Thirty-one sent nothing; two were declined and stayed away from a second try.
    assertEquals(
        Map.of(Standing.DONE, 8, Standing.AWAITED, 1, Standing.MISSED, 33),
        POPULATION.tally("proposal", "2022-10-01T12:00"));
  }

  @Test
  @DisplayName("S4-09 lunch is nothing to do, and nobody misses it")
  void lunchNeverCounts() {
    var evening = Diary.at("2022-10-11T20:00", EDITION.zone());
    for (Learner learner : POPULATION.learners()) {
      Progress progress = Progress.of(EDITION, learner.statements(), evening);
      assertTrue(
          progress.steps().stream().noneMatch(it -> it.activity().id().value().equals("lunch")));
      assertEquals(List.of(), progress.awards());
    }
  }

  @Test
  @DisplayName(
      "S4-06 thirty people with two wishes each join six groups, and see what they came for")
  void demandDecidesWhoGoesWhere() {
    var marketplace =
        (Activity.Session)
            EDITION.programme().activity(new ActivityId("marketplace")).orElseThrow();
    var rounds = (SessionFormat.Rounds) marketplace.format().orElseThrow();
    Rotation rotation = Rotation.of(rounds, 6, 8);
    Map<Integer, Integer> members = new TreeMap<>();
    int met = 0;
    for (int person = 0; person < 30; person++) {
      Set<Integer> wished = Set.of(person % 8, (person + 3) % 8);
      int group =
          rotation.groupsFor(wished).stream()
              .filter(it -> members.getOrDefault(it, 0) < 5)
              .findFirst()
              .orElseThrow();
      members.merge(group, 1, Integer::sum);
      met += (int) rotation.way(group).stream().filter(wished::contains).count();
    }
    assertEquals(Map.of(0, 5, 1, 5, 2, 5, 3, 5, 4, 5, 5, 5), members);
    // Each group misses two of eight stands; those who come last have to take what is left.
    assertEquals(57, met, "of sixty wishes");
  }
}
