package org.stoa.criterion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.stoa.criterion.Criterion.All;
import org.stoa.criterion.Criterion.AtLeast;
import org.stoa.criterion.Criterion.Need;
import org.stoa.criterion.Criterion.Share;
import org.stoa.criterion.Criterion.Weighted;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Percentage;

/** Rules that say something, and what they speak about. */
class CriterionTest {

  private static Need need(String activity) {
    return new Need(new ActivityId(activity), new Measure.Done());
  }

  private static Share share(String activity) {
    return new Share(new ActivityId(activity), BigDecimal.ONE);
  }

  private static void assertRefused(Runnable rule) {
    assertThrows(IllegalArgumentException.class, rule::run);
  }

  @Test
  void aRuleSpeaksAboutItsActivitiesInItsOwnOrder() {
    Criterion rule =
        new All(
            List.of(
                need("c"),
                new AtLeast(1, List.of(need("a"), new All(List.of(need("b"))))),
                new Weighted(Percentage.of(60), List.of(share("c"), share("d")))));
    assertEquals(
        Stream.of("c", "a", "b", "c", "d").map(ActivityId::new).toList(),
        rule.activities().toList());
  }

  @Test
  void aRuleOfNoPartsIsRefused() {
    assertRefused(() -> new All(List.of()));
    assertRefused(() -> new AtLeast(1, List.of()));
    assertRefused(() -> new Weighted(Percentage.HUNDRED, List.of()));
  }

  @Test
  void aCountLiesBetweenOneAndTheNumberOfParts() {
    assertRefused(() -> new AtLeast(0, List.of(need("a"))));
    assertRefused(() -> new AtLeast(2, List.of(need("a"))));
    assertEquals(1, new AtLeast(1, List.of(need("a"))).n());
  }

  @Test
  void whatAsksForNothingIsRefused() {
    assertRefused(() -> new Weighted(Percentage.ZERO, List.of(share("a"))));
    assertRefused(() -> new Share(new ActivityId("a"), BigDecimal.ZERO));
    assertRefused(() -> new Share(new ActivityId("a"), BigDecimal.valueOf(-1)));
    assertRefused(() -> new Measure.Items(0));
    assertRefused(() -> new Measure.Peers(0));
  }

  @Test
  void aRuleDoesNotChangeWithTheListItWasMadeOf() {
    List<Criterion> parts = new ArrayList<>(List.of(need("a")));
    All all = new All(parts);
    parts.clear();
    assertEquals(1, all.of().size());
  }
}
