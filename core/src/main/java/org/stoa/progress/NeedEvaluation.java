package org.stoa.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stoa.criterion.Criterion.Need;
import org.stoa.criterion.Measure;
import org.stoa.criterion.Measure.Items;
import org.stoa.criterion.Measure.Presence;
import org.stoa.criterion.Measure.Reviewed;
import org.stoa.criterion.Measure.Score;
import org.stoa.programme.Deadline;
import org.stoa.progress.Reason.Code;
import org.stoa.statement.Interval;
import org.stoa.statement.Percentage;
import org.stoa.statement.Result;
import org.stoa.statement.Statement;
import org.stoa.statement.Verb;

/** Evaluates what is needed of one activity. */
final class NeedEvaluation {

  private final Need need;
  private final Circumstances circumstances;

  NeedEvaluation(Need need, Circumstances circumstances) {
    this.need = need;
    this.circumstances = circumstances;
  }

  Finding finding() {
    Outcome outcome = waivedOr(measured(need.measure()));
    return new Finding(
        need,
        outcome.status(),
        outcome.isSatisfied() ? Optional.of(outcome.deciding().timestamp()) : Optional.empty(),
        outcome.because(),
        outcome.why(),
        Optional.of(due()),
        List.of());
  }

  private Deadline due() {
    if (need.measure() instanceof Presence) {
      return circumstances
          .session()
          .map(time -> new Deadline(time.to(), false))
          .orElse(circumstances.deadline());
    }
    return circumstances.deadline();
  }

  /** A waiver satisfies too; whichever came first decides. */
  private Outcome waivedOr(Outcome measured) {
    Optional<Statement> waiver = circumstances.waiver();
    boolean measuredFirst =
        measured.isSatisfied()
            && waiver
                .map(it -> Statement.BY_TIME.compare(measured.deciding(), it) < 0)
                .orElse(true);
    return measuredFirst || waiver.isEmpty() ? measured : waived(waiver.get());
  }

  private static Outcome waived(Statement waiver) {
    return Outcome.satisfied(
        List.of(waiver), Code.WAIVED, waiver.authority().name(), waiver.reason().orElseThrow());
  }

  private Outcome measured(Measure measure) {
    if (measure instanceof Score score) {
      return score(score.min());
    }
    if (measure instanceof Presence presence) {
      return presence(presence.share());
    }
    if (measure instanceof Items items) {
      return items(items.min());
    }
    if (measure instanceof Reviewed reviewed) {
      return new ReviewEvaluation(reviewed, circumstances).outcome();
    }
    return done();
  }

  private Outcome done() {
    List<Statement> ends = new ArrayList<>(circumstances.inTime(Verb.COMPLETED));
    ends.addAll(circumstances.inTime(Verb.SCORED));
    ends.addAll(circumstances.inTime(Verb.ATTENDED));
    ends.sort(Statement.BY_TIME);
    if (!ends.isEmpty()) {
      return Outcome.satisfied(ends.subList(0, 1), Code.DONE);
    }
    if (!circumstances.isOver()) {
      return Outcome.open(Code.DONE_NOT_YET);
    }
    return circumstances.isSettledWhenOver()
        ? Outcome.missed(Code.DONE_NEVER)
        : Outcome.open(Code.ATTENDANCE_AWAITED);
  }

  private Outcome score(Percentage min) {
    List<Statement> attempts = circumstances.attempts();
    for (Statement attempt : attempts) {
      if (Circumstances.score(attempt).orElseThrow().isAtLeast(min)) {
        Percentage best = Circumstances.best(attempts).orElseThrow();
        return Outcome.satisfied(List.of(attempt), Code.SCORE_REACHED, best.value(), min.value());
      }
    }
    Optional<Percentage> best = Circumstances.best(attempts);
    if (best.isEmpty()) {
      return circumstances.isOver()
          ? Outcome.missed(Code.SCORE_NEVER_TRIED, min.value())
          : Outcome.open(Code.SCORE_NOT_TRIED, min.value());
    }
    if (circumstances.isOver()) {
      return Outcome.missed(Code.SCORE_MISSED, best.get().value(), min.value());
    }
    return circumstances.isScoreFinal()
        ? Outcome.missed(Code.SCORE_ATTEMPTS_USED, best.get().value(), min.value())
        : Outcome.open(Code.SCORE_SHORT, best.get().value(), min.value());
  }

  private Outcome items(int min) {
    List<Statement> items = circumstances.inTime(Verb.SUBMITTED);
    if (items.size() >= min) {
      return Outcome.satisfied(items.subList(0, min), Code.ITEMS_ENOUGH, items.size());
    }
    return circumstances.isOver()
        ? Outcome.missed(Code.ITEMS_MISSED, items.size(), min)
        : Outcome.open(Code.ITEMS_SHORT, items.size(), min);
  }

  private Outcome presence(Percentage share) {
    Optional<Interval> session = circumstances.session();
    if (session.isEmpty()) {
      return Outcome.open(Code.PRESENCE_UNSCHEDULED);
    }
    long length = session.get().length().toMinutes();
    List<Statement> counted = new ArrayList<>();
    List<Interval> present = new ArrayList<>();
    for (Statement fact : circumstances.all(Verb.ATTENDED)) {
      Interval time = ((Result.Attended) fact.result()).interval();
      Optional<Interval> within = time.clippedTo(session.get());
      if (within.isPresent()) {
        counted.add(fact);
        present.add(within.get());
        if (reaches(share, present, session.get())) {
          return Outcome.satisfied(counted, Code.PRESENT, minutes(present), length);
        }
      }
    }
    if (!circumstances.isOver(session.get())) {
      return Outcome.open(Code.PRESENCE_AHEAD, share.value());
    }
    return circumstances.isSettled()
        ? Outcome.missed(Code.PRESENCE_MISSED, minutes(present), length, share.value())
        : Outcome.open(Code.PRESENCE_AWAITED, share.value());
  }

  private static boolean reaches(Percentage share, List<Interval> present, Interval session) {
    Duration needed =
        Duration.ofMillis(
            share
                .value()
                .movePointLeft(2)
                .multiply(BigDecimal.valueOf(session.length().toMillis()))
                .setScale(0, RoundingMode.CEILING)
                .longValueExact());
    return Interval.covered(present).compareTo(needed) >= 0;
  }

  private static long minutes(List<Interval> intervals) {
    return Interval.covered(intervals).toMinutes();
  }
}
