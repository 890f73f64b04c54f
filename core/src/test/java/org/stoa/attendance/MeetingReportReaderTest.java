package org.stoa.attendance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stoa.problem.Place;

class MeetingReportReaderTest {

  private static final Path FIXTURES = Path.of("src/test/resources/conformance/attendance");
  private static final String JOINS = "Name,E-mail,Join time,Leave time,Duration,In waiting room";

  private final Meeting meeting = new Meeting();

  @ParameterizedTest
  @CsvSource({
    "zoom-joins-2020.csv, ZOOM_JOINS, 120",
    "zoom-joins-new.csv, ZOOM_JOINS, 120",
    "zoom-joins-ko.csv, ZOOM_JOINS, 120",
    "zoom-webinar.csv, ZOOM_WEBINAR, 120",
    "zoom-api.json, ZOOM_API, 120",
    "zoom-api.csv, ZOOM_API, 120",
    "zoom-totals-2020.csv, ZOOM_TOTALS, 95",
    "zoom-totals-new.csv, ZOOM_TOTALS, 95",
    "teams-2022.csv, TEAMS_SECTIONS, 120",
    "teams-2021.csv, TEAMS_SUMMARY, 120",
    "teams-2020.csv, TEAMS_ACTIONS, 120",
    "generic-stays.csv, GENERIC_STAYS, 120",
    "generic-totals.csv, GENERIC_TOTALS, 95",
  })
  @DisplayName("S0-21 the same meeting is the same minutes in every tool's report")
  void shapes(String file, ReportShape shape, int minutesOfAna) {
    MeetingReport report = meeting.file(file, Optional.of(Meeting.MADRID)).orElseThrow();
    assertEquals(shape, report.shape());
    AttendanceImport dryRun = meeting.dryRun(report);
    boolean byName = shape == ReportShape.TEAMS_ACTIONS;
    List<String> expected =
        byName ? List.of("p-05 60") : List.of("p-01 " + minutesOfAna, "p-02 90", "p-05 60");
    assertEquals(expected, Meeting.minutes(dryRun), () -> meeting.problems().toString());
    assertFalse(meeting.problems().stream().anyMatch(it -> it.isError()));
    assertTrue(
        dryRun.proposals().stream()
            .anyMatch(it -> it.candidates().get(0).participant().id().equals("p-03")));
  }

  @Test
  @DisplayName("every file of the fixtures is read by the test above")
  void allFixtures() throws IOException {
    try (Stream<Path> files = Files.list(FIXTURES)) {
      assertEquals(13 + 2, files.count());
    }
  }

  @Test
  @DisplayName("a report without a zone is a problem that names --zone")
  void noZone() {
    assertTrue(meeting.file("zoom-joins-2020.csv", Optional.empty()).isEmpty());
    assertEquals(List.of("NO_ZONE"), meeting.codes());
    assertTrue(meeting.problems().get(0).message().contains("--zone"));
    assertEquals(new Place("zoom-joins-2020.csv", 2, 29), meeting.problems().get(0).place());
  }

  @Test
  @DisplayName("times that say their zone need no other")
  void zoneWithin() {
    assertTrue(meeting.file("zoom-api.json", Optional.empty()).isPresent());
    assertEquals(List.of(), meeting.codes());
  }

  @Test
  @DisplayName("a number beyond 12 shows which is the month")
  void orderByEvidence() {
    MeetingReport report =
        meeting
            .report(
                JOINS,
                "Ana,ana@example.org,06/07/2023 09:00,06/07/2023 10:00,,",
                "Bo,bo@example.org,13/07/2023 09:00,13/07/2023 10:00,,")
            .orElseThrow();
    assertEquals(
        new Stay.Timed(Meeting.interval("09:00", "10:00")), report.appearances().get(0).stay());
  }

  @Test
  @DisplayName("day or month first is refused where neither the dates nor the session show it")
  void ambiguous() {
    assertTrue(
        meeting.report(JOINS, "Ana,ana@example.org,05/08/2023 09:00,05/08/2023 10:00,,").isEmpty());
    assertEquals(List.of("DATE_ORDER"), meeting.codes());
    assertEquals(new Place("report.csv", 2, 21), meeting.problems().get(0).place());
  }

  @Test
  @DisplayName("day or month first is refused where both fit the session's day")
  void bothFit() {
    assertTrue(
        meeting
            .report(
                JOINS,
                "Ana,ana@example.org,06/07/2023 09:00,06/07/2023 10:00,,",
                "Bo,bo@example.org,07/06/2023 09:00,07/06/2023 10:00,,")
            .isEmpty());
    assertEquals(List.of("DATE_ORDER"), meeting.codes());
  }

  @Test
  @DisplayName("dates in both orders are refused")
  void mixed() {
    assertTrue(
        meeting
            .report(
                JOINS,
                "Ana,ana@example.org,13/07/2023 09:00,13/07/2023 10:00,,",
                "Bo,bo@example.org,07/13/2023 09:00,07/13/2023 10:00,,")
            .isEmpty());
    assertEquals(List.of("DATE_ORDER"), meeting.codes());
  }

  @Test
  @DisplayName("time in a waiting room isn't presence")
  void waiting() {
    MeetingReport report =
        meeting.file("zoom-joins-2020.csv", Optional.of(Meeting.MADRID)).orElseThrow();
    assertEquals(1, report.waiting());
    assertEquals(6, report.appearances().size());
    assertEquals(1, meeting.file("zoom-api.json", Optional.empty()).orElseThrow().waiting());
  }

  @Test
  @DisplayName("who registered and didn't come is counted as absent, and is no problem")
  void noShow() {
    MeetingReport report =
        meeting.file("zoom-webinar.csv", Optional.of(Meeting.MADRID)).orElseThrow();
    assertEquals(1, report.absent());
    assertEquals(List.of(), meeting.codes());
  }

  @Test
  @DisplayName(
      "without activities, Teams' participants are totals within first join and last leave")
  void teamsWithoutActivities() {
    MeetingReport report =
        meeting
            .report(
                "2. Participants",
                "Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tRole",
                "Ana\t7/6/23, 8:30:00 AM\t7/6/23, 9:40:00 AM\t1h 2m\tana@example.org\t")
            .orElseThrow();
    assertEquals(List.of("p-01 40"), Meeting.minutes(meeting.dryRun(report)));
    assertEquals(List.of("TOTALS_ONLY"), meeting.codes());
  }

  @Test
  @DisplayName("an unknown report is one problem that lists the shapes")
  void unknown() {
    assertTrue(meeting.report("First,Second", "1,2").isEmpty());
    assertEquals(List.of("REPORT_UNKNOWN"), meeting.codes());
    for (ReportShape shape : ReportShape.values()) {
      assertTrue(meeting.problems().get(0).message().contains(shape.title()));
    }
  }

  @Test
  @DisplayName("every unreadable value is a problem at its place, all at once")
  void unreadable() {
    meeting.report(JOINS, "Ana,,yesterday,2023-07-06 10:00,,", "Bo,,2023-07-06 09:00,soon,,");
    assertEquals(List.of("TIME_UNREADABLE", "TIME_UNREADABLE"), meeting.codes());
    assertEquals(new Place("report.csv", 3, 22), meeting.problems().get(1).place());
  }

  @Test
  @DisplayName("a stay that ends before it begins is a problem")
  void reversed() {
    meeting.report(JOINS, "Ana,,2023-07-06 10:00,2023-07-06 09:00,,");
    assertEquals(List.of("STAY_REVERSED"), meeting.codes());
  }

  @Test
  @DisplayName("a stay without an end takes its length, or isn't counted, with a warning")
  void open() {
    MeetingReport report =
        meeting
            .report(JOINS, "Ana,,2023-07-06 09:00,--,73,", "Bo,,2023-07-06 09:00,,,")
            .orElseThrow();
    assertEquals(1, report.appearances().size());
    assertEquals(
        new Stay.Timed(Meeting.interval("09:00", "10:13")), report.appearances().get(0).stay());
    assertEquals(List.of("STAY_OPEN"), meeting.codes());
  }

  @Test
  @DisplayName("a length of time that can't be understood is a problem")
  void duration() {
    meeting.report("Name,Duration", "Ana,a while");
    assertTrue(meeting.codes().contains("DURATION_UNREADABLE"));
  }

  @Test
  @DisplayName("a row that is about nobody isn't counted, with a warning")
  void nobody() {
    assertEquals(
        0,
        meeting
            .report(JOINS, ",,2023-07-06 09:00,2023-07-06 10:00,,")
            .orElseThrow()
            .appearances()
            .size());
    assertEquals(List.of("NOBODY"), meeting.codes());
  }

  @Test
  @DisplayName("an action that is neither Joined nor Left is a problem")
  void action() {
    meeting.report("Full Name\tUser Action\tTimestamp", "Ana\tRaised hand\t7/6/2023, 8:55:00 AM");
    assertEquals(List.of("ACTION_UNKNOWN"), meeting.codes());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"participants\": [1]}",
        "[{\"name\": \"A\"",
        "[[[[",
        "{\"a\": tru}",
        "{}",
        "[]"
      })
  @DisplayName("JSON that is no list of participants is a problem and not an exception")
  void json(String text) {
    assertTrue(meeting.report(text).isEmpty());
    assertEquals(1, meeting.problems().size());
  }

  @Test
  @DisplayName("what Zoom says of the meeting itself is no list of people")
  void meetingOnly() {
    assertTrue(
        meeting
            .report(
                "Topic,Meeting ID,Duration (minutes),Start time,End time",
                "Care,900 0000 0001,140,2023-07-06 08:50:00,2023-07-06 11:10:00")
            .isEmpty());
    assertEquals(List.of("REPORT_UNKNOWN"), meeting.codes());
    assertTrue(meeting.problems().get(0).message().contains("begins with: Topic, Meeting ID"));
  }

  @Test
  @DisplayName("whatever is done to a report, reading ends with a report or with problems")
  void damaged() throws IOException {
    Random random = new Random(20261122);
    for (String name : List.of("zoom-webinar.csv", "zoom-joins-2020.csv", "zoom-api.json")) {
      String text = Files.readString(FIXTURES.resolve(name));
      for (int round = 0; round < 300; round++) {
        StringBuilder damaged = new StringBuilder(text);
        for (int cuts = 1 + random.nextInt(4); cuts > 0; cuts--) {
          int at = random.nextInt(damaged.length() - 40);
          damaged.replace(
              at,
              at + random.nextInt(40),
              List.of("", ",", "\"", "\n", "-1:99", "é(").get(random.nextInt(6)));
        }
        Meeting again = new Meeting();
        Optional<MeetingReport> report = again.report(damaged.toString());
        assertTrue(report.isPresent() || !again.problems().isEmpty(), damaged::toString);
        report.ifPresent(again::dryRun);
      }
    }
  }
}
