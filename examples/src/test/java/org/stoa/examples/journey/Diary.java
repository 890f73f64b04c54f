package org.stoa.examples.journey;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.stoa.programme.Edition;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Authority;
import org.stoa.statement.EnrolmentId;
import org.stoa.statement.Interval;
import org.stoa.statement.Mode;
import org.stoa.statement.Percentage;
import org.stoa.statement.Result;
import org.stoa.statement.Statement;

/**
 * What happens to one simulated participant, written down as the sources would. Times are those on
 * the wall in the edition's zone; the dice fall the same way in every run.
 */
final class Diary {

  private static final Authority LEARNER = Authority.learner("participant");
  private static final Authority STAFF = Authority.staff("programme team");
  private static final Authority REPORT = Authority.source("attendance report");

  private final Edition edition;
  private final EnrolmentId enrolment;
  private final Random dice;
  private final List<Statement> statements = new ArrayList<>();

  Diary(Edition edition, EnrolmentId enrolment, Random dice) {
    this.edition = edition;
    this.enrolment = enrolment;
    this.dice = dice;
  }

  /** Everything that was written, in no order: a log has none. */
  List<Statement> statements() {
    List<Statement> shuffled = new ArrayList<>(statements);
    Collections.shuffle(shuffled, dice);
    return shuffled;
  }

  static Instant at(String time, ZoneId zone) {
    return LocalDateTime.parse(time).atZone(zone).toInstant();
  }

  Instant at(String time) {
    return at(time, edition.zone());
  }

  /** One of these, whichever. */
  <T> T oneOf(List<T> choices) {
    return choices.get(dice.nextInt(choices.size()));
  }

  /** A number from the first to the last, both included. */
  int between(int first, int last) {
    return first + dice.nextInt(last - first + 1);
  }

  /** Comes a little early or late, stays to the end or nearly so: nine tenths or more. */
  void attends(String session, Mode mode) {
    Interval time = time(session);
    Duration slack = time.length().dividedBy(20);
    Instant came = time.from().plus(slack).minus(Duration.ofMinutes(between(0, 10)));
    Instant left = time.to().minus(slack).plus(Duration.ofMinutes(between(0, 10)));
    attended(session, came, left, Optional.of(mode));
  }

  /**
   * Is there for so many hundredths of a session's length, no fewer than {@code least} and no more
   * than {@code most}; now and then with two devices, which report overlapping stays.
   */
  void attendsPart(String session, int least, int most, Mode mode) {
    Interval time = time(session);
    long seconds = time.length().toSeconds();
    long stay = seconds * between(least, most) / 100;
    long late = (long) (dice.nextDouble() * (seconds - stay));
    Instant came = time.from().plusSeconds(late);
    if (dice.nextInt(4) == 0) {
      attended(session, came, came.plusSeconds(stay * 2 / 3), Optional.of(mode));
      attended(session, came.plusSeconds(stay / 3), came.plusSeconds(stay), Optional.of(mode));
    } else {
      attended(session, came, came.plusSeconds(stay), Optional.of(mode));
    }
  }

  /** Is there between two instants, whenever the session is. */
  void attended(String session, Instant came, Instant left, Optional<Mode> mode) {
    write(session, new Result.Attended(new Interval(came, left), mode), left, REPORT);
  }

  /** The attendance of all sessions that have a time is imported so long after their ends. */
  void settleSessions(Duration after) {
    edition
        .slots()
        .forEach((id, slot) -> settle(id.value(), slot.interval(edition.zone()).to().plus(after)));
  }

  void settle(String activity, Instant when) {
    write(activity, new Result.Settled(), when, REPORT);
  }

  void completes(String activity, Instant when) {
    write(activity, new Result.Completed(), when, LEARNER);
  }

  void scores(String quiz, int score, Instant when) {
    write(quiz, new Result.Scored(Percentage.of(score)), when, LEARNER);
  }

  void handsIn(String task, Instant when) {
    write(task, new Result.Submitted(), when, LEARNER);
  }

  /** Staff accept what was handed in. */
  void accepted(String task, int mark, Instant when) {
    write(task, new Result.Reviewed(true, Percentage.of(mark)), when, STAFF);
  }

  /** Staff give it back for more work. */
  void returned(String task, Instant when) {
    write(task, new Result.Reviewed(false, Percentage.ZERO), when, STAFF);
  }

  /** Another participant reviews it. */
  void reviewedBy(String peer, String task, boolean accepts, int mark, Instant when) {
    var review = new Result.Reviewed(accepts, Percentage.of(mark));
    write(task, review, when, Authority.learner(peer));
  }

  void extended(String activity, String until, Instant when) {
    write(activity, new Result.Extended(LocalDate.parse(until)), when, STAFF);
  }

  void waived(String activity, Instant when) {
    write(activity, new Result.Waived(), when, STAFF);
  }

  /** Takes back what was written last. */
  void voidsLast(Instant when) {
    Statement last = statements.get(statements.size() - 1);
    write(last.activity().value(), new Result.Voided(last.id()), when, STAFF);
  }

  private Interval time(String session) {
    return edition.slot(new ActivityId(session)).orElseThrow().interval(edition.zone());
  }

  private void write(String activity, Result result, Instant when, Authority authority) {
    boolean isByStaff = authority.kind() == Authority.Kind.STAFF;
    statements.add(
        new Statement(
            new UUID(enrolment.value().getLeastSignificantBits(), statements.size() + 1L),
            enrolment,
            new ActivityId(activity),
            result,
            when,
            when,
            authority,
            isByStaff ? Optional.of("agreed with the participant") : Optional.empty()));
  }
}
