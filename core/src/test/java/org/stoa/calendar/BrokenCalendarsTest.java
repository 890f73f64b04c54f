package org.stoa.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.stoa.calendar.Samples.edition;
import static org.stoa.calendar.Samples.session;
import static org.stoa.calendar.Samples.survey;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stoa.problem.Problem;
import org.stoa.programme.Edition;
import org.stoa.source.SourceText;
import org.stoa.testing.Stopwatch;

/** Calendars that are no calendars, half of one, far too long, or made to do harm. */
class BrokenCalendarsTest {

  private static final Edition EDITION = edition(session("live", "Live"), survey("quiz", "Quiz"));

  @TempDir private Path folder = Path.of("");

  private static CalendarImport read(String text) {
    return CalendarImport.of(new SourceText("a.ics", text), EDITION, Legend.NONE);
  }

  private static List<String> codes(CalendarImport read) {
    return read.problems().stream().map(Problem::code).toList();
  }

  @ParameterizedTest
  @DisplayName("what is no calendar, or half of one, is a problem")
  @CsvSource({
    "NOT_A_CALENDAR,''",
    "ICS_CUT_OFF,BEGIN:VCALENDAR",
    "ICS_CUT_OFF,BEGIN:VCALENDAR\\nBEGIN:VEVENT\\nSUMMARY:Live",
    "ICS_SYNTAX,BEGIN:VCALENDAR\\nhello\\nEND:VCALENDAR",
    "ICS_SYNTAX,BEGIN:VCALENDAR\\nEND:VEVENT\\nEND:VCALENDAR"
  })
  void broken(String code, String text) {
    assertEquals(List.of(code), codes(read(text.replace("\\n", "\n"))));
  }

  @Test
  @DisplayName("hostile calendars are problems in under a second each, and few")
  void hostile() throws Exception {
    List<String> texts =
        List.of(
            "BEGIN:A\n".repeat(1_000_000),
            "BEGIN:VCALENDAR\n" + "END:B\n".repeat(1_000_000),
            "BEGIN:VCALENDAR\n" + "BEGIN:VEVENT\nEND:VEVENT\n".repeat(300_000),
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:" + "x".repeat(8_000_000),
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:" + "\n x".repeat(2_000_000),
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART" + ";a=\"b\"".repeat(1_000_000) + ":1",
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + "RRULE:FREQ=SECONDLY\n".repeat(500_000),
            "BEGIN:VCALENDAR\n"
                + ("BEGIN:VEVENT\nSUMMARY:Live\nDTSTART;TZID=" + "/a".repeat(400_000))
                + ":20230706T090000\nEND:VEVENT\n");
    for (String text : texts) {
      CalendarImport read = Stopwatch.inASecond(() -> read(text));
      assertTrue(read.hasErrors(), () -> text.substring(0, 60));
      assertTrue(read.problems().size() <= 10_001);
      assertTrue(read.problems().stream().allMatch(it -> it.message().length() < 300));
    }
  }

  @Test
  @DisplayName("ten thousand events are read in under a second")
  void tenThousand() throws Exception {
    var text = new StringBuilder("BEGIN:VCALENDAR\nVERSION:2.0\n");
    for (int i = 0; i < 9_999; i++) {
      text.append("BEGIN:VEVENT\nUID:").append(i).append("\nSUMMARY:Lunch\nEND:VEVENT\n");
    }
    text.append("BEGIN:VEVENT\nSUMMARY:Live\nDTSTART:20230706T070000Z\nDURATION:PT2H\nEND:VEVENT\n")
        .append("END:VCALENDAR\n");
    CalendarImport read = Stopwatch.inASecond(() -> read(text.toString()));
    assertEquals(1, read.changes().size());
    assertEquals(1_001, read.problems().size(), "the first thousand, and how many more there are");
  }

  @Test
  @DisplayName("a line of 1 GB is a problem, and isn't read")
  void tooLong() throws IOException {
    Path path = folder.resolve("long.ics");
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      file.setLength(1L << 30);
    }
    assertEquals(List.of("FILE_TOO_LONG"), codes(CalendarImport.read(path, EDITION, Legend.NONE)));
  }

  @Test
  @DisplayName("no calendar at all makes the reader fail")
  void fuzz() {
    String feed =
        new CalendarFeed(
                Agenda.ofAll(new RandomCalendars(9).next(), Samples.REVISED),
                Locale.ENGLISH,
                Samples.REVISED)
            .text();
    Edition edition = new RandomCalendars(9).next();
    Random random = new Random(9);
    for (int round = 0; round < 2_000; round++) {
      var text = new StringBuilder(feed);
      for (int i = 0; i < 1 + random.nextInt(20); i++) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(3)) {
          case 0 -> text.deleteCharAt(at);
          case 1 -> text.insert(at, (char) random.nextInt(0x10000));
          default -> text.setCharAt(at, ":;=\"\n\r TZ09-".charAt(random.nextInt(12)));
        }
      }
      CalendarImport.of(new SourceText("a.ics", text.toString()), edition, Legend.NONE);
    }
  }
}
