package org.stoa.tool.classroom;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.stoa.programme.Activity;
import org.stoa.programme.Edition;
import org.stoa.quiz.Mark;
import org.stoa.quiz.Marking;
import org.stoa.quiz.Paper;
import org.stoa.statement.ActivityId;
import org.stoa.statement.EnrolmentId;
import org.stoa.statement.Result;
import org.stoa.statement.Statement;
import org.stoa.tool.store.Answered;
import org.stoa.tool.store.Attempts;
import org.stoa.tool.store.Bookmarks;
import org.stoa.tool.store.Database;

/**
 * What learners do, written down: each act is one transaction of its statement and the grades that
 * it changes, and is acknowledged only after that. Safe for any thread.
 */
public final class Classroom {

  private final Ledger ledger;
  private final Attempts attempts;
  private final Bookmarks bookmarks;

  public Classroom(Database database, Clock clock) {
    this.ledger = new Ledger(database, clock);
    this.attempts = new Attempts(database.jdbi());
    this.bookmarks = new Bookmarks(database.jdbi());
  }

  /** How a learner stands now. */
  public Standing standing(Learner learner) {
    return ledger.standing(learner);
  }

  /**
   * The seed of a learner's paper, from how often she had tried before: another for every learner
   * and every attempt, and nothing in her page tells it.
   */
  public int seed(Learner learner, Activity.Quiz quiz, long tries) {
    return Paper.seed(learner.enrolment() + "/" + quiz.id() + "/" + tries);
  }

  /** The questions of such a paper, in a quiz's original language. */
  public Paper paper(Activity.Quiz quiz, int seed) {
    return Paper.drawn(quiz.questions().original(), seed);
  }

  /**
   * Marks an attempt, and gives the id under which it can be looked at again; empty if the quiz may
   * not be tried now, or if by now other questions of a pool are to be asked.
   */
  public Optional<UUID> attempt(Learner learner, Activity.Quiz quiz, Answered answered) {
    Mark mark = Marking.mark(paper(quiz, answered.seed()), answered.response());
    return ledger.alone(
        learner,
        handle -> {
          Standing standing = ledger.standing(handle, learner);
          boolean isStale =
              quiz.questions().original().hasPools()
                  && answered.seed() != seed(learner, quiz, standing.tries(quiz));
          if (isStale || !standing.mayTry(quiz)) {
            return Optional.empty();
          }
          Statement statement =
              ledger.statement(
                  learner, quiz.id(), new Result.Scored(mark.score()), Optional.empty());
          ledger.record(handle, learner, statement);
          attempts.add(handle, statement.id(), answered);
          bookmarks.remove(handle, learner.enrolment(), quiz.id());
          return Optional.of(statement.id());
        });
  }

  /** What a learner answered in an attempt of hers at this quiz. */
  public Optional<Answered> attempt(Learner learner, Activity.Quiz quiz, UUID id) {
    return attempts.find(learner.enrolment(), quiz.id(), id);
  }

  /** Where a learner left an activity, in the player's words. */
  public Optional<String> bookmark(Learner learner, ActivityId activity) {
    return bookmarks.find(learner.enrolment(), activity);
  }

  /** Keeps where a learner is within an activity; {@code done} says that she came to its end. */
  public void keep(Learner learner, Activity activity, String bookmark, boolean done) {
    ledger.alone(
        learner,
        handle -> {
          bookmarks.save(handle, learner.enrolment(), activity.id(), bookmark);
          if (done && activity instanceof Activity.Resource) {
            complete(handle, learner, activity.id(), Optional.empty());
          }
          return activity;
        });
  }

  /** Takes a learner's word that she came to the end of a lecture, where no player can tell. */
  public void declareDone(Learner learner, Activity.Resource lecture) {
    Optional<String> reason = Optional.of("declared by the learner, without the player");
    ledger.alone(
        learner,
        handle -> {
          complete(handle, learner, lecture.id(), reason);
          return lecture;
        });
  }

  /** Writes that a lecture is completed, unless it is already. */
  private void complete(
      Handle handle, Learner learner, ActivityId lecture, Optional<String> reason) {
    boolean before =
        ledger.standing(handle, learner).log().stream()
            .filter(statement -> statement.activity().equals(lecture))
            .anyMatch(statement -> statement.result() instanceof Result.Completed);
    if (!before) {
      ledger.record(
          handle, learner, ledger.statement(learner, lecture, new Result.Completed(), reason));
    }
  }

  /** Keeps answers that aren't submitted yet, unless they were by now: so often had she tried. */
  public void draft(Learner learner, Activity.Quiz quiz, String draft, long tries) {
    ledger.alone(
        learner,
        handle -> {
          if (ledger.standing(handle, learner).tries(quiz) == tries) {
            bookmarks.save(handle, learner.enrolment(), quiz.id(), draft);
          }
          return quiz;
        });
  }

  /**
   * Adds a fact about a learner that came from elsewhere: a meeting report, another system. It
   * moves her grades as her own acts do.
   */
  public void add(EnrolmentId enrolment, Edition edition, Statement statement) {
    ledger.alone(
        enrolment,
        handle -> {
          ledger.record(handle, enrolment, edition, statement);
          return statement;
        });
  }
}
