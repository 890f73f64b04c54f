package org.stoa.progress;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.stoa.criterion.Criterion;
import org.stoa.criterion.Measure;
import org.stoa.programme.Activity;
import org.stoa.programme.Edition;
import org.stoa.programme.EditionId;
import org.stoa.programme.Localised;
import org.stoa.programme.Period;
import org.stoa.programme.Programme;
import org.stoa.programme.ProgrammeId;
import org.stoa.programme.Slot;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Interval;
import org.stoa.statement.Percentage;
import org.stoa.statement.Statement;

/** A conference of four days with 22 sessions, and its 2,000 participants; always the same ones. */
final class Conference {

  static final int PARTICIPANTS = 2000;
  static final int SESSIONS = 22;
  static final int ASKED = 11;

  private static final ZoneId ZONE = ZoneId.of("Asia/Seoul");
  private static final LocalDate FIRST = LocalDate.of(2023, 9, 25);
  private static final int DAYS = 4;

  /** Half of the sessions, three quarters of each. */
  static final Criterion RULE = rule();

  static final Edition EDITION = edition();

  /** When all is over and its attendance is known. */
  static final Instant AFTERWARDS = FIRST.plusDays(DAYS).atStartOfDay(ZONE).toInstant();

  private Conference() {}

  /** What is known of one participant: she was there from the start, for longer or shorter. */
  static List<Statement> participant(int number) {
    Random random = new Random(number);
    Journal journal = new Journal();
    for (int i = 0; i < SESSIONS; i++) {
      Interval session = slot(i).interval(ZONE);
      if (random.nextBoolean()) {
        Instant leaves = session.from().plus(Duration.ofMinutes(10L + random.nextInt(80)));
        journal.attended(id(i), session.from(), leaves);
      }
      journal.settled(id(i), session.to());
    }
    return journal.statements();
  }

  private static String id(int session) {
    return "session-" + (session + 1);
  }

  private static Slot slot(int session) {
    LocalDateTime morning = FIRST.plusDays(session % DAYS).atTime(9, 0);
    return new Slot(morning.plusHours(2L * (session / DAYS)), Duration.ofMinutes(90));
  }

  private static Criterion rule() {
    List<Criterion> presences = new ArrayList<>();
    for (int i = 0; i < SESSIONS; i++) {
      var presence = new Measure.Presence(Percentage.of(75));
      presences.add(new Criterion.Need(new ActivityId(id(i)), presence));
    }
    return new Criterion.AtLeast(ASKED, presences);
  }

  private static Edition edition() {
    List<Activity> sessions = new ArrayList<>();
    Map<ActivityId, Slot> slots = new HashMap<>();
    for (int i = 0; i < SESSIONS; i++) {
      sessions.add(
          new Activity.Session(Samples.outline(id(i)), Optional.empty(), Optional.empty()));
      slots.put(new ActivityId(id(i)), slot(i));
    }
    Programme programme =
        Programme.of(
            new ProgrammeId("conference"),
            Localised.of("en", "Conference"),
            sessions,
            List.of(Samples.award(RULE)));
    Period days = new Period(FIRST, FIRST.plusDays(DAYS - 1));
    return Edition.of(new EditionId("2023"), programme, ZONE, days).withCalendar(Map.of(), slots);
  }
}
