package org.stoa.progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stoa.criterion.Criterion;
import org.stoa.criterion.Criterion.All;
import org.stoa.criterion.Criterion.AtLeast;
import org.stoa.criterion.Criterion.Need;
import org.stoa.criterion.Criterion.Weighted;
import org.stoa.programme.Activity;
import org.stoa.programme.Edition;
import org.stoa.programme.Localised;
import org.stoa.programme.Prerequisites;
import org.stoa.progress.Reason.Code;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Statement;

/**
 * Says what a learner's statements mean for a criterion: a pure function, safe for any thread.
 *
 * <p>More statements never undo {@code SATISFIED} (only voiding does), and the order in which they
 * are given doesn't matter. "What if" is the evaluation of a longer log.
 */
public final class Evaluator {

  private static final Comparator<Finding> EARLIEST =
      Comparator.comparing(finding -> finding.since().orElseThrow());

  private final Edition edition;
  private final Evidence evidence;
  private final Instant asOf;

  private Evaluator(Edition edition, Evidence evidence, Instant asOf) {
    this.edition = edition;
    this.evidence = evidence;
    this.asOf = asOf;
  }

  /**
   * Evaluates a criterion.
   *
   * @param log the statements of one enrolment, in any order
   * @param asOf what was known at this instant: later statements are left out of account
   */
  public static Finding evaluate(
      Criterion rule, Edition edition, List<Statement> log, Instant asOf) {
    return new Evaluator(edition, Evidence.of(log, asOf), asOf).evaluate(rule);
  }

  /**
   * The statements that count at an instant, in order of time: those that were made by then and
   * aren't voided.
   */
  public static List<Statement> counting(List<Statement> log, Instant asOf) {
    return Evidence.of(log, asOf).all();
  }

  private Finding evaluate(Criterion rule) {
    if (rule instanceof All all) {
      return combine(rule, all.of(), all.of().size());
    }
    if (rule instanceof AtLeast atLeast) {
      return combine(rule, atLeast.of(), atLeast.n());
    }
    if (rule instanceof Weighted weighted) {
      return new WeightedEvaluation(weighted, edition, evidence, asOf).finding();
    }
    Need need = (Need) rule;
    return withPrerequisites(
        new NeedEvaluation(need, new Circumstances(need.activity(), edition, evidence, asOf))
            .finding(),
        need.activity());
  }

  /** What has been done counts; what is still to do waits for what comes before it. */
  private Finding withPrerequisites(Finding finding, ActivityId activity) {
    if (finding.status() != Status.OPEN || finding.why().isWaiting()) {
      return finding;
    }
    List<Localised<String>> open = new ArrayList<>();
    List<Localised<String>> missed = new ArrayList<>();
    for (ActivityId id : Prerequisites.of(activity, edition.programme().activities())) {
      Activity before = edition.programme().activity(id).orElseThrow();
      switch (evaluate(before.completion()).status()) {
        case SATISFIED -> {}
        case OPEN -> open.add(before.title());
        case MISSED -> missed.add(before.title());
      }
    }
    if (!missed.isEmpty()) {
      return finding.with(Status.MISSED, Reason.of(Code.AFTER_MISSED, missed));
    }
    return open.isEmpty() ? finding : finding.with(Status.OPEN, Reason.of(Code.AFTER, open));
  }

  private Finding combine(Criterion rule, List<Criterion> of, int needed) {
    List<Finding> parts = new ArrayList<>(of.size());
    for (Criterion part : of) {
      parts.add(evaluate(part));
    }
    List<Finding> satisfied = parts.stream().filter(Finding::isSatisfied).sorted(EARLIEST).toList();
    if (satisfied.size() >= needed) {
      return satisfied(rule, parts, satisfied.subList(0, needed));
    }
    long possible = parts.stream().filter(part -> part.status() != Status.MISSED).count();
    Status status = possible >= needed ? Status.OPEN : Status.MISSED;
    Reason why =
        status == Status.OPEN
            ? Reason.of(Code.PARTS_OPEN, satisfied.size(), needed)
            : Reason.of(Code.PARTS_MISSED, satisfied.size(), needed, missed(parts));
    return new Finding(rule, status, Optional.empty(), List.of(), why, Optional.empty(), parts);
  }

  private static Finding satisfied(Criterion rule, List<Finding> parts, List<Finding> deciding) {
    List<Statement> because =
        deciding.stream()
            .flatMap(part -> part.because().stream())
            .distinct()
            .sorted(Statement.BY_TIME)
            .toList();
    Finding last = deciding.get(deciding.size() - 1);
    boolean wereAllNeeded = deciding.size() == parts.size();
    return new Finding(
        rule,
        Status.SATISFIED,
        last.since(),
        because,
        Reason.of(wereAllNeeded ? Code.PARTS_DONE : Code.PARTS_ENOUGH, deciding.size()),
        Optional.empty(),
        parts);
  }

  private List<Localised<String>> missed(List<Finding> parts) {
    return parts.stream()
        .flatMap(Evaluator::missedLeaves)
        .flatMap(leaf -> leaf.rule().activities())
        .distinct()
        .flatMap(id -> edition.programme().activity(id).stream())
        .map(activity -> activity.title())
        .toList();
  }

  /** The leaves that stand in the way; what is missed within a part that is still open doesn't. */
  private static Stream<Finding> missedLeaves(Finding finding) {
    if (finding.status() != Status.MISSED) {
      return Stream.empty();
    }
    return finding.parts().isEmpty()
        ? Stream.of(finding)
        : finding.parts().stream().flatMap(Evaluator::missedLeaves);
  }
}
