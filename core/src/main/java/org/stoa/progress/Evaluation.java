package org.stoa.progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.stoa.criterion.Criterion;
import org.stoa.criterion.Criterion.All;
import org.stoa.criterion.Criterion.AtLeast;
import org.stoa.criterion.Criterion.Need;
import org.stoa.criterion.Criterion.Weighted;
import org.stoa.programme.Activity;
import org.stoa.programme.Localised;
import org.stoa.progress.Reason.Code;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Statement;

/** What one learner's statements mean at one instant, for any criterion. */
final class Evaluation {

  /** What isn't satisfied comes last. */
  private static final Comparator<Finding> EARLIEST =
      Comparator.comparing(finding -> finding.since().orElse(Instant.MAX));

  private final Evaluator evaluator;
  private final ByActivity statements;
  private final Instant asOf;
  private final Map<ActivityId, Status> completions = new HashMap<>();

  Evaluation(Evaluator evaluator, ByActivity statements, Instant asOf) {
    this.evaluator = evaluator;
    this.statements = statements;
    this.asOf = asOf;
  }

  Finding finding(Criterion rule) {
    if (rule instanceof All all) {
      return combine(rule, all.of(), all.of().size());
    }
    if (rule instanceof AtLeast atLeast) {
      return combine(rule, atLeast.of(), atLeast.n());
    }
    if (rule instanceof Weighted weighted) {
      return new WeightedEvaluation(weighted, this).finding();
    }
    Need need = (Need) rule;
    Finding finding = NeedEvaluation.finding(need, circumstances(need.activity()));
    return withPrerequisites(finding, need.activity());
  }

  /** What has been done counts; what is still to do waits for what comes before it. */
  private Finding withPrerequisites(Finding finding, ActivityId activity) {
    if (finding.status() != Status.OPEN || finding.why().isWaiting()) {
      return finding;
    }
    List<Localised<String>> open = new ArrayList<>();
    List<Localised<String>> missed = new ArrayList<>();
    for (ActivityId id : evaluator.terms(activity).after()) {
      Activity before = evaluator.edition().programme().activity(id).orElseThrow();
      switch (completion(before)) {
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

  /** How an activity stands by itself, worked out once however many others wait for it. */
  private Status completion(Activity activity) {
    Status known = completions.get(activity.id());
    if (known != null) {
      return known;
    }
    Status status = finding(activity.completion()).status();
    completions.put(activity.id(), status);
    return status;
  }

  Circumstances circumstances(ActivityId activity) {
    return new Circumstances(
        evaluator.terms(activity), evaluator.edition().zone(), statements.about(activity), asOf);
  }

  private Finding combine(Criterion rule, List<Criterion> of, int needed) {
    Finding[] found = new Finding[of.size()];
    int satisfied = 0;
    int possible = 0;
    for (int i = 0; i < found.length; i++) {
      found[i] = finding(of.get(i));
      satisfied += found[i].isSatisfied() ? 1 : 0;
      possible += found[i].status() == Status.MISSED ? 0 : 1;
    }
    List<Finding> parts = List.of(found);
    if (satisfied >= needed) {
      Arrays.sort(found, EARLIEST);
      return satisfied(rule, parts, found, needed);
    }
    Status status = possible >= needed ? Status.OPEN : Status.MISSED;
    Reason why =
        status == Status.OPEN
            ? Reason.of(Code.PARTS_OPEN, satisfied, needed)
            : Reason.of(Code.PARTS_MISSED, satisfied, needed, missed(parts));
    return new Finding(rule, status, Optional.empty(), List.of(), why, Optional.empty(), parts);
  }

  /** Since the last of those that are needed, and because of all of them. */
  private static Finding satisfied(
      Criterion rule, List<Finding> parts, Finding[] earliest, int needed) {
    return new Finding(
        rule,
        Status.SATISFIED,
        earliest[needed - 1].since(),
        because(earliest, needed),
        Reason.of(needed == parts.size() ? Code.PARTS_DONE : Code.PARTS_ENOUGH, needed),
        Optional.empty(),
        parts);
  }

  /** The statements that decided the parts, each once however many parts it decided. */
  private static List<Statement> because(Finding[] earliest, int needed) {
    int count = 0;
    for (int i = 0; i < needed; i++) {
      count += earliest[i].because().size();
    }
    Statement[] all = new Statement[count];
    for (int i = 0; i < needed; i++) {
      List<Statement> because = earliest[i].because();
      for (int j = 0; j < because.size(); j++) {
        all[--count] = because.get(j);
      }
    }
    Arrays.sort(all, Statement.BY_TIME);
    return withoutRepetition(all);
  }

  private static List<Statement> withoutRepetition(Statement[] sorted) {
    int kept = 0;
    for (Statement statement : sorted) {
      if (kept == 0 || !statement.equals(sorted[kept - 1])) {
        sorted[kept++] = statement;
      }
    }
    return List.of(kept == sorted.length ? sorted : Arrays.copyOf(sorted, kept));
  }

  private List<Localised<String>> missed(List<Finding> parts) {
    return parts.stream()
        .flatMap(Evaluation::missedLeaves)
        .flatMap(leaf -> leaf.rule().activities())
        .distinct()
        .flatMap(id -> evaluator.edition().programme().activity(id).stream())
        .map(Activity::title)
        .toList();
  }

  /** The leaves that stand in the way; what is missed within a part that is still open doesn't. */
  private static Stream<Finding> missedLeaves(Finding finding) {
    if (finding.status() != Status.MISSED) {
      return Stream.empty();
    }
    return finding.parts().isEmpty()
        ? Stream.of(finding)
        : finding.parts().stream().flatMap(Evaluation::missedLeaves);
  }
}
