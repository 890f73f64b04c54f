package org.stoa.attendance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.authoring.ProgrammeReader;
import org.stoa.criterion.Criterion.Need;
import org.stoa.people.Participant;
import org.stoa.people.People;
import org.stoa.problem.Problems;
import org.stoa.programme.AwardId;
import org.stoa.programme.Edition;
import org.stoa.progress.Evaluator;
import org.stoa.progress.Finding;
import org.stoa.progress.Status;
import org.stoa.source.SourceText;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Interval;
import org.stoa.statement.Statement;

/** From the reports of all sessions of Caring Cities to what its certificate says. */
class SessionsOfAnEditionTest {

  private static final List<String> SESSIONS = List.of("orientation", "live-1", "live-2", "live-3");
  private static final Edition EDITION =
      ProgrammeReader.read(Path.of("../examples/programmes/caring-cities")).editions().get(0);
  private static final People PEOPLE = Meeting.people();

  private final List<Statement> log = new ArrayList<>();

  @Test
  @DisplayName("S0-21 three of four sessions by their reports is not complete, and says which")
  void threeOfFour() {
    SESSIONS.forEach(session -> record(session, 0, session.equals("live-2") ? 60 : 120));
    assertEquals(List.of("live-2"), sessions(PEOPLE.participants().get(0), Status.MISSED));
    assertEquals(3, sessions(PEOPLE.participants().get(0), Status.SATISFIED).size());
  }

  @Test
  @DisplayName("S0-21 who was at none of the reported sessions has missed them all")
  void absent() {
    SESSIONS.forEach(session -> record(session, 0, 120));
    assertEquals(SESSIONS, sessions(PEOPLE.participants().get(1), Status.MISSED));
  }

  @Test
  @DisplayName("S0-21 a session whose report isn't imported yet is open and not missed")
  void notImported() {
    record("orientation", 0, 120);
    assertEquals(
        List.of("live-1", "live-2", "live-3"), sessions(PEOPLE.participants().get(0), Status.OPEN));
  }

  @Test
  @DisplayName("S0-21 whom an unanswered question may concern hasn't missed the session")
  void unanswered() {
    record("orientation", 2, 120);
    assertEquals(SESSIONS, sessions(PEOPLE.participants().get(2), Status.OPEN));
    assertEquals(List.of("orientation"), sessions(PEOPLE.participants().get(0), Status.MISSED));
  }

  /** Imports a report in which one participant stayed so long; the third has no address in it. */
  private void record(String session, int who, int minutes) {
    ActivityId id = new ActivityId(session);
    Interval time = EDITION.slot(id).orElseThrow().interval(EDITION.zone());
    Participant participant = PEOPLE.participants().get(who);
    String email = who == 2 ? "" : participant.emails().iterator().next().value();
    String text =
        "Name,E-mail,Join time,Leave time\n%s,%s,%s,%s\n"
            .formatted(
                participant.name(), email, time.from(), time.from().plusSeconds(60L * minutes));
    Problems problems = new Problems();
    MeetingReport report =
        MeetingReportReader.of(new SourceText("report.csv", text), time, Optional.empty(), problems)
            .orElseThrow();
    log.addAll(AttendanceImport.of(report, EDITION, id, PEOPLE, problems).statements(after(time)));
    assertEquals(List.of(), problems.inReadingOrder());
  }

  private static Instant after(Interval time) {
    return time.to().plusSeconds(60);
  }

  private List<String> sessions(Participant participant, Status status) {
    List<Statement> own =
        log.stream().filter(it -> it.enrolment().equals(participant.enrolmentIn(EDITION))).toList();
    Finding certificate =
        Evaluator.evaluate(
            EDITION.programme().award(new AwardId("certificate")).orElseThrow().when(),
            EDITION,
            own,
            Instant.parse("2023-07-22T00:00:00Z"));
    return certificate
        .leaves()
        .filter(it -> it.status() == status && it.rule() instanceof Need)
        .map(it -> ((Need) it.rule()).activity().value())
        .filter(SESSIONS::contains)
        .toList();
  }
}
