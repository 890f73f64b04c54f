package org.stoa.attendance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.people.Alias;
import org.stoa.people.People;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;
import org.stoa.statement.Mode;
import org.stoa.statement.Result;
import org.stoa.statement.Statement;
import org.stoa.statement.Verb;

class AttendanceImportTest {

  private static final String JOINS = "Name,E-mail,Join time,Leave time,Mode";
  private static final String TOTALS = "Name,E-mail,Minutes";
  private static final Instant LATER = Meeting.TIME.to().plusSeconds(3600);

  private final Meeting meeting = new Meeting();

  @Test
  @DisplayName("S0-21 two devices never double minutes")
  void twoDevices() {
    AttendanceImport dryRun =
        run(
            JOINS,
            "Ana,ana@example.org,2023-07-06 09:00,2023-07-06 10:25,",
            "Ana,ana.phone@example.net,2023-07-06 10:00,2023-07-06 11:00,");
    assertEquals(List.of("p-01 120"), Meeting.minutes(dryRun));
    assertEquals(1, attended(dryRun).size());
  }

  @Test
  @DisplayName("S0-21 two devices of which only the lengths are known count as the longer one")
  void twoTotals() {
    AttendanceImport dryRun = run(TOTALS, "Ana,ana@example.org,70", "Ana,ana.phone@example.net,80");
    assertEquals(List.of("p-01 80"), Meeting.minutes(dryRun));
    assertTrue(meeting.codes().contains("TOTALS_ONLY"));
    assertTrue(attended(dryRun).get(0).reason().orElseThrow().contains("length of the stay"));
  }

  @Test
  @DisplayName("totals of times that can't have overlapped are added up")
  void apartTotals() {
    AttendanceImport dryRun =
        run(
            "2. Participants",
            "Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail",
            "Ana\t7/6/23, 9:00:00 AM\t7/6/23, 9:40:00 AM\t30m\tana@example.org",
            "Ana\t7/6/23, 9:50:00 AM\t7/6/23, 10:40:00 AM\t40m\tana.phone@example.net");
    assertEquals(List.of("p-01 70"), Meeting.minutes(dryRun));
  }

  @Test
  @DisplayName("totals of times that may have overlapped count as the longer one")
  void overlappingTotals() {
    AttendanceImport dryRun =
        run(
            "2. Participants",
            "Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail",
            "Ana\t7/6/23, 9:00:00 AM\t7/6/23, 11:00:00 AM\t60m\tana@example.org",
            "Ana\t7/6/23, 10:00:00 AM\t7/6/23, 11:00:00 AM\t50m\tana.phone@example.net");
    assertEquals(List.of("p-01 60"), Meeting.minutes(dryRun));
  }

  @Test
  @DisplayName("a total is never more than the session")
  void longTotal() {
    AttendanceImport dryRun = run(TOTALS, "Ana,ana@example.org,500");
    assertEquals(List.of("p-01 120"), Meeting.minutes(dryRun));
    assertEquals("100", dryRun.presences().get(0).share().toString());
  }

  @Test
  @DisplayName("time before and after the session doesn't count, and is recorded as it was")
  void beyond() {
    AttendanceImport dryRun = run(JOINS, "Ana,ana@example.org,2023-07-06 08:30,2023-07-06 09:45,");
    assertEquals(List.of("p-01 45"), Meeting.minutes(dryRun));
    assertEquals("37.5", dryRun.presences().get(0).share().toString());
    assertEquals(
        new Result.Attended(Meeting.interval("08:30", "09:45")), attended(dryRun).get(0).result());
  }

  @Test
  @DisplayName("rows of another day are reported and not credited")
  void otherDay() {
    AttendanceImport dryRun =
        run(
            JOINS,
            "Ana,ana@example.org,2023-06-29 09:00,2023-06-29 11:00,",
            "Bo,boram@example.org,2023-07-06 09:00,2023-07-06 11:00,");
    assertEquals(List.of("p-02 120"), Meeting.minutes(dryRun));
    assertEquals(List.of("OUTSIDE_SESSION"), meeting.codes());
    assertEquals(new Place("report.csv", 2, 1), meeting.problems().get(0).place());
  }

  @Test
  @DisplayName("the report of another day, or read in another zone, makes nobody absent")
  void anotherMeeting() {
    AttendanceImport dryRun = run(JOINS, "A,ana@example.org,2023-06-29 09:00,2023-06-29 11:00,");
    assertEquals(List.of("NOT_THIS_SESSION"), meeting.codes());
    assertEquals(List.of(), dryRun.statements(LATER));
    run(JOINS);
    assertEquals(List.of("NOT_THIS_SESSION", "NOT_THIS_SESSION"), meeting.codes());
  }

  @Test
  @DisplayName("S1-02 each person's mode is recorded for each session, and a change of it too")
  void modes() {
    AttendanceImport dryRun =
        run(
            JOINS,
            "Ana,ana@example.org,2023-07-06 09:00,2023-07-06 10:00,on-site",
            "Ana,ana@example.org,2023-07-06 10:00,2023-07-06 11:00,online",
            "Bo,boram@example.org,2023-07-06 09:00,2023-07-06 11:00,On site",
            "Emeka,emeka@example.org,2023-07-06 09:00,2023-07-06 11:00,");
    assertEquals(
        List.of(
            Optional.of(Mode.ON_SITE),
            Optional.of(Mode.ONLINE),
            Optional.of(Mode.ON_SITE),
            Optional.<Mode>empty()),
        attended(dryRun).stream().map(it -> ((Result.Attended) it.result()).mode()).toList());
    assertEquals(List.of("p-01 120", "p-02 120", "p-05 120"), Meeting.minutes(dryRun));
  }

  @Test
  @DisplayName("S1-02 who is in a meeting tool's report was online")
  void online() {
    AttendanceImport dryRun =
        meeting.dryRun(
            meeting.file("zoom-joins-new.csv", Optional.of(Meeting.MADRID)).orElseThrow());
    assertTrue(
        attended(dryRun).stream()
            .allMatch(
                it -> ((Result.Attended) it.result()).mode().equals(Optional.of(Mode.ONLINE))));
  }

  @Test
  @DisplayName("an imported report settles everybody, but for those whom a proposal may concern")
  void settled() {
    AttendanceImport dryRun = run(JOINS, "Carla Nunez,,2023-07-06 09:00,2023-07-06 11:00,");
    assertEquals(List.of("p-03"), dryRun.awaited().stream().map(it -> it.id()).toList());
    List<Statement> settled =
        dryRun.statements(LATER).stream().filter(it -> it.verb() == Verb.SETTLED).toList();
    assertEquals(4, settled.size());
    assertEquals(List.of(), attended(dryRun));
    assertFalse(
        dryRun.statements(LATER).stream()
            .anyMatch(
                it ->
                    it.enrolment()
                        .equals(dryRun.awaited().iterator().next().enrolmentIn(Meeting.EDITION))));
  }

  @Test
  @DisplayName("while the session runs, nothing is settled")
  void running() {
    AttendanceImport dryRun = run(JOINS, "A,ana@example.org,2023-07-06 09:00,2023-07-06 09:30,");
    assertTrue(
        dryRun.statements(Meeting.TIME.to().minusSeconds(1)).stream()
            .noneMatch(it -> it.verb() == Verb.SETTLED));
  }

  @Test
  @DisplayName("a confirmed proposal is remembered, and the next report needs no question")
  void remembered() {
    String row = "Carla Nunez,,2023-07-06 09:00,2023-07-06 11:00,";
    AttendanceImport dryRun = run(JOINS, row);
    Attendee carla = dryRun.proposals().get(0).attendee();
    People people =
        Meeting.people().remembering(List.of(new Alias(carla.remembered(), Optional.of("p-03"))));
    AttendanceImport again = meeting.dryRun(meeting.report(JOINS, row).orElseThrow(), people);
    assertEquals(List.of(), again.proposals());
    assertEquals(List.of("p-03 120"), Meeting.minutes(again));
  }

  @Test
  @DisplayName("the same report imported twice, its rows in any order, is the same statements")
  void twice() {
    List<String> rows =
        new ArrayList<>(
            List.of(
                "Ana,ana@example.org,2023-07-06 09:00,2023-07-06 10:25,",
                "Ana,ana.phone@example.net,2023-07-06 10:00,2023-07-06 11:00,",
                "Bo,boram@example.org,2023-07-06 09:10,2023-07-06 10:00,"));
    List<Statement> once = statements(rows);
    Collections.reverse(rows);
    assertEquals(once, statements(rows));
    assertEquals(once.size(), once.stream().map(Statement::id).distinct().count());
  }

  private List<Statement> statements(List<String> rows) {
    List<String> lines = new ArrayList<>(List.of(JOINS));
    lines.addAll(rows);
    return run(lines.toArray(String[]::new)).statements(LATER);
  }

  @Test
  @DisplayName("whatever the rows, nobody is present for longer than a stopwatch would say")
  void stopwatch() {
    Random random = new Random(6);
    for (int round = 0; round < 300; round++) {
      boolean[] present = new boolean[120];
      List<String> lines = new ArrayList<>(List.of(JOINS));
      for (int rows = random.nextInt(6); rows > 0; rows--) {
        int from = random.nextInt(200) - 40;
        int to = from + random.nextInt(100);
        for (int minute = Math.max(0, from); minute < Math.min(120, to); minute++) {
          present[minute] = true;
        }
        lines.add("Ana,ana@example.org,%s,%s,".formatted(clock(from), clock(to)));
      }
      int minutes = 0;
      for (boolean minute : present) {
        minutes += minute ? 1 : 0;
      }
      AttendanceImport dryRun = run(lines.toArray(String[]::new));
      assertEquals(Duration.ofMinutes(minutes), dryRun.presences().get(0).time());
    }
  }

  private static String clock(int minute) {
    return Meeting.TIME
        .from()
        .plusSeconds(60L * minute)
        .atZone(Meeting.MADRID)
        .toLocalDateTime()
        .toString();
  }

  @Test
  @DisplayName("S1-07 who is at two parallel sessions at once is flagged, with the time")
  void doubleAttendance() {
    AttendanceImport here = run(JOINS, "A,ana@example.org,2023-07-06 09:00,2023-07-06 10:00,");
    MeetingReport other =
        meeting
            .report(
                JOINS,
                "A,ana.phone@example.net,2023-07-06 09:45,2023-07-06 11:00,",
                "B,boram@example.org,2023-07-06 09:00,2023-07-06 11:00,")
            .orElseThrow();
    AttendanceImport there =
        AttendanceImport.of(
            other, Meeting.EDITION, Meeting.PARALLEL, Meeting.people(), new Problems());
    List<Statement> all = new ArrayList<>(here.statements(LATER));
    all.addAll(there.statements(LATER));
    assertEquals(
        List.of(
            new DoubleAttendance(
                here.presences().get(0).participant().enrolmentIn(Meeting.EDITION),
                Meeting.LIVE,
                Meeting.PARALLEL,
                Duration.ofMinutes(15))),
        DoubleAttendance.in(Meeting.EDITION, all));
  }

  @Test
  @DisplayName("S1-07 going over from one parallel session to another isn't flagged")
  void goingOver() {
    AttendanceImport here = run(JOINS, "A,ana@example.org,2023-07-06 09:00,2023-07-06 10:00,");
    AttendanceImport there =
        AttendanceImport.of(
            meeting
                .report(JOINS, "A,ana@example.org,2023-07-06 10:00,2023-07-06 11:00,")
                .orElseThrow(),
            Meeting.EDITION,
            Meeting.PARALLEL,
            Meeting.people(),
            new Problems());
    List<Statement> all = new ArrayList<>(here.statements(LATER));
    all.addAll(there.statements(LATER));
    assertEquals(List.of(), DoubleAttendance.in(Meeting.EDITION, all));
  }

  private AttendanceImport run(String... lines) {
    return meeting.dryRun(meeting.report(lines).orElseThrow());
  }

  private static List<Statement> attended(AttendanceImport dryRun) {
    return dryRun.statements(LATER).stream().filter(it -> it.verb() == Verb.ATTENDED).toList();
  }
}
