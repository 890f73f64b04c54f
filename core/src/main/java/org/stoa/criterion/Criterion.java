package org.stoa.criterion;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Percentage;

/** A rule that a learner's statements satisfy or don't. Immutable. */
public sealed interface Criterion {

  /** Every part is needed. */
  record All(List<Criterion> of) implements Criterion {
    public All {
      of = requireParts(of);
    }
  }

  /** So many of the parts are needed; {@code n = 1} reads "any". */
  record AtLeast(int n, List<Criterion> of) implements Criterion {
    public AtLeast {
      of = requireParts(of);
      if (n < 1 || n > of.size()) {
        throw new IllegalArgumentException("at least " + n + " of " + of.size());
      }
    }
  }

  /**
   * The weighted mean of the best scores has to reach a minimum.
   *
   * @param min more than 0
   */
  record Weighted(Percentage min, List<Share> of) implements Criterion {
    public Weighted {
      of = requireParts(of);
      if (min.value().signum() == 0) {
        throw new IllegalArgumentException("a minimum of 0 says nothing");
      }
    }
  }

  /** Something is needed of one activity. */
  record Need(ActivityId activity, Measure measure) implements Criterion {}

  /**
   * What one activity's best score weighs in a {@link Weighted} criterion.
   *
   * @param weight more than 0; only the proportion of the weights matters
   */
  record Share(ActivityId activity, BigDecimal weight) {
    public Share {
      if (weight.signum() <= 0) {
        throw new IllegalArgumentException("a weight is more than 0");
      }
    }
  }

  /** The activities this rule speaks about, in its own order, one mentioned twice given twice. */
  default Stream<ActivityId> activities() {
    if (this instanceof Need need) {
      return Stream.of(need.activity);
    }
    return this instanceof Weighted weighted
        ? weighted.of.stream().map(Share::activity)
        : parts().stream().flatMap(Criterion::activities);
  }

  /** What this rule needs of single activities, in its own order. */
  default Stream<Need> needs() {
    return this instanceof Need need ? Stream.of(need) : parts().stream().flatMap(Criterion::needs);
  }

  /** The rules that this one is made of; none for a need or a weighted mean. */
  default List<Criterion> parts() {
    if (this instanceof All all) {
      return all.of;
    }
    return this instanceof AtLeast atLeast ? atLeast.of : List.of();
  }

  /** How many of its parts this rule needs; a need or a weighted mean is its own only part. */
  default int needed() {
    return this instanceof AtLeast atLeast ? atLeast.n : Math.max(1, parts().size());
  }

  private static <T> List<T> requireParts(List<T> parts) {
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a criterion of no parts says nothing");
    }
    return List.copyOf(parts);
  }
}
