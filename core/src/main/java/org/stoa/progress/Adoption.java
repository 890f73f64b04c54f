package org.stoa.progress;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.stoa.criterion.Criterion;
import org.stoa.programme.Award;
import org.stoa.programme.AwardId;
import org.stoa.programme.Edition;
import org.stoa.programme.RuleChange;
import org.stoa.statement.Statement;

/**
 * An edition changes to other rules: another version of its programme, other dates. Nothing is
 * stored about anybody; who keeps what follows from the statements. Safe for any thread.
 */
public final class Adoption {

  private final Evaluator before;
  private final Evaluator after;
  private final Instant at;
  private final RuleChange policy;

  /**
   * A change, or the plan of one.
   *
   * @param before the edition as it was
   * @param after the edition as it becomes; its policy says what happens to earned awards
   * @param at from when the new rules count
   */
  public Adoption(Edition before, Edition after, Instant at) {
    this.before = Evaluator.of(before);
    this.after = Evaluator.of(after);
    this.at = at;
    this.policy = after.ruleChange();
  }

  /**
   * How an award stands, by the rules that count for this learner at this instant; empty if they
   * have no such award.
   */
  public Optional<Finding> evaluate(AwardId award, List<Statement> log, Instant asOf) {
    if (asOf.isBefore(at)) {
      return finding(before, award, log, asOf);
    }
    return kept(award, log, asOf).or(() -> finding(after, award, log, asOf));
  }

  /** What was earned under the rules before, and stays. */
  private Optional<Finding> kept(AwardId award, List<Statement> log, Instant asOf) {
    return policy == RuleChange.STRICT
        ? Optional.empty()
        : finding(before, award, log, asOf)
            .filter(finding -> finding.since().map(since -> since.isBefore(at)).orElse(false));
  }

  /**
   * What the change means for one learner: the awards that stand otherwise after it.
   *
   * @param asOf an instant at which the new rules count
   */
  public List<Change> changes(List<Statement> log, Instant asOf) {
    return awards()
        .map(
            award ->
                new Change(award, finding(before, award, log, asOf), evaluate(award, log, asOf)))
        .filter(Change::isOne)
        .toList();
  }

  private Stream<AwardId> awards() {
    Set<AwardId> ids = new LinkedHashSet<>();
    before.edition().programme().awards().forEach(award -> ids.add(award.id()));
    after.edition().programme().awards().forEach(award -> ids.add(award.id()));
    return ids.stream();
  }

  private static Optional<Finding> finding(
      Evaluator evaluator, AwardId id, List<Statement> log, Instant asOf) {
    return evaluator
        .edition()
        .programme()
        .award(id)
        .map(Award::when)
        .map(rule -> evaluator.evaluate(rule, log, asOf));
  }

  /**
   * How one award stands before and after.
   *
   * @param before empty if the award is new
   * @param after empty if the award is gone
   */
  public record Change(AwardId award, Optional<Finding> before, Optional<Finding> after) {

    /** What it comes to for her. */
    public Effect effect() {
      Optional<Status> then = before.map(Finding::status);
      Optional<Status> now = after.map(Finding::status);
      if (now.equals(then)) {
        return Effect.OTHER_WORK;
      }
      if (now.equals(Optional.of(Status.SATISFIED))) {
        return Effect.GAINED;
      }
      if (then.equals(Optional.of(Status.SATISFIED))) {
        return Effect.LOST;
      }
      if (now.equals(Optional.of(Status.OPEN))) {
        return Effect.WITHIN_REACH;
      }
      return then.equals(Optional.of(Status.OPEN)) ? Effect.OUT_OF_REACH : Effect.NEVER_HERS;
    }

    /** What is left to do for it now, and wasn't before. */
    public List<Finding> asked() {
      return leftOnlyIn(after, before);
    }

    /** What was left to do for it before, and isn't now. */
    public List<Finding> dropped() {
      return leftOnlyIn(before, after);
    }

    /** What was out of reach and stays so is no change, whatever it would take. */
    private boolean isOne() {
      Optional<Status> now = after.map(Finding::status);
      if (now.equals(Optional.of(Status.MISSED)) && now.equals(before.map(Finding::status))) {
        return false;
      }
      return !before.map(Finding::status).equals(after.map(Finding::status))
          || !rules(leftIn(before)).equals(rules(leftIn(after)));
    }

    private static List<Finding> leftOnlyIn(Optional<Finding> one, Optional<Finding> other) {
      List<Criterion> known = rules(leftIn(other));
      return leftIn(one).stream().filter(leaf -> !known.contains(leaf.rule())).toList();
    }

    private static List<Criterion> rules(List<Finding> leaves) {
      return leaves.stream().map(Finding::rule).toList();
    }

    /** What is asked and not met yet; what is met already is no change for anybody. */
    private static List<Finding> leftIn(Optional<Finding> finding) {
      return finding.stream()
          .filter(it -> !it.isSatisfied())
          .flatMap(Finding::leaves)
          .filter(leaf -> !leaf.isSatisfied())
          .toList();
    }
  }

  /** What a change of an award comes to for one learner. */
  public enum Effect {
    /** She has it now, and hadn't. */
    GAINED,
    /** She had it, and hasn't any more. */
    LOST,
    /** She can earn it now, and couldn't. */
    WITHIN_REACH,
    /** She could still earn it, and can't any more. */
    OUT_OF_REACH,
    /** It stands alike, and takes something else of her. */
    OTHER_WORK,
    /** It came or went, and she couldn't earn it. */
    NEVER_HERS
  }
}
