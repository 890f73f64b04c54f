package org.stoa.tool.classroom;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.stoa.programme.Activity;
import org.stoa.progress.Evaluator;
import org.stoa.progress.Finding;
import org.stoa.progress.Progress;
import org.stoa.statement.Result;
import org.stoa.statement.Statement;
import org.stoa.statement.Verb;
import org.stoa.tool.store.Work;

/**
 * How a learner stands in a task at a moment: what she has handed in, what was said about it, and
 * what she may do. Immutable.
 *
 * @param waiting what nobody has reviewed yet, and can still be taken back
 * @param reviewed what was reviewed, the last first
 * @param reviews that count, the last first
 */
public record TaskStanding(
    Activity.Task task,
    Finding finding,
    Instant asOf,
    Instant opens,
    List<Work> waiting,
    List<Work> reviewed,
    List<Statement> reviews) {

  public TaskStanding {
    waiting = List.copyOf(waiting);
    reviewed = List.copyOf(reviewed);
    reviews = List.copyOf(reviews);
  }

  /**
   * @param works all that she ever handed in to the task
   */
  static TaskStanding of(Activity.Task task, Standing standing, List<Work> works) {
    Progress.Step step =
        standing.progress().steps().stream()
            .filter(it -> it.activity().id().equals(task.id()))
            .findFirst()
            .orElseThrow();
    List<Statement> facts =
        Evaluator.counting(standing.log(), standing.asOf()).stream()
            .filter(it -> it.activity().equals(task.id()))
            .sorted(Statement.BY_TIME.reversed())
            .toList();
    List<Statement> reviews = facts.stream().filter(it -> it.verb() == Verb.REVIEWED).toList();
    Instant last = reviews.stream().findFirst().map(Statement::timestamp).orElse(Instant.MIN);
    return new TaskStanding(
        task,
        step.finding(),
        standing.asOf(),
        step.opens(),
        only(works, facts, it -> it.timestamp().isAfter(last)),
        only(works, facts, it -> !it.timestamp().isAfter(last)),
        reviews);
  }

  private static List<Work> only(
      List<Work> works, List<Statement> facts, Predicate<Statement> test) {
    Set<UUID> ids =
        facts.stream()
            .filter(it -> it.verb() == Verb.SUBMITTED)
            .filter(test)
            .map(Statement::id)
            .collect(Collectors.toSet());
    return works.stream().filter(it -> ids.contains(it.id())).toList();
  }

  /** Whether it has opened. */
  public boolean isOpen() {
    return !asOf.isBefore(opens);
  }

  /** Whether its deadline, or the later one that she was given, has passed. */
  public boolean isLate() {
    return finding.due().filter(due -> !asOf.isBefore(due.end())).isPresent();
  }

  /** Whether a review has accepted what she handed in. */
  public boolean isAccepted() {
    return task.review().isPresent() && !reviews.isEmpty() && finding.isSatisfied();
  }

  /** What the last review said, if nothing was handed in after it. */
  public Optional<Statement> answer() {
    return reviews.stream().findFirst().filter(it -> waiting.isEmpty());
  }

  /** Whether a review accepts. */
  public static boolean accepts(Statement review) {
    return review.result() instanceof Result.Reviewed reviewed && reviewed.accepted();
  }

  /** How many items she can hand in now. */
  public int room() {
    if (!isOpen() || isAccepted()) {
      return 0;
    }
    return replaces() ? 1 : Math.max(0, task.items().max() - waiting.size());
  }

  /** Whether what she hands in takes the place of the one item that is there. */
  public boolean replaces() {
    return task.items().max() == 1 && waiting.size() == 1 && mayTakeBack();
  }

  /** Whether she can take back what waits: not once it would come too late in another form. */
  public boolean mayTakeBack() {
    return !waiting.isEmpty() && !isLate();
  }

  /** Doesn't say what she did. */
  @Override
  public String toString() {
    return "TaskStanding[" + task.id() + ", " + asOf + "]";
  }
}
