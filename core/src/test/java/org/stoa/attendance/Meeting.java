package org.stoa.attendance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.stoa.people.People;
import org.stoa.people.PeopleReader;
import org.stoa.problem.Problem;
import org.stoa.problem.Problems;
import org.stoa.programme.Edition;
import org.stoa.programme.EditionId;
import org.stoa.programme.Localised;
import org.stoa.programme.Period;
import org.stoa.programme.Programme;
import org.stoa.programme.ProgrammeId;
import org.stoa.programme.Slot;
import org.stoa.source.SourceText;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Interval;

/** A session on 6 July 2023 from 09:00 to 11:00 in Madrid, its people, and reports of it. */
final class Meeting {

  static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
  static final ActivityId LIVE = new ActivityId("live-1");
  static final ActivityId PARALLEL = new ActivityId("live-2");
  static final Edition EDITION = edition();
  static final Interval TIME = EDITION.slot(LIVE).orElseThrow().interval(MADRID);

  private static final Path FOLDER = Path.of("src/test/resources/conformance/attendance");

  private final Problems problems = new Problems();

  private static Edition edition() {
    Slot slot = new Slot(LocalDateTime.of(2023, 7, 6, 9, 0), Duration.ofHours(2));
    Programme programme =
        Programme.of(new ProgrammeId("sample"), Localised.of("en", "Sample"), List.of(), List.of());
    Period july = new Period(LocalDate.of(2023, 7, 3), LocalDate.of(2023, 7, 21));
    return Edition.of(new EditionId("2023"), programme, MADRID, july)
        .withCalendar(Map.of(), Map.of(LIVE, slot, PARALLEL, slot));
  }

  static People people() {
    Problems problems = new Problems();
    People people =
        PeopleReader.read("people.csv", FOLDER.resolve("people.csv"), problems).orElseThrow();
    assertEquals(List.of(), problems.inReadingOrder());
    return people;
  }

  List<Problem> problems() {
    return problems.inReadingOrder();
  }

  List<String> codes() {
    return problems().stream().map(Problem::code).toList();
  }

  /** A report among the fixtures. */
  Optional<MeetingReport> file(String name, Optional<ZoneId> zone) {
    return MeetingReportReader.read(name, FOLDER.resolve(name), TIME, zone, problems);
  }

  /** A report of these lines, in Madrid's time. */
  Optional<MeetingReport> report(String... lines) {
    return MeetingReportReader.of(
        new SourceText("report.csv", String.join("\n", lines)),
        TIME,
        Optional.of(MADRID),
        problems);
  }

  AttendanceImport dryRun(MeetingReport report, People people) {
    return AttendanceImport.of(report, EDITION, LIVE, people, problems);
  }

  AttendanceImport dryRun(MeetingReport report) {
    return dryRun(report, people());
  }

  /** Who was there for how many minutes, such as {@code p-01 90}. */
  static List<String> minutes(AttendanceImport dryRun) {
    return dryRun.presences().stream()
        .filter(it -> !it.time().isZero())
        .map(it -> it.participant().id() + " " + it.time().toMinutes())
        .toList();
  }

  static Interval interval(String from, String to) {
    List<LocalDateTime> ends =
        Stream.of(from, to).map(it -> LocalDateTime.parse("2023-07-06T" + it)).toList();
    return new Interval(
        ends.get(0).atZone(MADRID).toInstant(), ends.get(1).atZone(MADRID).toInstant());
  }
}
