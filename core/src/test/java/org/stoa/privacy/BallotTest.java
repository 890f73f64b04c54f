package org.stoa.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.RecordComponent;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.programme.EditionId;
import org.stoa.programme.ProgrammeId;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Authority;
import org.stoa.statement.EnrolmentId;

class BallotTest {

  private static final String LIKED = "How was it?";

  private static Ballot ballot(String answer) {
    return Ballot.of(
        new ProgrammeId("p"),
        new EditionId("2023"),
        new ActivityId("survey"),
        Map.of(LIKED, List.of(answer)));
  }

  @Test
  @DisplayName("S0-26 a ballot has no place for a person, and none for a time")
  void anonymous() {
    List<Class<?>> held =
        Stream.of(Ballot.class.getRecordComponents())
            .<Class<?>>map(RecordComponent::getType)
            .toList();
    assertFalse(held.contains(EnrolmentId.class) || held.contains(Authority.class));
    assertTrue(held.stream().noneMatch(TemporalAccessor.class::isAssignableFrom));
  }

  @Test
  @DisplayName("S0-26 the order of the ids says nothing about the order in which people answered")
  void order() {
    List<Ballot> cast = IntStream.range(0, 1000).mapToObj(i -> ballot("" + i)).toList();
    List<Ballot> kept = new ArrayList<>(cast);
    kept.sort(Comparator.comparing(Ballot::id));
    long neighbours =
        IntStream.range(1, kept.size())
            .filter(i -> cast.indexOf(kept.get(i)) == cast.indexOf(kept.get(i - 1)) + 1)
            .count();
    assertTrue(neighbours < 20, "about one in a thousand stays beside the one before it");
    assertTrue(cast.stream().allMatch(it -> it.id().version() == 4), "by chance, without a time");
  }

  @Test
  @DisplayName("nobody sees results of fewer than five")
  void few() {
    List<Ballot> four = Collections.nCopies(4, ballot("well"));
    assertTrue(SurveyResults.of(four).isEmpty());
    List<Ballot> five = new ArrayList<>(four);
    five.add(ballot("badly"));
    assertEquals(
        Map.of(LIKED, Map.of("well", 4, "badly", 1)),
        SurveyResults.of(five).orElseThrow().answers());
  }
}
