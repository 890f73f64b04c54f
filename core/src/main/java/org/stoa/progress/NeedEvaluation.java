package org.stoa.progress;

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
import org.stoa.statement.Percentage;
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
        due(),
        List.of());
  }

  private Optional<Deadline> due() {
    return need.measure() instanceof Presence ? circumstances.sessionDue() : circumstances.due();
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
        List.of(waiver),
        Reason.of(Code.WAIVED, waiver.authority().name(), waiver.reason().orElseThrow()));
  }

  private Outcome measured(Measure measure) {
    if (measure instanceof Score score) {
      return score(score.min());
    }
    if (measure instanceof Presence presence) {
      return new PresenceEvaluation(presence.share(), circumstances).outcome();
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
    Optional<Statement> end = circumstances.ending();
    if (end.isPresent()) {
      return Outcome.satisfied(List.of(end.get()), Reason.of(Code.DONE));
    }
    if (!circumstances.isOver()) {
      return Outcome.open(Reason.of(Code.DONE_NOT_YET));
    }
    return circumstances.isSettledWhenOver()
        ? Outcome.missed(Reason.of(Code.DONE_NEVER))
        : Outcome.open(Reason.of(Code.ATTENDANCE_AWAITED));
  }

  private Outcome score(Percentage min) {
    List<Statement> attempts = circumstances.attempts();
    Percentage best = Circumstances.best(attempts);
    for (Statement attempt : attempts) {
      if (Circumstances.score(attempt).orElseThrow().isAtLeast(min)) {
        return Outcome.satisfied(
            List.of(attempt), Reason.of(Code.SCORE_REACHED, best.value(), min.value()));
      }
    }
    if (attempts.isEmpty()) {
      return circumstances.isOver()
          ? Outcome.missed(Reason.of(Code.SCORE_NEVER_TRIED, min.value()))
          : Outcome.open(Reason.of(Code.SCORE_NOT_TRIED, min.value()));
    }
    if (circumstances.isOver()) {
      return Outcome.missed(Reason.of(Code.SCORE_MISSED, best.value(), min.value()));
    }
    return circumstances.isScoreFinal()
        ? Outcome.missed(Reason.of(Code.SCORE_ATTEMPTS_USED, best.value(), min.value()))
        : Outcome.open(Reason.of(Code.SCORE_SHORT, best.value(), min.value()));
  }

  private Outcome items(int min) {
    List<Statement> items = circumstances.inTime(Verb.SUBMITTED);
    if (items.size() >= min) {
      return Outcome.satisfied(items.subList(0, min), Reason.of(Code.ITEMS_ENOUGH, items.size()));
    }
    return circumstances.isOver()
        ? Outcome.missed(Reason.of(Code.ITEMS_MISSED, items.size(), min))
        : Outcome.open(Reason.of(Code.ITEMS_SHORT, items.size(), min));
  }
}
