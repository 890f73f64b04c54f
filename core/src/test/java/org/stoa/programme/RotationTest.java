package org.stoa.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RotationTest {

  static Stream<Rotation> rotations() {
    Random random = new Random(4);
    return Stream.generate(
            () -> {
              int stands = 1 + random.nextInt(20);
              return new Rotation(1 + random.nextInt(30), stands, 1 + random.nextInt(stands));
            })
        .limit(200);
  }

  @ParameterizedTest
  @MethodSource("rotations")
  @DisplayName("S4-06 no group meets a stand twice")
  void noGroupMeetsAStandTwice(Rotation rotation) {
    for (int group = 0; group < rotation.groups(); group++) {
      List<Integer> way = rotation.way(group);
      assertEquals(rotation.rounds(), way.size());
      assertEquals(way.size(), new HashSet<>(way).size(), way::toString);
    }
  }

  @ParameterizedTest
  @MethodSource("rotations")
  @DisplayName("S4-06 a stand has one group at a time, or shares of the groups that differ by one")
  void standsShareGroupsEvenly(Rotation rotation) {
    int fewest = rotation.groups() / rotation.stands();
    int most = (rotation.groups() + rotation.stands() - 1) / rotation.stands();
    for (int round = 0; round < rotation.rounds(); round++) {
      int seen = 0;
      for (int stand = 0; stand < rotation.stands(); stand++) {
        int there = rotation.groupsAt(stand, round).size();
        assertTrue(fewest <= there && there <= most, there + " groups at one stand");
        seen += there;
      }
      assertEquals(rotation.groups(), seen);
    }
  }

  @Test
  @DisplayName("S4-06 with as many groups as stands and rounds, everybody is everywhere once")
  void aFullRotationIsALatinSquare() {
    Rotation rotation = new Rotation(3, 3, 3);
    assertEquals(
        List.of(List.of(0, 1, 2), List.of(1, 2, 0), List.of(2, 0, 1)),
        IntStream.range(0, 3).mapToObj(rotation::way).toList());
  }

  @Test
  @DisplayName("S4-06 six rounds among four stands are four: then everything has been seen")
  void moreRoundsThanStandsAreNotPlanned() {
    var format = new SessionFormat.Rounds(6, Duration.ofMinutes(15));
    assertEquals(4, Rotation.of(format, 5, 4).rounds());
    assertEquals(6, Rotation.of(format, 5, 9).rounds());
  }

  @Test
  @DisplayName("S4-06 who wishes to see a stand is sent to a group that comes by it")
  void demandDecidesWhoGoesWhere() {
    Rotation rotation = new Rotation(4, 8, 3);
    assertEquals(List.of(3, 2, 0, 1), rotation.groupsFor(Set.of(4, 5)));
    assertEquals(List.of(0, 1, 2, 3), rotation.groupsFor(Set.of()));
    assertEquals(List.of(0, 1, 2, 3), rotation.groupsFor(Set.of(7)), "nobody comes by stand 7");
  }

  @Test
  @DisplayName("A rotation of nothing, or of more rounds than stands, can't be made")
  void whatCannotBeIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Rotation(0, 3, 3));
    assertThrows(IllegalArgumentException.class, () -> new Rotation(3, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> new Rotation(3, 3, 4));
    Rotation rotation = new Rotation(2, 5, 3);
    assertThrows(IllegalArgumentException.class, () -> rotation.stand(2, 0));
    assertThrows(IllegalArgumentException.class, () -> rotation.stand(0, 3));
    assertThrows(IllegalArgumentException.class, () -> rotation.groupsAt(5, 0));
    assertThrows(IllegalArgumentException.class, () -> rotation.groupsFor(Set.of(5)));
  }
}
