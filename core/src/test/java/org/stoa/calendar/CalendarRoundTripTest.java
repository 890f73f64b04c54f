package org.stoa.calendar;

import static java.time.format.DateTimeFormatter.BASIC_ISO_DATE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.stoa.calendar.Samples.REVISED;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.ICalTimeZone;
import biweekly.io.TimezoneAssignment;
import biweekly.util.ICalDate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.problem.Problem;
import org.stoa.programme.Bound;
import org.stoa.programme.Edition;
import org.stoa.source.SourceText;

/** What is written is read again: by our own reader, and by a library that isn't ours. */
class CalendarRoundTripTest {

  private static final int ROUNDS = 200;
  private static final DateTimeFormatter WITH_TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

  private static String feed(Edition edition) {
    return new CalendarFeed(Agenda.ofAll(edition, REVISED), Locale.ENGLISH, REVISED).text();
  }

  private static CalendarImport read(String text, Edition into) {
    return CalendarImport.of(new SourceText("a.ics", text), into, Legend.NONE);
  }

  @Test
  @DisplayName("an edition's feed, read into an edition without a calendar, gives the edition")
  void roundTrip() {
    var calendars = new RandomCalendars(1);
    for (int round = 0; round < ROUNDS; round++) {
      Edition edition = calendars.next();
      CalendarImport read = read(feed(edition), edition.withCalendar(Map.of(), Map.of()));
      assertEquals(List.of(), read.problems().stream().filter(Problem::isError).toList());
      assertEquals(edition, read.edition());
      assertTrue(read.problems().stream().allMatch(it -> it.code().equals("EVENT_OUTSIDE")));
    }
  }

  @Test
  @DisplayName("an edition's feed changes nothing in the edition")
  void nothingChanges() {
    var calendars = new RandomCalendars(2);
    for (int round = 0; round < ROUNDS; round++) {
      Edition edition = calendars.next();
      assertEquals(List.of(), read(feed(edition), edition).changes());
    }
  }

  @Test
  @DisplayName("every line of a feed keeps to section 3.1")
  void lines() {
    var calendars = new RandomCalendars(3);
    for (int round = 0; round < ROUNDS; round++) {
      ContentLinesTest.unfolded(feed(calendars.next()));
    }
  }

  @Test
  @DisplayName("another library finds a feed valid, with the same events at the same local times")
  void otherLibrary() {
    var calendars = new RandomCalendars(4);
    for (int round = 0; round < ROUNDS; round++) {
      Agenda agenda = Agenda.ofAll(calendars.next(), REVISED);
      ICalendar calendar = parsed(agenda);
      assertTrue(
          agenda.entries().isEmpty() || calendar.validate(ICalVersion.V2_0).isEmpty(),
          () -> calendar.validate(ICalVersion.V2_0).toString());
      Map<String, VEvent> events =
          calendar.getEvents().stream()
              .collect(Collectors.toMap(it -> it.getUid().getValue(), it -> it));
      assertEquals(agenda.entries().size(), events.size());
      for (Entry entry : agenda.entries()) {
        String uid = EventId.of(entry).uid(agenda.edition());
        assertSame(entry, Objects.requireNonNull(events.get(uid)), agenda.edition().zone());
      }
    }
  }

  @Test
  @DisplayName("the definition of a zone says for every session what the zone's clocks say")
  void zones() {
    var calendars = new RandomCalendars(5);
    for (int round = 0; round < ROUNDS; round++) {
      Agenda agenda = Agenda.ofAll(calendars.next(), REVISED);
      ZoneId zone = agenda.edition().zone();
      for (TimezoneAssignment defined : parsed(agenda).getTimezoneInfo().getTimezones()) {
        var clocks = new ICalTimeZone(Objects.requireNonNull(defined.getComponent()));
        for (Entry entry : agenda.entries()) {
          if (entry instanceof Entry.Meeting) {
            Instant start = entry.start(zone);
            var observance = clocks.getObservanceBoundary(Date.from(start)).getObservanceIn();
            assertEquals(
                zone.getRules().getOffset(start).getTotalSeconds() * 1000L,
                observance.getTimezoneOffsetTo().getValue().getMillis(),
                () -> start + " in " + zone);
          }
        }
      }
    }
  }

  private static ICalendar parsed(Agenda agenda) {
    return Biweekly.parse(new CalendarFeed(agenda, Locale.ENGLISH, REVISED).text()).first();
  }

  private static void assertSame(Entry entry, VEvent event, ZoneId zone) {
    ICalDate start = event.getDateStart().getValue();
    LocalDateTime local = entry.start(zone).atZone(zone).toLocalDateTime();
    String expected =
        start.hasTime() ? WITH_TIME.format(local) : BASIC_ISO_DATE.format(local.toLocalDate());
    String found = start.getRawComponents().toString(start.hasTime(), false);
    assertEquals(expected, found.replace("Z", ""));
    assertEquals(isTimed(entry), start.hasTime());
    if (entry instanceof Entry.Meeting meeting) {
      Duration length = Duration.ofMillis(event.getDuration().getValue().toMillis());
      assertEquals(meeting.slot().length(), length);
      assertEquals(meeting.activity().title().original(), event.getSummary().getValue());
    }
  }

  private static boolean isTimed(Entry entry) {
    return entry instanceof Entry.Meeting
        || (entry instanceof Entry.Due due && due.bound() instanceof Bound.At)
        || (entry instanceof Entry.Opening opening && opening.bound() instanceof Bound.At);
  }
}
