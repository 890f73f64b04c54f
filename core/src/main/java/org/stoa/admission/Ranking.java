package org.stoa.admission;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.stoa.admission.Application.Experience;
import org.stoa.programme.RankKey;

/** The order of applications that rank keys make. */
final class Ranking {

  /** The earlier one first; of two at once, the one whose applicant's id comes first. */
  private static final Comparator<Application> BY_TIME =
      Comparator.comparing(Application::applied).thenComparing(Application::applicant);

  private Ranking() {}

  /** A total order: by each key in turn, and by time where all are equal. */
  static Comparator<Application> by(List<RankKey> keys) {
    return keys.stream()
        .map(Ranking::by)
        .reduce(Comparator::thenComparing)
        .map(order -> order.thenComparing(BY_TIME))
        .orElse(BY_TIME);
  }

  private static Comparator<Application> by(RankKey key) {
    if (key instanceof RankKey.Newcomer) {
      return first(it -> it.experience() == Experience.NEWCOMER);
    }
    if (key instanceof RankKey.Priority priority) {
      return first(
          it -> priority.award().map(it.awards()::contains).orElse(!it.awards().isEmpty()));
    }
    if (key instanceof RankKey.Score score) {
      return Comparator.comparing(
          it -> score.rubric().map(it::score).orElseGet(it::meanScore), Ranking::higherFirst);
    }
    return BY_TIME;
  }

  private static Comparator<Application> first(Predicate<Application> are) {
    return Comparator.comparing(it -> !are.test(it));
  }

  private static int higherFirst(Optional<BigDecimal> one, Optional<BigDecimal> other) {
    if (one.isPresent() && other.isPresent()) {
      return other.get().compareTo(one.get());
    }
    return Boolean.compare(one.isEmpty(), other.isEmpty());
  }
}
