package org.stoa.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.people.Figure.Intake;
import org.stoa.programme.Edition;
import org.stoa.programme.EditionId;
import org.stoa.programme.Localised;
import org.stoa.programme.Period;
import org.stoa.programme.Profile;
import org.stoa.programme.Programme;
import org.stoa.programme.ProgrammeId;

/** Three people in two runs of 2023 and one of 2024; one of them comes back, one says nothing. */
class FigureTest {

  private static final Participant ANA = person("ana", Map.of("region", "Asia", "city", "Seoul"));
  private static final Participant BEN = person("ben", Map.of("region", "Asia", "city", "Daejeon"));
  private static final Participant CHI = person("chi", Map.of());

  private static final List<Intake> INTAKES =
      List.of(
          new Intake(edition("spring", LocalDate.of(2023, 3, 1)), List.of(ANA, BEN)),
          new Intake(edition("winter", LocalDate.of(2023, 12, 1)), List.of(ANA)),
          new Intake(edition("later", LocalDate.of(2024, 1, 2)), List.of(CHI)));

  @Test
  @DisplayName("S0-31 participants and editions by year: who comes twice in a year is one person")
  void years() {
    assertEquals(List.of(figure("2023", 2, 2), figure("2024", 1, 1)), Figure.byYear(INTAKES));
  }

  @Test
  @DisplayName("S0-31 S1-24 participants and editions by region and city; last, who doesn't say")
  void places() {
    Figure unsaid = new Figure(Optional.empty(), 1, 1);
    assertEquals(List.of(figure("Asia", 2, 2), unsaid), Figure.by("region", INTAKES));
    assertEquals(
        List.of(figure("Daejeon", 1, 1), figure("Seoul", 2, 1), unsaid),
        Figure.by("city", INTAKES));
  }

  @Test
  @DisplayName("nobody is no line")
  void nobody() {
    assertEquals(List.of(), Figure.byYear(List.of()));
  }

  private static Figure figure(String group, int editions, int participants) {
    return new Figure(Optional.of(group), editions, participants);
  }

  private static Participant person(String id, Map<String, String> attributes) {
    return new Participant(
        id,
        id,
        Set.of(),
        Set.of(),
        new Profile(List.of(), Optional.empty(), Optional.empty()),
        Optional.empty(),
        attributes);
  }

  private static Edition edition(String id, LocalDate first) {
    Programme programme =
        Programme.of(new ProgrammeId("sample"), Localised.of("en", "Sample"), List.of(), List.of());
    Period period = new Period(first, first.plusDays(60));
    return Edition.of(new EditionId(id), programme, ZoneId.of("Asia/Seoul"), period);
  }
}
