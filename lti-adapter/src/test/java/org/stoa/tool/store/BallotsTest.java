package org.stoa.tool.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.privacy.Ballot;
import org.stoa.programme.EditionId;
import org.stoa.statement.ActivityId;

class BallotsTest {

  private static final ActivityId SURVEY = new ActivityId("survey");

  private final Database database = Samples.database();
  private final Ballots ballots = new Ballots(database.jdbi());

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  @DisplayName(
      "A ballot comes back with its answers, in the order of the ids, and in no other survey")
  void comesBack() {
    for (int i = 0; i < 5; i++) {
      ballots.cast(
          ballot(Map.of("How \"was\" it?", List.of("Good\n<b>", "돌봄"), "q", List.of("n" + i))));
    }
    List<Ballot> kept = ballots.of(Samples.PROGRAMME, Samples.EDITION, SURVEY);
    assertEquals(5, kept.size());
    assertEquals(List.of("Good\n<b>", "돌봄"), kept.get(0).answers().get("How \"was\" it?"));
    List<String> ids = kept.stream().map(it -> it.id().toString()).toList();
    assertEquals(ids.stream().sorted().toList(), ids);
    assertEquals(List.of(), ballots.of(Samples.PROGRAMME, new EditionId("other"), SURVEY));
  }

  @Test
  @DisplayName("S0-26 the table of ballots has no column of a person, a time or a number")
  void columns() {
    ballots.cast(ballot(Map.of()));
    Set<String> columns =
        database
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            "select lower(column_name) from information_schema.columns"
                                + " where lower(table_name) = 'ballot'")
                        .mapTo(String.class)
                        .collect(Collectors.toSet()));
    assertEquals(Set.of("id", "programme", "edition", "survey", "answers"), columns);
    assertTrue(ballots.of(Samples.PROGRAMME, Samples.EDITION, SURVEY).get(0).answers().isEmpty());
  }

  private static Ballot ballot(Map<String, List<String>> answers) {
    return Ballot.of(Samples.PROGRAMME, Samples.EDITION, SURVEY, answers);
  }
}
