package org.stoa.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.stoa.authoring.ProgrammeReader;
import org.stoa.authoring.Reading;
import org.stoa.criterion.Criterion;
import org.stoa.programme.AwardId;
import org.stoa.programme.Edition;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Interval;
import org.stoa.statement.Statement;

/** The programme of {@code examples/programmes/caring-cities}, and what its learners do. */
final class CaringCities {

  static final List<String> SESSIONS = List.of("orientation", "live-1", "live-2", "live-3");
  static final List<String> QUIZZES = List.of("quiz-1", "quiz-2", "quiz-3", "quiz-4");
  static final Edition EDITION = edition();

  private CaringCities() {}

  private static Edition edition() {
    Reading reading = ProgrammeReader.read(Path.of("../examples/programmes/caring-cities"));
    assertEquals(List.of(), reading.problems());
    return reading.editions().get(0);
  }

  /** An instant by the clock on the wall in the edition's zone. */
  static Instant at(String time) {
    return LocalDateTime.parse(time).atZone(EDITION.zone()).toInstant();
  }

  static Criterion rule(String award) {
    return EDITION.programme().award(new AwardId(award)).orElseThrow().when();
  }

  static Finding certificate(Journal journal, String asOf) {
    return evaluate("certificate", journal, asOf);
  }

  static Finding evaluate(String award, Journal journal, String asOf) {
    return Evaluator.evaluate(rule(award), EDITION, journal.statements(), at(asOf));
  }

  /** What the certificate says of one activity. */
  static Finding leaf(String activity, Journal journal, String asOf) {
    return certificate(journal, asOf)
        .leaves()
        .filter(it -> it.rule().activities().toList().equals(List.of(new ActivityId(activity))))
        .findFirst()
        .orElseThrow();
  }

  /** All of a session. */
  static void attend(Journal journal, String session) {
    Interval time = time(session);
    journal.attended(session, time.from(), time.to());
  }

  static Interval time(String session) {
    return EDITION.slot(new ActivityId(session)).orElseThrow().interval(EDITION.zone());
  }

  /** Everything the certificate asks but for the sessions, the essay accepted at the very end. */
  static Statement everythingButSessions(Journal journal) {
    for (String quiz : QUIZZES) {
      journal.scored(quiz, 40, at("2023-07-10T10:00"));
      journal.scored(quiz, 80, at("2023-07-10T11:00"));
    }
    journal.submitted("selfies", at("2023-07-11T10:00"));
    journal.submitted("selfies", at("2023-07-12T10:00"));
    journal.submitted("essay", at("2023-07-21T20:00"));
    journal.completed("survey", at("2023-07-21T21:00"));
    return journal.accepted("essay", 100, at("2023-07-25T15:00"), Journal.STAFF);
  }

  /** What one learner writes who has earned it: then one more try at a quiz after the other. */
  static List<Statement> earned(int statements) {
    Journal journal = new Journal();
    for (String session : SESSIONS) {
      attend(journal, session);
      journal.settled(session, time(session).to());
    }
    everythingButSessions(journal);
    Instant first = at("2023-07-10T12:00");
    for (int i = 0; journal.statements().size() < statements; i++) {
      Instant later = first.plus(Duration.ofMinutes(i));
      journal.scored(QUIZZES.get(i % QUIZZES.size()), 10 + i % 90, later);
    }
    List<Statement> log = new ArrayList<>(journal.statements());
    log.sort(Statement.BY_TIME);
    return log;
  }
}
