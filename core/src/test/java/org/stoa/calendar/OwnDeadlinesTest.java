package org.stoa.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.stoa.calendar.Samples.REVISED;
import static org.stoa.calendar.Samples.day;
import static org.stoa.calendar.Samples.edition;
import static org.stoa.calendar.Samples.survey;
import static org.stoa.calendar.Samples.until;
import static org.stoa.calendar.Samples.with;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.programme.Bound;
import org.stoa.programme.Edition;
import org.stoa.programme.Profile;
import org.stoa.progress.Progress;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Authority;
import org.stoa.statement.EnrolmentId;
import org.stoa.statement.Result;
import org.stoa.statement.Statement;

/** A participant's calendar has the deadlines that she was given. */
class OwnDeadlinesTest {

  private static final Instant GIVEN = Instant.parse("2023-07-10T08:00:00Z");
  private static final Instant LATER = Instant.parse("2023-07-12T08:00:00Z");
  private static final Edition EDITION =
      until(edition(survey("quiz-1", "Quiz 1")), "quiz-1", day(7, 19));

  private static Statement act(int number, Result result, Instant at) {
    return new Statement(
        new UUID(0, number),
        new EnrolmentId(new UUID(7, 7)),
        new ActivityId("quiz-1"),
        result,
        at,
        at,
        Authority.staff("Boram"),
        Optional.of("illness"));
  }

  private static Statement extended(int number, String until, Instant at) {
    return act(number, new Result.Extended(LocalDate.parse(until)), at);
  }

  private static List<String> feed(Edition edition, Instant asOf, Statement... log) {
    Agenda agenda = Agenda.of(edition, Profile.UNKNOWN, List.of(log), asOf);
    return ContentLinesTest.unfolded(new CalendarFeed(agenda, Locale.ENGLISH, REVISED).text());
  }

  private static String line(List<String> lines, String start) {
    List<String> found = lines.stream().filter(line -> line.startsWith(start)).toList();
    assertEquals(1, found.size(), lines::toString);
    return found.get(0);
  }

  private static long sequence(List<String> lines) {
    return Long.parseLong(line(lines, "SEQUENCE:").substring("SEQUENCE:".length()));
  }

  @Test
  @DisplayName(
      "an extension moves the same event, says that it is her own, and goes before the old")
  void extension() {
    List<String> before = feed(EDITION, GIVEN.minusSeconds(1), extended(1, "2023-07-25", GIVEN));
    List<String> after = feed(EDITION, GIVEN, extended(1, "2023-07-25", GIVEN));
    assertEquals("DTSTART;VALUE=DATE:20230719", line(before, "DTSTART"));
    assertEquals("DTSTART;VALUE=DATE:20230725", line(after, "DTSTART"));
    assertEquals("DTEND;VALUE=DATE:20230726", line(after, "DTEND"));
    assertEquals("UID:2023/quiz-1/until@caring-cities", line(after, "UID"));
    assertEquals(line(before, "UID"), line(after, "UID"));
    assertEquals("DTSTAMP:20230710T080000Z", line(after, "DTSTAMP"));
    assertEquals(Duration.between(REVISED, GIVEN).toSeconds(), sequence(after) - sequence(before));
    assertEquals(
        "DESCRIPTION:Until Tuesday 25 July 2023\\, 23:59 (Europe/Madrid)."
            + " This deadline is your own.",
        line(after, "DESCRIPTION"));
  }

  @Test
  @DisplayName("her calendar names the deadline by which she is judged")
  void sameDeadline() {
    List<Statement> log =
        List.of(extended(1, "2023-07-25", GIVEN), extended(2, "2023-07-23", LATER));
    Instant end = Progress.of(EDITION, log, LATER).steps().get(0).finding().due().get().end();
    Entry due = Agenda.of(EDITION, Profile.UNKNOWN, log, LATER).entries().get(0);
    assertEquals(end, ((Entry.Due) due).bound().end(EDITION.zone()));
    assertEquals(day(7, 25), ((Entry.Due) due).bound());
  }

  @Test
  @DisplayName("an extension that is taken back gives the old deadline, in a newer event")
  void takenBack() {
    Statement extension = extended(1, "2023-07-25", GIVEN);
    Statement voided = act(2, new Result.Voided(extension.id()), LATER);
    List<String> lines = feed(EDITION, LATER, extension, voided);
    assertEquals("DTSTART;VALUE=DATE:20230719", line(lines, "DTSTART"));
    assertEquals("DTSTAMP:20230712T080000Z", line(lines, "DTSTAMP"));
    assertTrue(sequence(lines) > sequence(feed(EDITION, GIVEN, extension)));
    assertTrue(line(lines, "DESCRIPTION").endsWith("(Europe/Madrid)."), lines::toString);
  }

  @Test
  @DisplayName("an extension that was written down late is newer than what was known before")
  void writtenDownLate() {
    Statement told = extended(1, "2023-07-25", GIVEN);
    Statement late =
        new Statement(
            told.id(),
            told.enrolment(),
            told.activity(),
            told.result(),
            GIVEN,
            LATER,
            told.authority(),
            told.reason());
    assertEquals("DTSTAMP:20230712T080000Z", line(feed(EDITION, LATER, late), "DTSTAMP"));
  }

  @Test
  @DisplayName("an extension that is no later than everybody's deadline changes no date")
  void noLater() {
    List<String> lines = feed(EDITION, GIVEN, extended(1, "2023-07-19", GIVEN));
    assertEquals("DTSTART;VALUE=DATE:20230719", line(lines, "DTSTART"));
    assertTrue(line(lines, "DESCRIPTION").endsWith("(Europe/Madrid)."), lines::toString);
  }

  @Test
  @DisplayName("a week becomes longer, and stays the same event")
  void week() {
    Optional<Bound> week = Optional.of(new Bound.Week(LocalDate.of(2023, 7, 10)));
    Edition edition = with(edition(survey("quiz-1", "Quiz 1")), "quiz-1", week, week);
    List<String> lines = feed(edition, GIVEN, extended(1, "2023-07-19", GIVEN));
    assertEquals("DTSTART;VALUE=DATE:20230710", line(lines, "DTSTART"));
    assertEquals("DTEND;VALUE=DATE:20230720", line(lines, "DTEND"));
    assertEquals("UID:2023/quiz-1/window@caring-cities", line(lines, "UID"));
  }

  @Test
  @DisplayName("who was given a deadline has it, also where the edition names none")
  void unnamed() {
    Edition edition = edition(survey("quiz-1", "Quiz 1"));
    assertTrue(feed(edition, GIVEN).stream().noneMatch("BEGIN:VEVENT"::equals));
    List<String> lines = feed(edition, GIVEN, extended(1, "2023-07-25", GIVEN));
    assertEquals("DTSTART;VALUE=DATE:20230725", line(lines, "DTSTART"));
  }

  @Test
  @DisplayName("nobody is later at a session than it lasts, whatever she was given")
  void session() {
    Edition edition =
        with(
            edition(Samples.session("quiz-1", "Live")),
            "quiz-1",
            "2023-07-19T09:00",
            Duration.ofHours(1));
    Statement extension = extended(1, "2023-07-25", GIVEN);
    assertEquals(feed(edition, GIVEN), feed(edition, GIVEN, extension));
  }
}
