package org.stoa.authoring.lint;

import java.math.BigDecimal;
import java.util.function.Predicate;
import org.stoa.criterion.Criterion;
import org.stoa.criterion.Criterion.AtLeast;
import org.stoa.criterion.Criterion.Need;
import org.stoa.criterion.Criterion.Share;
import org.stoa.criterion.Criterion.Weighted;
import org.stoa.statement.ActivityId;

/** What a rule can do without. */
final class Reach {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Reach() {}

  /** Whether it can be satisfied by somebody who does none of these activities. */
  static boolean isPossibleWithout(Criterion rule, Predicate<ActivityId> excluded) {
    if (rule instanceof Need need) {
      return !excluded.test(need.activity());
    }
    if (rule instanceof Weighted weighted) {
      BigDecimal all = weight(weighted, id -> true);
      BigDecimal left = weight(weighted, excluded.negate());
      return left.multiply(HUNDRED).compareTo(weighted.min().value().multiply(all)) >= 0;
    }
    long possible = rule.parts().stream().filter(part -> isPossibleWithout(part, excluded)).count();
    return possible >= (rule instanceof AtLeast atLeast ? atLeast.n() : rule.parts().size());
  }

  static boolean isNeeded(Criterion rule, ActivityId id) {
    return !isPossibleWithout(rule, id::equals);
  }

  private static BigDecimal weight(Weighted rule, Predicate<ActivityId> counted) {
    return rule.of().stream()
        .filter(share -> counted.test(share.activity()))
        .map(Share::weight)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
