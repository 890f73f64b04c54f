package org.stoa.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.stoa.calendar.Samples.REVISED;
import static org.stoa.calendar.Samples.day;
import static org.stoa.calendar.Samples.edition;
import static org.stoa.calendar.Samples.session;
import static org.stoa.calendar.Samples.survey;
import static org.stoa.calendar.Samples.until;
import static org.stoa.calendar.Samples.with;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.programme.Activity;
import org.stoa.programme.Bound;
import org.stoa.programme.Edition;
import org.stoa.programme.Localised;
import org.stoa.programme.Outline;
import org.stoa.statement.ActivityId;

class CalendarFeedTest {

  private static final Duration TWO_HOURS = Duration.ofHours(2);

  private static String feed(Edition edition) {
    return new CalendarFeed(Agenda.ofAll(edition, REVISED), Locale.ENGLISH, REVISED).text();
  }

  private static List<String> lines(Edition edition) {
    return ContentLinesTest.unfolded(feed(edition));
  }

  private static Edition live(String start) {
    return with(edition(session("live", "Live")), "live", start, TWO_HOURS);
  }

  @Test
  @DisplayName("S0-18 a session stands in the edition's zone, which the stream defines")
  void session_() {
    List<String> lines = lines(live("2023-07-06T09:00"));
    assertTrue(lines.contains("DTSTART;TZID=Europe/Madrid:20230706T090000"), lines::toString);
    assertTrue(lines.contains("DURATION:PT2H"));
    assertTrue(lines.contains("SUMMARY:Live"));
    int zone = lines.indexOf("BEGIN:VTIMEZONE");
    assertEquals(
        List.of(
            "BEGIN:VTIMEZONE",
            "TZID:Europe/Madrid",
            "BEGIN:DAYLIGHT",
            "DTSTART:20230326T020000",
            "TZOFFSETFROM:+0100",
            "TZOFFSETTO:+0200",
            "END:DAYLIGHT",
            "END:VTIMEZONE"),
        lines.subList(zone, zone + 8));
  }

  @Test
  @DisplayName("a UID hangs on ids alone, so that another time or title is the same event")
  void uid() {
    assertTrue(lines(live("2023-07-06T09:00")).contains("UID:2023/live@caring-cities"));
    Edition other = with(edition(session("live", "Other")), "live", "2024-01-06T19:00", TWO_HOURS);
    assertTrue(lines(other).contains("UID:2023/live@caring-cities"));
  }

  @Test
  @DisplayName("a later revision has a higher SEQUENCE, and its instant as DTSTAMP")
  void sequence() {
    Agenda agenda = Agenda.ofAll(live("2023-07-06T09:00"), REVISED);
    List<String> first =
        ContentLinesTest.unfolded(new CalendarFeed(agenda, Locale.ENGLISH, REVISED).text());
    List<String> second =
        ContentLinesTest.unfolded(
            new CalendarFeed(agenda, Locale.ENGLISH, REVISED.plusSeconds(1)).text());
    assertTrue(first.contains("DTSTAMP:20230601T120000Z"));
    assertEquals(sequence(first) + 1, sequence(second));
    assertTrue(sequence(first) > 0);
  }

  private static int sequence(List<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith("SEQUENCE:"))
        .mapToInt(line -> Integer.parseInt(line.substring("SEQUENCE:".length())))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("S0-13 a deadline of a day is an all-day event that blocks nobody's time")
  void deadline() {
    List<String> lines = lines(until(edition(survey("quiz-1", "Quiz 1")), "quiz-1", day(7, 19)));
    assertTrue(lines.contains("DTSTART;VALUE=DATE:20230719"), lines::toString);
    assertTrue(lines.contains("DTEND;VALUE=DATE:20230720"));
    assertTrue(lines.contains("TRANSP:TRANSPARENT"));
    assertTrue(lines.contains("SUMMARY:Due: Quiz 1"));
    assertTrue(
        lines.contains("DESCRIPTION:Until Wednesday 19 July 2023\\, 23:59 (Europe/Madrid)."),
        lines::toString);
    assertFalse(lines.contains("BEGIN:VTIMEZONE"), "a date needs no zone");
  }

  @Test
  @DisplayName("a deadline with a time of day is an event of that moment")
  void moment() {
    Bound six = new Bound.At(LocalDateTime.of(2023, 7, 19, 18, 0));
    List<String> lines = lines(until(edition(survey("quiz-1", "Quiz 1")), "quiz-1", six));
    assertTrue(lines.contains("DTSTART;TZID=Europe/Madrid:20230719T180000"), lines::toString);
    assertTrue(lines.stream().noneMatch(line -> line.startsWith("DTEND")));
    assertTrue(lines.stream().noneMatch(line -> line.startsWith("DURATION")));
  }

  @Test
  @DisplayName("S3-14 a week is one all-day event from Monday to Sunday")
  void week() {
    Bound week = new Bound.Week(LocalDate.of(2021, 7, 19));
    Edition edition =
        with(
            edition(session("discussion", "Discussion")),
            "discussion",
            Optional.of(week),
            Optional.of(week));
    List<String> lines = lines(edition);
    assertTrue(lines.contains("DTSTART;VALUE=DATE:20210719"), lines::toString);
    assertTrue(lines.contains("DTEND;VALUE=DATE:20210726"));
    assertTrue(lines.contains("SUMMARY:Discussion"));
    assertEquals(1, lines.stream().filter("BEGIN:VEVENT"::equals).count());
  }

  @Test
  @DisplayName("S1-30 a session without a time, and a deadline that nobody named, are left out")
  void undated() {
    List<String> lines = lines(edition(session("live", "Live"), survey("end", "Survey")));
    assertFalse(lines.contains("BEGIN:VEVENT"));
    assertFalse(lines.contains("BEGIN:VTIMEZONE"));
  }

  @Test
  @DisplayName("universal time is written as such, without a zone")
  void universal() {
    Edition edition = edition(ZoneId.of("UTC"), session("live", "Live"));
    List<String> lines = lines(with(edition, "live", "2023-07-06T09:00", TWO_HOURS));
    assertTrue(lines.contains("DTSTART:20230706T090000Z"), lines::toString);
    assertFalse(lines.contains("BEGIN:VTIMEZONE"));
  }

  @Test
  @DisplayName("a zone that never changed its clocks is defined too")
  void fixed() {
    Edition edition = edition(ZoneId.of("Etc/GMT-9"), session("live", "Live"));
    List<String> lines = lines(with(edition, "live", "2023-07-06T09:00", TWO_HOURS));
    assertTrue(lines.contains("TZOFFSETTO:+0900"), lines::toString);
    assertTrue(lines.contains("DTSTART:20230706T000000"));
  }

  @Test
  @DisplayName("titles and words are in the reader's language")
  void korean() {
    Edition edition = edition(titled("quiz-1", Map.of("en", "Quiz", "ko", "돌봄 퀴즈")));
    Agenda agenda = Agenda.ofAll(until(edition, "quiz-1", day(7, 19)), REVISED);
    String text = new CalendarFeed(agenda, Locale.KOREAN, REVISED).text();
    List<String> lines = ContentLinesTest.unfolded(text);
    assertTrue(lines.contains("SUMMARY:마감: 돌봄 퀴즈"), lines::toString);
    assertTrue(
        lines.contains("DESCRIPTION:Europe/Madrid 시간으로 2023년 7월 19일 수요일 23:59까지."),
        lines::toString);
    assertEquals(text, new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
  }

  @Test
  @DisplayName("a title can't add a line, a property or an event")
  void hostileTitle() {
    String title = "A\r\nEND:VEVENT\nX\u0000\u2028;Y,Z\\n\uD800";
    Edition edition = with(edition(session("live", title)), "live", "2023-07-06T09:00", TWO_HOURS);
    List<String> lines = lines(edition);
    assertTrue(lines.contains("SUMMARY:A END:VEVENT X\uFFFD \\;Y\\,Z\\\\n\uFFFD"), lines::toString);
    assertEquals(1, lines.stream().filter("END:VEVENT"::equals).count());
  }

  @Test
  @DisplayName("the same agenda, language and revision give the same bytes")
  void reproducible() {
    Edition edition = live("2023-07-06T09:00");
    Edition again =
        edition.withCalendar(Map.copyOf(edition.windows()), Map.copyOf(edition.slots()));
    assertEquals(feed(edition), feed(again));
  }

  private static Activity titled(String id, Map<String, String> titles) {
    return new Activity.Session(
        Outline.of(new ActivityId(id), new Localised<>(new TreeMap<>(titles))),
        Optional.empty(),
        Optional.empty());
  }
}
