package org.stoa.progress;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.stoa.criterion.Criterion.Need;
import org.stoa.criterion.Measure.Peers;
import org.stoa.criterion.Measure.Reviewed;
import org.stoa.progress.Reason.Code;
import org.stoa.statement.Authority;
import org.stoa.statement.Statement;
import org.stoa.statement.Verb;

/** Evaluates whether what was handed in was accepted. */
final class ReviewEvaluation {

  private static final Comparator<Finding> EARLIEST =
      Comparator.comparing(Finding::deciding, Statement.BY_TIME);

  private final Need need;
  private final Reviewed measure;
  private final Circumstances circumstances;

  ReviewEvaluation(Need need, Reviewed measure, Circumstances circumstances) {
    this.need = need;
    this.measure = measure;
    this.circumstances = circumstances;
  }

  Finding finding() {
    Optional<Finding> byStaff = acceptedByStaff();
    return acceptedByPeers()
        .filter(it -> byStaff.isEmpty() || EARLIEST.compare(it, byStaff.get()) < 0)
        .or(() -> byStaff)
        .orElseGet(this::pending);
  }

  private Optional<Finding> acceptedByStaff() {
    for (Statement review : circumstances.reviews(Authority.Kind.STAFF)) {
      if (isEnough(review)) {
        return Optional.of(accepted(List.of(review)));
      }
    }
    return Optional.empty();
  }

  /** By the first reviewers of any version: what was returned can be handed in again. */
  private Optional<Finding> acceptedByPeers() {
    if (!(measure.by() instanceof Peers peers)) {
      return Optional.empty();
    }
    return circumstances.inTime(Verb.SUBMITTED).stream()
        .map(Statement::timestamp)
        .map(version -> circumstances.firstReviews(Authority.Kind.LEARNER, version))
        .flatMap(reviews -> acceptedByFirst(peers.n(), reviews).stream())
        .min(EARLIEST);
  }

  /** By the median of the first reviews: later ones don't move it, so an acceptance stays. */
  private Optional<Finding> acceptedByFirst(int n, List<Statement> reviews) {
    if (reviews.size() < n) {
      return Optional.empty();
    }
    List<Statement> first = reviews.stream().limit(n).sorted(Statement.BY_TIME).toList();
    long notEnough = first.stream().filter(review -> !isEnough(review)).count();
    boolean medianIsEnough = notEnough <= (n - 1) / 2;
    return medianIsEnough ? Optional.of(accepted(first)) : Optional.empty();
  }

  private Finding accepted(List<Statement> because) {
    return circumstances.satisfied(need, because, Reason.of(Code.REVIEW_ACCEPTED));
  }

  private Finding pending() {
    if (isAwaited()) {
      return circumstances.open(need, Reason.of(Code.REVIEW_AWAITED));
    }
    if (circumstances.isOver()) {
      return circumstances.missed(need, Reason.of(Code.REVIEW_MISSED));
    }
    Code code =
        circumstances.inTime(Verb.SUBMITTED).isEmpty()
            ? Code.REVIEW_NOTHING_YET
            : Code.REVIEW_RETURNED;
    return circumstances.open(need, Reason.of(code));
  }

  private boolean isAwaited() {
    return measure.by() instanceof Peers peers
        ? circumstances.isReviewAwaited(Authority.Kind.LEARNER, peers.n())
        : circumstances.isReviewAwaited(Authority.Kind.STAFF, 1);
  }

  private boolean isEnough(Statement review) {
    return Circumstances.score(review).filter(mark -> mark.isAtLeast(measure.min())).isPresent();
  }
}
