package org.stoa.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stoa.statement.ActivityId;

/** Windows, slots and deadlines, and the same run on other days. */
class EditionTest {

  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
  private static final ActivityId LIVE = new ActivityId("live");
  private static final ActivityId QUIZ = new ActivityId("quiz");
  private static final ActivityId ESSAY = new ActivityId("essay");

  private static Edition edition(Bound from, Bound until) {
    return Edition.of(
            new EditionId("2023"),
            Programme.of(new ProgrammeId("p"), Localised.of("en", "P"), List.of(), List.of()),
            MADRID,
            new Period(LocalDate.of(2023, 7, 3), LocalDate.of(2023, 7, 21)))
        .withCalendar(
            Map.of(QUIZ, new Window(Optional.of(from), Optional.of(until))),
            Map.of(LIVE, new Slot(LocalDateTime.of(2023, 7, 6, 9, 0), Duration.ofHours(2))));
  }

  private static Bound day(int month, int day) {
    return new Bound.Day(LocalDate.of(2023, month, day));
  }

  private static Instant madrid(String time) {
    return LocalDateTime.parse(time).atZone(MADRID).toInstant();
  }

  @Test
  void aWindowOfDaysOpensWithTheFirstAndEndsWithTheLastInstant() {
    Edition edition = edition(day(7, 5), day(7, 19));
    assertEquals(madrid("2023-07-05T00:00"), edition.opens(QUIZ));
    assertEquals(new Deadline(madrid("2023-07-20T00:00"), false), edition.deadline(QUIZ));
  }

  @Test
  void withoutAWindowTheEditionIsTheWindowAndItsEndAssumed() {
    Edition edition = edition(day(7, 5), day(7, 19));
    assertEquals(madrid("2023-07-03T00:00"), edition.opens(ESSAY));
    assertEquals(new Deadline(madrid("2023-07-22T00:00"), true), edition.deadline(ESSAY));
  }

  @Test
  void aTimeOfDayIsTheFirstInstantThatIsTooLate() {
    Bound at = new Bound.At(LocalDateTime.of(2023, 7, 19, 18, 0));
    assertEquals(madrid("2023-07-19T18:00"), edition(day(7, 3), at).deadline(QUIZ).end());
    assertEquals(madrid("2023-07-19T18:00"), edition(at, day(7, 20)).opens(QUIZ));
  }

  @Test
  void aWeekRunsFromMondayToSundayAndIsKeptAsAWeek() {
    Bound.Week week = new Bound.Week(LocalDate.of(2023, 7, 17));
    assertEquals(29, week.number());
    assertEquals(madrid("2023-07-17T00:00"), edition(week, week).opens(QUIZ));
    assertEquals(madrid("2023-07-24T00:00"), edition(week, week).deadline(QUIZ).end());
    assertThrows(IllegalArgumentException.class, () -> new Bound.Week(LocalDate.of(2023, 7, 18)));
  }

  @Test
  void startingOnMovesEverythingByTheSameNumberOfDays() {
    Edition moved = edition(day(7, 5), day(7, 19)).startingOn(LocalDate.of(2023, 8, 7));
    assertEquals(new Period(LocalDate.of(2023, 8, 7), LocalDate.of(2023, 8, 25)), moved.period());
    assertEquals(madrid("2023-08-09T00:00"), moved.opens(QUIZ));
    assertEquals(madrid("2023-08-24T00:00"), moved.deadline(QUIZ).end());
    assertEquals(LocalDateTime.of(2023, 8, 10, 9, 0), moved.slot(LIVE).orElseThrow().start());
    assertEquals(new EditionId("2023"), moved.id());
  }

  @Test
  void aMovedWeekIsStillAWeek() {
    Bound.Week week = new Bound.Week(LocalDate.of(2023, 7, 17));
    assertEquals(new Bound.Week(LocalDate.of(2023, 7, 24)), week.plusDays(7));
    assertEquals(new Bound.Week(LocalDate.of(2023, 7, 17)), week.plusDays(3));
  }

  @Test
  void aSlotKeepsItsLocalTimeWhenTheClocksChange() {
    Slot summer = edition(day(7, 5), day(7, 19)).slot(LIVE).orElseThrow();
    Edition autumn = edition(day(7, 5), day(7, 19)).startingOn(LocalDate.of(2023, 10, 30));
    Slot winter = autumn.slot(LIVE).orElseThrow();
    assertEquals(LocalTime.of(9, 0), winter.start().toLocalTime());
    assertEquals("2023-07-06T07:00:00Z", summer.interval(MADRID).from().toString());
    assertEquals("2023-11-02T08:00:00Z", winter.interval(MADRID).from().toString());
    assertEquals(Duration.ofHours(2), winter.interval(MADRID).length());
  }

  @Test
  void aSlotAcrossAChangeOfClocksKeepsItsLength() {
    Slot night = new Slot(LocalDateTime.of(2023, 10, 29, 1, 0), Duration.ofHours(4));
    assertEquals(Duration.ofHours(4), night.interval(MADRID).length());
    assertEquals("2023-10-29T03:00:00Z", night.interval(MADRID).to().toString());
  }

  @Test
  void aDayOfTwentyFiveHoursEndsAtMidnight() {
    Bound sunday = new Bound.Day(LocalDate.of(2023, 10, 29));
    assertEquals(Duration.ofHours(25), Duration.between(sunday.start(MADRID), sunday.end(MADRID)));
  }

  @Test
  void whatCanNotBeIsRefused() {
    LocalDate day = LocalDate.of(2023, 7, 3);
    assertThrows(IllegalArgumentException.class, () -> new Period(day, day.minusDays(1)));
    assertThrows(IllegalArgumentException.class, () -> new Slot(day.atStartOfDay(), Duration.ZERO));
    assertThrows(
        IllegalArgumentException.class, () -> new Slot(day.atStartOfDay(), Duration.ofHours(-1)));
  }
}
