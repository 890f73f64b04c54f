package org.stoa.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.stoa.calendar.Samples.day;
import static org.stoa.calendar.Samples.edition;
import static org.stoa.calendar.Samples.session;
import static org.stoa.calendar.Samples.survey;
import static org.stoa.calendar.Samples.until;
import static org.stoa.calendar.Samples.with;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stoa.problem.Place;
import org.stoa.problem.Problem;
import org.stoa.programme.Bound;
import org.stoa.programme.Edition;
import org.stoa.programme.Slot;
import org.stoa.programme.Venue;
import org.stoa.programme.Window;
import org.stoa.source.SourceText;
import org.stoa.statement.ActivityId;

class CalendarImportTest {

  private static final ActivityId LIVE = new ActivityId("live");
  private static final ActivityId QUIZ = new ActivityId("quiz");
  private static final Duration TWO_HOURS = Duration.ofHours(2);
  private static final Edition EDITION = edition(session("live", "Live"), survey("quiz", "Quiz"));

  @TempDir private Path folder = Path.of("");

  private static CalendarImport read(String... event) {
    return read(Legend.NONE, event);
  }

  private static CalendarImport read(Legend legend, String... event) {
    return read(EDITION, legend, "BEGIN:VEVENT", String.join("\n", event), "END:VEVENT");
  }

  private static CalendarImport read(Edition edition, Legend legend, String... lines) {
    String text = "BEGIN:VCALENDAR\nVERSION:2.0\n" + String.join("\n", lines);
    return CalendarImport.of(
        new SourceText("their.ics", text + "\nEND:VCALENDAR\n"), edition, legend);
  }

  private static List<String> codes(CalendarImport read) {
    return read.problems().stream().map(Problem::code).toList();
  }

  private static Slot slot(String start, Duration length) {
    return new Slot(LocalDateTime.parse(start), length);
  }

  @Test
  @DisplayName("an event with a session's title is its slot")
  void byTitle() {
    CalendarImport read =
        read(
            "UID:abc",
            "SUMMARY:Live",
            "DTSTART;TZID=Europe/Madrid:20230706T090000",
            "DTEND;TZID=Europe/Madrid:20230706T110000");
    assertEquals(List.of(), read.problems());
    Slot slot = slot("2023-07-06T09:00", TWO_HOURS);
    assertEquals(List.of(new Change.OfSlot(LIVE, Optional.empty(), slot)), read.changes());
    assertEquals(Optional.of(slot), read.edition().slot(LIVE));
  }

  @Test
  @DisplayName("our UID goes before any title")
  void byUid() {
    CalendarImport read =
        read(
            "UID:2023/live@caring-cities",
            "SUMMARY:Renamed by somebody",
            "DTSTART;TZID=Europe/Madrid:20230706T090000",
            "DURATION:PT90M");
    assertEquals(List.of(), read.problems());
    assertEquals(
        Optional.of(slot("2023-07-06T09:00", Duration.ofMinutes(90))), read.edition().slot(LIVE));
  }

  @Test
  @DisplayName("a person can say which activity an event is about")
  void byLegend() {
    Legend legend = new Legend(Optional.empty(), Map.of(), Map.of("Webinar 3", LIVE));
    CalendarImport read =
        read(legend, "SUMMARY:Webinar 3", "DTSTART:20230706T070000Z", "DTEND:20230706T090000Z");
    assertEquals(Optional.of(slot("2023-07-06T09:00", TWO_HOURS)), read.edition().slot(LIVE));
  }

  @ParameterizedTest
  @DisplayName("S0-19 S0-20 a time in another zone is what Madrid's clocks say then")
  @CsvSource({
    "Asia/Seoul,20230706T160000",
    "America/Bogota,20230706T020000",
    "/example.org/2023/America/Bogota,20230706T020000",
    "\"Asia/Seoul\",20230706T160000"
  })
  void otherZones(String zone, String time) {
    CalendarImport read =
        read("SUMMARY:Live", "DTSTART;TZID=" + zone + ":" + time, "DURATION:PT2H");
    assertEquals(Optional.of(slot("2023-07-06T09:00", TWO_HOURS)), read.edition().slot(LIVE));
  }

  @Test
  @DisplayName("the place of a session stays when its time changes")
  void venue() {
    Venue hall = new Venue(Optional.empty(), Optional.of("Hall"), Set.of(), Optional.empty());
    Edition before =
        EDITION.withCalendar(Map.of(), Map.of(LIVE, slot("2023-07-05T09:00", TWO_HOURS).at(hall)));
    CalendarImport read =
        read(
            before,
            Legend.NONE,
            "BEGIN:VEVENT",
            "SUMMARY:Live",
            "DTSTART:20230706T070000Z",
            "DURATION:PT2H",
            "END:VEVENT");
    assertEquals(
        Optional.of(slot("2023-07-06T09:00", TWO_HOURS).at(hall)), read.edition().slot(LIVE));
  }

  @Test
  @DisplayName("an all-day event is a window of days; of Monday to Sunday, of the week")
  void days() {
    Bound first = day(7, 5);
    CalendarImport days =
        read("SUMMARY:Quiz", "DTSTART;VALUE=DATE:20230705", "DTEND;VALUE=DATE:20230708");
    assertEquals(
        new Window(Optional.of(first), Optional.of(day(7, 7))), days.edition().window(QUIZ));
    CalendarImport week = read("SUMMARY:Quiz", "DTSTART;VALUE=DATE:20230710", "DURATION:P1W");
    Optional<Bound> monday = Optional.of(new Bound.Week(LocalDate.of(2023, 7, 10)));
    assertEquals(new Window(monday, monday), week.edition().window(QUIZ));
  }

  @Test
  @DisplayName("a moved deadline of ours moves that end alone")
  void ourDeadline() {
    Edition before = with(EDITION, "quiz", Optional.of(day(7, 4)), Optional.of(day(7, 19)));
    CalendarImport read =
        read(
            before,
            Legend.NONE,
            "BEGIN:VEVENT",
            "UID:2023/quiz/until@caring-cities",
            "DTSTART;VALUE=DATE:20230720",
            "END:VEVENT");
    Window after = new Window(Optional.of(day(7, 4)), Optional.of(day(7, 20)));
    assertEquals(List.of(new Change.OfWindow(QUIZ, before.window(QUIZ), after)), read.changes());
  }

  @Test
  @DisplayName("what a calendar doesn't mention stays as it is")
  void nothingIsTakenAway() {
    Edition before = until(EDITION, "quiz", day(7, 19));
    assertEquals(before, read(before, Legend.NONE).edition());
  }

  @Test
  @DisplayName("a time without a zone is a problem at its line that asks for one")
  void floating() {
    CalendarImport read = read("SUMMARY:Live", "DTSTART:20230706T090000", "DURATION:PT2H");
    assertEquals(List.of("EVENT_NO_ZONE"), codes(read));
    assertEquals(new Place("their.ics", 5, 1), read.problems().get(0).place());
    assertEquals(List.of(), read.changes());
    Legend legend = new Legend(Optional.of(ZoneId.of("Asia/Seoul")), Map.of(), Map.of());
    assertEquals(
        Optional.of(slot("2023-07-06T09:00", TWO_HOURS)),
        read(legend, "SUMMARY:Live", "DTSTART:20230706T160000", "DURATION:PT2H")
            .edition()
            .slot(LIVE));
  }

  @ParameterizedTest
  @DisplayName("S0-39 a name that isn't a zone's is a problem, until somebody says what it means")
  @ValueSource(strings = {"CEST", "Romance Standard Time", "CET", "nowhere/at/all", "+02:00"})
  void unknownZone(String name) {
    String[] event = {
      "SUMMARY:Live", "DTSTART;TZID=\"" + name + "\":20230706T090000", "DURATION:PT2H"
    };
    assertEquals(List.of("UNKNOWN_ZONE"), codes(read(event)));
    Legend legend = new Legend(Optional.empty(), Map.of(name, Samples.MADRID), Map.of());
    assertEquals(
        Optional.of(slot("2023-07-06T09:00", TWO_HOURS)), read(legend, event).edition().slot(LIVE));
  }

  @ParameterizedTest
  @DisplayName("a repeating event is a problem, and isn't expanded")
  @ValueSource(
      strings = {
        "RRULE:FREQ=SECONDLY;UNTIL=99991231T235959Z",
        "RDATE;TZID=Europe/Madrid:20230713T090000",
        "RECURRENCE-ID:20230706T070000Z"
      })
  void repeating(String rule) {
    CalendarImport read = read("SUMMARY:Live", "DTSTART:20230706T070000Z", "DURATION:PT2H", rule);
    assertEquals(List.of("EVENT_REPEATS"), codes(read));
    assertEquals(7, read.problems().get(0).place().line());
    assertEquals(EDITION, read.edition());
  }

  @ParameterizedTest
  @DisplayName("an event that can't be understood is a problem, and changes nothing")
  @CsvSource({
    "EVENT_TIME,SUMMARY:Live",
    "EVENT_TIME,SUMMARY:Live\\nDTSTART:20230732T090000Z",
    "EVENT_TIME,SUMMARY:Live\\nDTSTART:tomorrow",
    "EVENT_TIME,SUMMARY:Live\\nDTSTART:20230706T070000Z\\nDTEND:20230706T060000Z",
    "EVENT_TIME,SUMMARY:Live\\nDTSTART:20230706T070000Z\\nDURATION:PT",
    "EVENT_TIME,SUMMARY:Quiz\\nDTSTART;VALUE=DATE:20230706\\nDTEND;VALUE=DATE:20230706",
    "EVENT_TIME,UID:2023/live@caring-cities\\nDTSTART;VALUE=DATE:20230706",
    "EVENT_TIME,SUMMARY:Live\\nDTSTART:20231029T013000Z\\nDURATION:PT2H",
    "EVENT_LENGTH,SUMMARY:Live\\nDTSTART:20230706T070000Z",
    "EVENT_LENGTH,SUMMARY:Live\\nDTSTART:20230706T070000Z\\nDURATION:P5W",
    "WINDOW_REVERSED,UID:2023/quiz/until@caring-cities\\nDTSTART;VALUE=DATE:20230704",
    "EVENT_CANCELLED,SUMMARY:Live\\nSTATUS:CANCELLED",
    "EVENT_UNKNOWN,SUMMARY:Lunch\\nDTSTART:20230706T070000Z",
    "EVENT_UNKNOWN,UID:2023/gone@caring-cities",
    "EVENT_UNKNOWN,UID:2023/quiz@caring-cities"
  })
  void notUnderstood(String code, String lines) {
    Edition before = with(EDITION, "quiz", Optional.of(day(7, 10)), Optional.of(day(7, 19)));
    CalendarImport read =
        read(before, Legend.NONE, "BEGIN:VEVENT", lines.replace("\\n", "\n"), "END:VEVENT");
    assertEquals(List.of(code), codes(read));
    assertEquals(before, read.edition());
  }

  @Test
  @DisplayName("a second event for the same thing is a problem")
  void twice() {
    String event =
        "BEGIN:VEVENT\nSUMMARY:Live\nDTSTART:20230706T070000Z\nDURATION:PT2H\nEND:VEVENT";
    assertEquals(List.of("EVENT_TWICE"), codes(read(EDITION, Legend.NONE, event, event)));
  }

  @Test
  @DisplayName("a title that two activities have is a problem that names both")
  void ambiguous() {
    Edition edition = edition(session("a", "Live"), session("b", "Live"));
    CalendarImport read = read(edition, Legend.NONE, "BEGIN:VEVENT", "SUMMARY:Live", "END:VEVENT");
    assertEquals(List.of("EVENT_AMBIGUOUS"), codes(read));
    assertTrue(read.problems().get(0).message().contains("a, b"));
  }

  @Test
  @DisplayName("a date outside of the edition, and a time that clocks skip, are warnings")
  void warnings() {
    CalendarImport read =
        read("SUMMARY:Live", "DTSTART;TZID=Europe/Madrid:20230326T023000", "DURATION:PT2H");
    assertEquals(
        List.of("EVENT_OUTSIDE", "EVENT_TIME_SKIPPED"), codes(read).stream().sorted().toList());
    assertEquals(Optional.of(slot("2023-03-26T03:30", TWO_HOURS)), read.edition().slot(LIVE));
  }

  @Test
  @DisplayName("what lies within an event isn't the event's")
  void alarms() {
    CalendarImport read =
        read(
            "BEGIN:VALARM",
            "SUMMARY:Lunch",
            "DURATION:PT5M",
            "END:VALARM",
            "SUMMARY:Li",
            " ve",
            "dtstart;x=\"a:b;c\";tzid=Europe/Madrid:20230706T090000",
            "DURATION:PT2H");
    assertEquals(List.of(), read.problems());
    assertEquals(Optional.of(slot("2023-07-06T09:00", TWO_HOURS)), read.edition().slot(LIVE));
  }

  @Test
  @DisplayName("a file is read as UTF-8")
  void file() throws IOException {
    Edition edition = edition(session("live", "돌봄"));
    Path path = folder.resolve("a.ics");
    List<String> lines =
        List.of(
            "\uFEFFBEGIN:VCALENDAR",
            "BEGIN:VEVENT",
            "SUMMARY:돌",
            " 봄",
            "DTSTART:20230706T070000Z",
            "DURATION:PT2H",
            "END:VEVENT",
            "END:VCALENDAR");
    Files.writeString(path, String.join("\r\n", lines));
    assertEquals(1, CalendarImport.read(path, edition, Legend.NONE).changes().size());
  }
}
