package org.stoa.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.stoa.criterion.Criterion.Share;
import org.stoa.criterion.Criterion.Weighted;
import org.stoa.progress.Reason.Code;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Authority;
import org.stoa.statement.Percentage;
import org.stoa.statement.Statement;
import org.stoa.statement.Verb;

/**
 * Evaluates a weighted mean of best scores: of attempts, and of staff's reviews. An activity
 * without a score counts as 0, a waived one as 100.
 */
final class WeightedEvaluation {

  private final Weighted rule;
  private final Map<ActivityId, Circumstances> circumstances = new HashMap<>();

  WeightedEvaluation(Weighted rule, Evaluation evaluation) {
    this.rule = rule;
    for (Share share : rule.of()) {
      circumstances.put(share.activity(), evaluation.circumstances(share.activity()));
    }
  }

  Finding finding() {
    Map<ActivityId, Percentage> best = new HashMap<>();
    List<Statement> improving = new ArrayList<>();
    for (Statement fact : scoring()) {
      Percentage score = score(fact);
      if (score.compareTo(best.getOrDefault(fact.activity(), Percentage.ZERO)) > 0) {
        best.put(fact.activity(), score);
        improving.add(fact);
      }
      if (isReached(mean(activity -> best.getOrDefault(activity, Percentage.ZERO)))) {
        return finding(
            Status.SATISFIED,
            Optional.of(fact.timestamp()),
            improving,
            Reason.of(Code.MEAN_REACHED, shown(best), rule.min().value()));
      }
    }
    boolean possible = isReached(mean(activity -> attainable(activity, best)));
    Code code = possible ? Code.MEAN_SHORT : Code.MEAN_MISSED;
    return finding(
        possible ? Status.OPEN : Status.MISSED,
        Optional.empty(),
        List.of(),
        Reason.of(code, shown(best), rule.min().value()));
  }

  private Finding finding(
      Status status, Optional<Instant> since, List<Statement> because, Reason why) {
    return new Finding(rule, status, since, because, why, Optional.empty(), List.of());
  }

  private List<Statement> scoring() {
    List<Statement> facts = new ArrayList<>();
    for (Circumstances one : circumstances.values()) {
      facts.addAll(one.attempts());
      facts.addAll(one.reviews(Authority.Kind.STAFF));
      one.waiver().ifPresent(facts::add);
    }
    facts.sort(Statement.BY_TIME);
    return facts;
  }

  private static Percentage score(Statement fact) {
    return fact.verb() == Verb.WAIVED
        ? Percentage.HUNDRED
        : Circumstances.score(fact).orElse(Percentage.ZERO);
  }

  private Percentage attainable(ActivityId activity, Map<ActivityId, Percentage> best) {
    Circumstances here = Objects.requireNonNull(circumstances.get(activity));
    return here.isScoreFinal() ? best.getOrDefault(activity, Percentage.ZERO) : Percentage.HUNDRED;
  }

  /** The sum of weight times score, and the sum of the weights. */
  private record Mean(BigDecimal sum, BigDecimal weights) {}

  private Mean mean(Function<ActivityId, Percentage> scores) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal weights = BigDecimal.ZERO;
    for (Share share : rule.of()) {
      sum = sum.add(share.weight().multiply(scores.apply(share.activity()).value()));
      weights = weights.add(share.weight());
    }
    return new Mean(sum, weights);
  }

  private boolean isReached(Mean mean) {
    return mean.sum().compareTo(rule.min().value().multiply(mean.weights())) >= 0;
  }

  private BigDecimal shown(Map<ActivityId, Percentage> best) {
    Mean mean = mean(activity -> best.getOrDefault(activity, Percentage.ZERO));
    return mean.sum().divide(mean.weights(), 1, RoundingMode.DOWN).stripTrailingZeros();
  }
}
