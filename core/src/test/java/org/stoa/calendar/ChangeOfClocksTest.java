package org.stoa.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.stoa.calendar.Samples.REVISED;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.programme.Activity;
import org.stoa.programme.Edition;

class ChangeOfClocksTest {

  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final ZoneId BOGOTA = ZoneId.of("America/Bogota");

  private static Edition weekly(ZoneId zone, LocalDate first, LocalTime time, int weeks) {
    List<Activity> sessions = new ArrayList<>();
    for (int week = 0; week < weeks; week++) {
      sessions.add(Samples.session("live-" + week, "Live " + week));
    }
    Edition edition = Samples.edition(zone, sessions.toArray(Activity[]::new));
    for (int week = 0; week < weeks; week++) {
      String start = first.plusWeeks(week).atTime(time).toString();
      edition = Samples.with(edition, "live-" + week, start, Duration.ofHours(2));
    }
    return edition;
  }

  private static List<String> starts(Edition edition) {
    String feed = new CalendarFeed(Agenda.ofAll(edition, REVISED), Locale.ENGLISH, REVISED).text();
    return ContentLinesTest.unfolded(feed).stream()
        .filter(line -> line.startsWith("DTSTART;TZID="))
        .toList();
  }

  private static List<Instant> instants(Edition edition) {
    return Agenda.ofAll(edition, REVISED).entries().stream()
        .map(entry -> entry.start(edition.zone()))
        .toList();
  }

  @Test
  @DisplayName("S0-18 S0-19 S0-20 nine in Madrid is 16:00 in Seoul and 02:00 in Bogota in July")
  void elsewhere() {
    Edition edition = weekly(Samples.MADRID, LocalDate.of(2023, 7, 6), LocalTime.of(9, 0), 3);
    for (Instant start : instants(edition)) {
      assertEquals(LocalTime.of(16, 0), start.atZone(SEOUL).toLocalTime());
      assertEquals(LocalTime.of(2, 0), start.atZone(BOGOTA).toLocalTime());
      assertEquals(DayOfWeek.THURSDAY, start.atZone(BOGOTA).getDayOfWeek());
    }
  }

  @Test
  @DisplayName("a weekly series across the change keeps nine o'clock, and moves for others")
  void series() {
    Edition edition = weekly(Samples.MADRID, LocalDate.of(2023, 10, 19), LocalTime.of(9, 0), 4);
    assertEquals(
        List.of(
            "DTSTART;TZID=Europe/Madrid:20231019T090000",
            "DTSTART;TZID=Europe/Madrid:20231026T090000",
            "DTSTART;TZID=Europe/Madrid:20231102T090000",
            "DTSTART;TZID=Europe/Madrid:20231109T090000"),
        starts(edition));
    assertEquals(
        List.of(16, 16, 17, 17),
        instants(edition).stream().map(start -> start.atZone(SEOUL).getHour()).toList());
  }

  @Test
  @DisplayName("both sides of the change are in the definition of the zone")
  void definition() {
    Edition edition = weekly(Samples.MADRID, LocalDate.of(2023, 10, 19), LocalTime.of(9, 0), 4);
    String feed = new CalendarFeed(Agenda.ofAll(edition, REVISED), Locale.ENGLISH, REVISED).text();
    Set<String> lines = new HashSet<>(ContentLinesTest.unfolded(feed));
    assertTrue(
        lines.containsAll(
            Set.of(
                "BEGIN:DAYLIGHT",
                "DTSTART:20230326T020000",
                "BEGIN:STANDARD",
                "DTSTART:20231029T030000")),
        lines::toString);
  }

  @Test
  @DisplayName("an edition moved to any first day keeps every local time, in every zone")
  void moved() {
    Random random = new Random(2023);
    for (int round = 0; round < 300; round++) {
      ZoneId zone = RandomCalendars.ZONES.get(random.nextInt(RandomCalendars.ZONES.size()));
      LocalTime time = LocalTime.of(4 + random.nextInt(20), random.nextInt(60));
      Edition edition = weekly(zone, LocalDate.of(2023, 7, 6), time, 6);
      LocalDate first = edition.period().first().plusDays(random.nextInt(2000));
      Edition moved = edition.startingOn(first);
      long days = first.toEpochDay() - edition.period().first().toEpochDay();
      List<Instant> before = instants(edition);
      List<Instant> after = instants(moved);
      for (int i = 0; i < before.size(); i++) {
        ZonedDateTime expected = before.get(i).atZone(zone).plusDays(days);
        assertEquals(expected, after.get(i).atZone(zone));
        assertEquals(time, after.get(i).atZone(zone).toLocalTime());
      }
    }
  }
}
