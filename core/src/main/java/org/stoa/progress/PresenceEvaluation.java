package org.stoa.progress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stoa.progress.Reason.Code;
import org.stoa.statement.Coverage;
import org.stoa.statement.Interval;
import org.stoa.statement.Percentage;
import org.stoa.statement.Result;
import org.stoa.statement.Statement;

/** Evaluates whether somebody was there for a share of a session. */
final class PresenceEvaluation {

  private final Percentage share;
  private final Circumstances circumstances;

  PresenceEvaluation(Percentage share, Circumstances circumstances) {
    this.share = share;
    this.circumstances = circumstances;
  }

  Outcome outcome() {
    Optional<Interval> session = circumstances.session();
    return session.isPresent()
        ? outcome(session.get())
        : Outcome.open(Reason.of(Code.PRESENCE_UNSCHEDULED));
  }

  private Outcome outcome(Interval session) {
    BigDecimal needed = needed(session);
    Coverage present = new Coverage();
    List<Statement> counted = new ArrayList<>(1);
    for (Statement fact : circumstances.facts()) {
      Optional<Interval> there = presence(fact, session);
      if (there.isPresent()) {
        present.add(there.get());
        counted.add(fact);
        if (reaches(present, needed)) {
          return Outcome.satisfied(
              counted, Reason.of(Code.PRESENT, minutes(present), minutes(session)));
        }
      }
    }
    if (!circumstances.isOver(session)) {
      return Outcome.open(Reason.of(Code.PRESENCE_AHEAD, share.value()));
    }
    return circumstances.isSettled()
        ? Outcome.missed(
            Reason.of(Code.PRESENCE_MISSED, minutes(present), minutes(session), share.value()))
        : Outcome.open(Reason.of(Code.PRESENCE_AWAITED, share.value()));
  }

  private static Optional<Interval> presence(Statement fact, Interval session) {
    return fact.result() instanceof Result.Attended attended
        ? attended.interval().clippedTo(session)
        : Optional.empty();
  }

  /** In hundredths of milliseconds, so that no share of a length leaves a rest. */
  private BigDecimal needed(Interval session) {
    return share.value().multiply(BigDecimal.valueOf(session.length().toMillis()));
  }

  private static boolean reaches(Coverage present, BigDecimal needed) {
    return BigDecimal.valueOf(100 * present.total().toMillis()).compareTo(needed) >= 0;
  }

  private static long minutes(Coverage present) {
    return present.total().toMinutes();
  }

  private static long minutes(Interval session) {
    return session.length().toMinutes();
  }
}
