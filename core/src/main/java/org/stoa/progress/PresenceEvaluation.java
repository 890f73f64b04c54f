package org.stoa.progress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stoa.progress.Reason.Code;
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
    return circumstances
        .session()
        .map(this::outcome)
        .orElseGet(() -> Outcome.open(Code.PRESENCE_UNSCHEDULED));
  }

  private Outcome outcome(Interval session) {
    List<Statement> facts = circumstances.facts();
    List<Statement> counted = new ArrayList<>(facts.size());
    List<Interval> present = new ArrayList<>(facts.size());
    for (Statement fact : facts) {
      if (fact.result() instanceof Result.Attended attended) {
        Optional<Interval> within = attended.interval().clippedTo(session);
        if (within.isPresent()) {
          counted.add(fact);
          present.add(within.get());
        }
      }
    }
    long length = session.length().toMinutes();
    if (reaches(present, session)) {
      int deciding = fewest(present, session);
      long minutes = minutes(present.subList(0, deciding));
      return Outcome.satisfied(counted.subList(0, deciding), Code.PRESENT, minutes, length);
    }
    if (!circumstances.isOver(session)) {
      return Outcome.open(Code.PRESENCE_AHEAD, share.value());
    }
    return circumstances.isSettled()
        ? Outcome.missed(Code.PRESENCE_MISSED, minutes(present), length, share.value())
        : Outcome.open(Code.PRESENCE_AWAITED, share.value());
  }

  /** How many of the intervals, from the first on, are enough; all of them together are. */
  private int fewest(List<Interval> present, Interval session) {
    int least = 1;
    int most = present.size();
    while (least < most) {
      int middle = (least + most) / 2;
      if (reaches(present.subList(0, middle), session)) {
        most = middle;
      } else {
        least = middle + 1;
      }
    }
    return most;
  }

  /** Whether there is any, and it is enough; shares of a hundred are compared without a rest. */
  private boolean reaches(List<Interval> present, Interval session) {
    if (present.isEmpty()) {
      return false;
    }
    BigDecimal covered = BigDecimal.valueOf(100 * Interval.covered(present).toMillis());
    BigDecimal length = BigDecimal.valueOf(session.length().toMillis());
    return covered.compareTo(share.value().multiply(length)) >= 0;
  }

  private static long minutes(List<Interval> intervals) {
    return Interval.covered(intervals).toMinutes();
  }
}
