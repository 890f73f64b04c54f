package org.stoa.tool.classroom;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.stoa.programme.Activity;
import org.stoa.statement.Authority;
import org.stoa.statement.Result;
import org.stoa.statement.Statement;
import org.stoa.tool.store.Bookmarks;
import org.stoa.tool.store.Consents;
import org.stoa.tool.store.Database;
import org.stoa.tool.store.Work;
import org.stoa.tool.store.Works;

/**
 * What learners hand in: each item is a statement and the work itself, in one transaction with the
 * grades that it changes. Safe for any thread.
 */
public final class Submissions {

  /** On whose word an item is taken back: the rule that it may be is this one's, not hers. */
  private static final Authority RULE = Authority.staff("Stoa");

  private static final String TAKEN_BACK = "taken back by the learner before a review";

  private final Ledger ledger;
  private final Works works;
  private final Bookmarks bookmarks;
  private final Consents consents;

  public Submissions(Database database, Clock clock) {
    this.ledger = new Ledger(database, clock);
    this.works = new Works(database.jdbi());
    this.bookmarks = new Bookmarks(database.jdbi());
    this.consents = new Consents(database.jdbi());
  }

  /** How a learner stands in a task. */
  public TaskStanding standing(Learner learner, Activity.Task task) {
    List<Work> all = works.of(learner.enrolment(), task.id());
    return TaskStanding.of(task, ledger.standing(learner), all);
  }

  /**
   * Hands in, all or nothing, and forgets the draft of a text.
   *
   * @return false if there are more than there is {@linkplain TaskStanding#room() room} for by now
   */
  public boolean handIn(Learner learner, Activity.Task task, List<HandIn> items) {
    return ledger.alone(
        learner,
        handle -> {
          TaskStanding standing = standing(handle, learner, task);
          if (items.size() > standing.room()) {
            return false;
          }
          List<Work> replaced = standing.replaces() ? standing.waiting() : List.of();
          // What comes in first, so that nothing is undone in between.
          items.forEach(item -> handIn(handle, learner, task, item));
          replaced.forEach(old -> takeBack(handle, learner, task, old));
          return true;
        });
  }

  private void handIn(Handle handle, Learner learner, Activity.Task task, HandIn item) {
    Statement statement =
        ledger.statement(learner, task.id(), new Result.Submitted(), Optional.empty());
    ledger.record(handle, learner, statement);
    if (item instanceof HandIn.File file) {
      works.add(handle, statement.id(), file.described(), file.upload().content());
    } else if (item instanceof HandIn.Text text) {
      works.add(handle, statement.id(), new Work.Text(text.text()));
      bookmarks.remove(handle, learner.enrolment(), task.id());
    }
  }

  /** Takes an item back, if it can be; everybody who teaches still sees that it was there. */
  public boolean takeBack(Learner learner, Activity.Task task, UUID id) {
    return ledger.alone(
        learner,
        handle -> {
          TaskStanding standing = standing(handle, learner, task);
          Optional<Work> item =
              standing.waiting().stream()
                  .filter(it -> it.id().equals(id) && standing.mayTakeBack())
                  .findFirst();
          item.ifPresent(it -> takeBack(handle, learner, task, it));
          return item.isPresent();
        });
  }

  private void takeBack(Handle handle, Learner learner, Activity.Task task, Work item) {
    Result voided = new Result.Voided(item.id());
    Optional<String> reason = Optional.of(TAKEN_BACK);
    ledger.record(handle, learner, ledger.statement(learner, task.id(), voided, RULE, reason));
  }

  private TaskStanding standing(Handle handle, Learner learner, Activity.Task task) {
    List<Work> all = works.of(handle, learner.enrolment(), task.id());
    return TaskStanding.of(task, ledger.standing(handle, learner), all);
  }

  /** Whether a learner agrees that what she hands in is published. */
  public boolean consents(Learner learner, Activity.Task task) {
    return consents.isGiven(learner.enrolment(), task.id());
  }

  /** Notes whether she agrees; she can say otherwise at any time. */
  public void consent(Learner learner, Activity.Task task, boolean given) {
    ledger.alone(
        learner,
        handle -> {
          consents.note(handle, learner.enrolment(), task.id(), given, ledger.now());
          return given;
        });
  }
}
