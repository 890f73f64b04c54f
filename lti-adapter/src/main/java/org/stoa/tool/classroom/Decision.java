package org.stoa.tool.classroom;

import java.util.Optional;
import java.util.stream.Stream;
import org.stoa.programme.Activity;
import org.stoa.programme.Bound;
import org.stoa.progress.Evaluator;
import org.stoa.progress.Progress.Step;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Result;
import org.stoa.statement.Statement;
import org.stoa.statement.Verb;

/**
 * What somebody who teaches decides about a learner.
 *
 * @param result one that {@linkplain Verb#isActOfStaff only staff} can say
 * @param reason why; not blank
 */
public record Decision(ActivityId activity, Result result, String reason) {

  /** A reason has no more characters. */
  public static final int LONGEST_REASON = 2000;

  /** Whether it would change anything. */
  boolean isPossible(Standing standing) {
    if (result instanceof Result.Waived) {
      return step(standing).isPresent() && counting(standing).noneMatch(this::isSame);
    }
    if (result instanceof Result.Extended extended) {
      return step(standing).filter(it -> isMoreTime(it, extended, standing)).isPresent();
    }
    return result instanceof Result.Voided voided
        && counting(standing)
            .anyMatch(
                it ->
                    it.id().equals(voided.statement()) && !(it.result() instanceof Result.Voided));
  }

  private static Stream<Statement> counting(Standing standing) {
    return Evaluator.counting(standing.log(), standing.asOf()).stream();
  }

  private boolean isSame(Statement statement) {
    return statement.activity().equals(activity) && statement.result().equals(result);
  }

  private Optional<Step> step(Standing standing) {
    return standing.progress().steps().stream()
        .filter(step -> step.activity().id().equals(activity))
        .findFirst();
  }

  /** Nobody can be given more time for what took place; only be excused. */
  private static boolean isMoreTime(Step step, Result.Extended extended, Standing standing) {
    return !(step.activity() instanceof Activity.Session)
        && step.finding()
            .due()
            .filter(
                due ->
                    new Bound.Day(extended.until())
                        .end(standing.edition().zone())
                        .isAfter(due.end()))
            .isPresent();
  }
}
