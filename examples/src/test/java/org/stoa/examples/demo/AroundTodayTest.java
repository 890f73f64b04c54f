package org.stoa.examples.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stoa.authoring.ProgrammeReader;
import org.stoa.authoring.Reading;
import org.stoa.programme.Activity;
import org.stoa.programme.Edition;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Interval;

/** The demo's edition never expires: it is laid around the day on which it is started. */
class AroundTodayTest {

  private static Reading reading() throws Exception {
    try (BundledProgramme bundled = BundledProgramme.named("caring-cities")) {
      return ProgrammeReader.read(bundled.folder());
    }
  }

  private static Edition startedAt(Reading reading, Instant now) {
    return Demo.aroundToday(reading, Clock.fixed(now, ZoneOffset.UTC));
  }

  private static Instant end(Edition edition, String session) {
    Interval time = edition.slot(new ActivityId(session)).orElseThrow().interval(edition.zone());
    return time.to();
  }

  private static void isUnderWay(Edition edition, Instant now) {
    assertTrue(end(edition, "orientation").isBefore(now), () -> "orientation is over at " + now);
    assertTrue(end(edition, "live-1").isBefore(now), () -> "live-1 is over at " + now);
    assertFalse(end(edition, "live-3").isBefore(now), () -> "live-3 is ahead at " + now);
    edition
        .programme()
        .allActivities()
        .filter(Activity.Quiz.class::isInstance)
        .forEach(
            quiz -> {
              assertTrue(edition.opens(quiz.id()).isBefore(now), () -> quiz.id() + " at " + now);
              assertTrue(
                  edition.deadline(quiz.id()).end().isAfter(now.plus(Duration.ofDays(1))),
                  () -> quiz.id() + " at " + now);
            });
  }

  @Test
  @DisplayName("Whenever it is started, two sessions are over and every quiz is ahead")
  void always() throws Exception {
    Reading reading = reading();
    Instant start = Instant.parse("2026-01-01T00:30:00Z");
    for (int hours = 0; hours < 400 * 24; hours += 7) {
      Instant now = start.plus(Duration.ofHours(hours));
      isUnderWay(startedAt(reading, now), now);
    }
  }

  @ParameterizedTest
  @DisplayName("Also around midnight of Monday in the edition's zone, and when clocks change")
  @ValueSource(
      strings = {
        "2026-03-01T22:59:59Z",
        "2026-03-01T23:00:00Z",
        "2026-03-29T00:59:59Z",
        "2026-03-29T01:00:00Z",
        "2026-10-25T00:30:00Z",
        "2026-10-25T01:30:00Z",
        "2028-02-29T12:00:00Z"
      })
  void edges(String now) throws Exception {
    Instant instant = Instant.parse(now);
    isUnderWay(startedAt(reading(), instant), instant);
  }

  @Test
  @DisplayName("Its weekdays and times of day are those of 2023")
  void weekdays() throws Exception {
    Reading reading = reading();
    Edition original = reading.editions().get(0);
    Edition moved = startedAt(reading, Instant.parse("2026-11-18T12:00:00Z"));
    assertEquals(DayOfWeek.MONDAY, moved.period().first().getDayOfWeek());
    for (String session : List.of("orientation", "live-1", "live-2", "live-3")) {
      var before = end(original, session).atZone(original.zone());
      var after = end(moved, session).atZone(moved.zone());
      assertEquals(before.getDayOfWeek(), after.getDayOfWeek(), session);
      assertEquals(before.toLocalTime(), after.toLocalTime(), session);
    }
  }
}
