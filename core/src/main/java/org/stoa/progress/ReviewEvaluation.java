package org.stoa.progress;

import java.util.List;
import java.util.Optional;
import org.stoa.criterion.Measure.Peers;
import org.stoa.criterion.Measure.Reviewed;
import org.stoa.progress.Reason.Code;
import org.stoa.statement.Authority;
import org.stoa.statement.Percentage;
import org.stoa.statement.Result;
import org.stoa.statement.Statement;
import org.stoa.statement.Verb;

/** Evaluates whether what was handed in was accepted. */
final class ReviewEvaluation {

  private final Reviewed measure;
  private final Circumstances circumstances;

  ReviewEvaluation(Reviewed measure, Circumstances circumstances) {
    this.measure = measure;
    this.circumstances = circumstances;
  }

  Outcome outcome() {
    Optional<Outcome> accepted = earlier(acceptedByStaff(), acceptedByPeers());
    return accepted.orElseGet(this::pending);
  }

  private Optional<Outcome> acceptedByStaff() {
    return circumstances.all(Verb.REVIEWED).stream()
        .filter(review -> review.authority().kind() == Authority.Kind.STAFF)
        .filter(review -> isEnough(Circumstances.score(review)))
        .findFirst()
        .map(review -> Outcome.satisfied(List.of(review), Code.REVIEW_ACCEPTED));
  }

  /** The median of the first reviews: later ones don't move it, so an acceptance stays. */
  private Optional<Outcome> acceptedByPeers() {
    if (!(measure.by() instanceof Peers peers)) {
      return Optional.empty();
    }
    List<Statement> first =
        circumstances.all(Verb.REVIEWED).stream()
            .filter(review -> review.authority().kind() == Authority.Kind.LEARNER)
            .limit(peers.n())
            .toList();
    if (first.size() < peers.n()) {
      return Optional.empty();
    }
    List<Percentage> marks = first.stream().map(ReviewEvaluation::mark).sorted().toList();
    Percentage median = marks.get((marks.size() - 1) / 2);
    return isEnough(Optional.of(median))
        ? Optional.of(Outcome.satisfied(first, Code.REVIEW_ACCEPTED))
        : Optional.empty();
  }

  private Outcome pending() {
    if (circumstances.isReviewAwaited()) {
      return Outcome.open(Code.REVIEW_AWAITED);
    }
    if (circumstances.isOver()) {
      return Outcome.missed(Code.REVIEW_MISSED);
    }
    return Outcome.open(
        circumstances.inTime(Verb.SUBMITTED).isEmpty()
            ? Code.REVIEW_NOTHING_YET
            : Code.REVIEW_RETURNED);
  }

  private boolean isEnough(Optional<Percentage> score) {
    return score.isPresent() && score.get().isAtLeast(measure.min());
  }

  private static Percentage mark(Statement review) {
    return ((Result.Reviewed) review.result()).score();
  }

  private static Optional<Outcome> earlier(Optional<Outcome> one, Optional<Outcome> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.or(() -> other);
    }
    return Statement.BY_TIME.compare(one.get().deciding(), other.get().deciding()) <= 0
        ? one
        : other;
  }
}
