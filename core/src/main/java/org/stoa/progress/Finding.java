package org.stoa.progress;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stoa.criterion.Criterion;
import org.stoa.programme.Deadline;
import org.stoa.statement.Statement;

/**
 * What the statements mean for one criterion.
 *
 * @param rule what was asked
 * @param since if satisfied, the timestamp of the deciding statement
 * @param because the statements that decided, in order of time
 * @param why in words
 * @param due until when something can be done about a need; absent for rules of several parts
 * @param parts the findings of the rule's parts, in its order
 */
public record Finding(
    Criterion rule,
    Status status,
    Optional<Instant> since,
    List<Statement> because,
    Reason why,
    Optional<Deadline> due,
    List<Finding> parts) {

  public Finding {
    because = List.copyOf(because);
    parts = List.copyOf(parts);
  }

  public boolean isSatisfied() {
    return status == Status.SATISFIED;
  }

  /** Of something that is satisfied: the statement that says since when. */
  Statement deciding() {
    return because.get(because.size() - 1);
  }

  boolean isDecidedBefore(Statement other) {
    return isSatisfied() && Statement.BY_TIME.compare(deciding(), other) < 0;
  }

  /** The same, for another reason. */
  Finding with(Status itsStatus, Reason reason) {
    return new Finding(rule, itsStatus, since, because, reason, due, parts);
  }

  /** How many of the parts that are needed are met; a leaf counts as its own only part. */
  public int done() {
    if (isSatisfied()) {
      return needed();
    }
    return (int) parts.stream().filter(Finding::isSatisfied).count();
  }

  /** How many parts are needed. */
  public int needed() {
    return rule.needed();
  }

  /** The findings at the leaves: what was asked of single activities. */
  public Stream<Finding> leaves() {
    return parts.isEmpty() ? Stream.of(this) : parts.stream().flatMap(Finding::leaves);
  }
}
