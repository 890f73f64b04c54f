package org.stoa.progress;

import java.util.List;
import java.util.Optional;
import org.stoa.criterion.Criterion.Need;
import org.stoa.criterion.Measure;
import org.stoa.criterion.Measure.Items;
import org.stoa.criterion.Measure.Presence;
import org.stoa.criterion.Measure.Reviewed;
import org.stoa.criterion.Measure.Score;
import org.stoa.progress.Reason.Code;
import org.stoa.statement.Percentage;
import org.stoa.statement.Result;
import org.stoa.statement.Statement;
import org.stoa.statement.Verb;

/** Evaluates what is needed of one activity. */
final class NeedEvaluation {

  private NeedEvaluation() {}

  /** A waiver satisfies too; whichever came first decides. */
  static Finding finding(Need need, Circumstances here) {
    Finding measured = measured(need, need.measure(), here);
    Optional<Statement> waiver = here.waiver();
    return waiver.isEmpty() || measured.isDecidedBefore(waiver.get())
        ? measured
        : waived(need, waiver.get(), here);
  }

  private static Finding waived(Need need, Statement waiver, Circumstances here) {
    String reason = waiver.reason().orElseThrow();
    return here.satisfied(
        need, List.of(waiver), Reason.of(Code.WAIVED, waiver.authority().name(), reason));
  }

  private static Finding measured(Need need, Measure measure, Circumstances here) {
    if (measure instanceof Score score) {
      return score(need, score.min(), here);
    }
    if (measure instanceof Presence presence) {
      return PresenceEvaluation.finding(need, presence.share(), here);
    }
    if (measure instanceof Items items) {
      return items(need, items.min(), here);
    }
    return measure instanceof Reviewed reviewed
        ? new ReviewEvaluation(need, reviewed, here).finding()
        : done(need, here.ending(), Code.DONE_NOT_YET, here);
  }

  /** Whether it was done at all, however much of it. */
  static Finding done(Need need, Optional<Statement> end, Code notYet, Circumstances here) {
    if (end.isPresent()) {
      return here.satisfied(need, List.of(end.get()), Reason.of(Code.DONE));
    }
    if (!here.isOver()) {
      return here.open(need, Reason.of(notYet));
    }
    return here.isSettledWhenOver()
        ? here.missed(need, Reason.of(Code.DONE_NEVER))
        : here.open(need, Reason.of(Code.ATTENDANCE_AWAITED));
  }

  private static Finding score(Need need, Percentage min, Circumstances here) {
    List<Statement> attempts = here.attempts();
    Percentage best = best(attempts);
    if (!attempts.isEmpty() && best.isAtLeast(min)) {
      Reason why = Reason.of(Code.SCORE_REACHED, best.value(), min.value());
      return here.satisfied(need, List.of(firstAtLeast(min, attempts)), why);
    }
    if (attempts.isEmpty()) {
      return here.isOver()
          ? here.missed(need, Reason.of(Code.SCORE_NEVER_TRIED, min.value()))
          : here.open(need, Reason.of(Code.SCORE_NOT_TRIED, min.value()));
    }
    if (here.isOver()) {
      return here.missed(need, Reason.of(Code.SCORE_MISSED, best.value(), min.value()));
    }
    return here.isScoreFinal()
        ? here.missed(need, Reason.of(Code.SCORE_ATTEMPTS_USED, best.value(), min.value()))
        : here.open(need, Reason.of(Code.SCORE_SHORT, best.value(), min.value()));
  }

  private static Percentage best(List<Statement> attempts) {
    Percentage best = Percentage.ZERO;
    for (int i = 0; i < attempts.size(); i++) {
      Percentage score = score(attempts.get(i));
      best = score.isAtLeast(best) ? score : best;
    }
    return best;
  }

  private static Statement firstAtLeast(Percentage min, List<Statement> attempts) {
    int first = 0;
    while (!score(attempts.get(first)).isAtLeast(min)) {
      first++;
    }
    return attempts.get(first);
  }

  private static Percentage score(Statement attempt) {
    return ((Result.Scored) attempt.result()).score();
  }

  private static Finding items(Need need, int min, Circumstances here) {
    List<Statement> items = here.inTime(Verb.SUBMITTED);
    if (items.size() >= min) {
      Reason why = Reason.of(Code.ITEMS_ENOUGH, items.size());
      return here.satisfied(need, items.subList(0, min), why);
    }
    return here.isOver()
        ? here.missed(need, Reason.of(Code.ITEMS_MISSED, items.size(), min))
        : here.open(need, Reason.of(Code.ITEMS_SHORT, items.size(), min));
  }
}
