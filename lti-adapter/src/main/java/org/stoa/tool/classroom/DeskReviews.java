package org.stoa.tool.classroom;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.stoa.programme.Edition;
import org.stoa.progress.Evaluator;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Authority;
import org.stoa.statement.EnrolmentId;
import org.stoa.statement.Result;
import org.stoa.statement.Statement;
import org.stoa.tool.store.Course;
import org.stoa.tool.store.Database;
import org.stoa.tool.store.Roster;
import org.stoa.tool.store.Roster.Member;
import org.stoa.tool.store.Statements;
import org.stoa.tool.store.Work;
import org.stoa.tool.store.Works;

/** Work that waits for somebody who teaches, and what she says about it. Safe for any thread. */
public final class DeskReviews {

  private final Ledger ledger;
  private final Roster roster;
  private final Statements statements;
  private final Works works;
  private final Clock clock;

  public DeskReviews(Database database, Works works, Clock clock) {
    this.ledger = new Ledger(database, clock);
    this.roster = new Roster(database.jdbi());
    this.statements = new Statements(database.jdbi());
    this.works = works;
    this.clock = clock;
  }

  /** All that waits in a course, the oldest first. */
  public List<Handed> waiting(Course course, Edition edition) {
    List<ReviewedTask> tasks = ReviewedTask.of(edition.programme());
    if (tasks.isEmpty()) {
      return List.of();
    }
    Map<EnrolmentId, List<Statement>> logs =
        statements.of(course, tasks.stream().map(it -> it.task().id()).toList());
    List<Handed> waiting = new ArrayList<>();
    for (Member member : roster.of(course)) {
      List<Statement> counting = counting(logs.getOrDefault(member.id(), List.of()));
      tasks.stream()
          .map(task -> Handed.of(member, task, counting))
          .filter(it -> it.waiting().isPresent())
          .forEach(waiting::add);
    }
    waiting.sort(Comparator.comparing(it -> it.waiting().orElseThrow(), Statement.BY_TIME));
    return List.copyOf(waiting);
  }

  /** What somebody of the course handed in to a task; empty if there is nothing. */
  public Optional<Handed> find(
      Course course, Edition edition, EnrolmentId id, ActivityId activity) {
    return roster
        .find(course, id)
        .flatMap(member -> handed(edition, member, activity, statements.of(id)));
  }

  private Optional<Handed> handed(
      Edition edition, Member member, ActivityId activity, List<Statement> log) {
    return ReviewedTask.of(edition.programme()).stream()
        .filter(it -> it.task().id().equals(activity))
        .findFirst()
        .map(task -> Handed.of(member, task, counting(log)))
        .filter(it -> it.last().isPresent());
  }

  private List<Statement> counting(List<Statement> log) {
    return Evaluator.counting(log, clock.instant());
  }

  /** What is to be looked at: all of it that wasn't taken back, the first one first. */
  public List<Work> works(Handed handed) {
    Set<UUID> counting = handed.facts().stream().map(Statement::id).collect(Collectors.toSet());
    return works.of(handed.member().id(), handed.task().task().id()).stream()
        .filter(work -> counting.contains(work.id()))
        .toList();
  }

  /**
   * Writes a review down, with the grades that change by it.
   *
   * @param seen the last fact that whoever reviews has seen
   * @return false if something was added since, such as a colleague's review
   */
  public boolean review(
      Course course,
      Edition edition,
      Handed handed,
      UUID seen,
      Result.Reviewed result,
      Optional<String> comment) {
    EnrolmentId id = handed.member().id();
    ActivityId activity = handed.task().task().id();
    Authority reviewer = Desk.authority(roster.teacher(course));
    return ledger.alone(
        id,
        handle -> {
          boolean isUnchanged =
              handed(edition, handed.member(), activity, statements.of(handle, id))
                  .flatMap(Handed::last)
                  .filter(seen::equals)
                  .isPresent();
          if (isUnchanged) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            ledger.record(
                handle,
                id,
                edition,
                new Statement(
                    UUID.randomUUID(), id, activity, result, now, now, reviewer, comment));
          }
          return isUnchanged;
        });
  }
}
