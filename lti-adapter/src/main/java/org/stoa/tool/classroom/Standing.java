package org.stoa.tool.classroom;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stoa.programme.Activity;
import org.stoa.programme.Edition;
import org.stoa.progress.Progress;
import org.stoa.statement.Percentage;
import org.stoa.statement.Statement;
import org.stoa.tool.grade.Grading;

/**
 * How a learner stands at a moment: whatever a page asks about it comes from one reading of her
 * statements, and so agrees. Immutable.
 */
public record Standing(Edition edition, List<Statement> log, Instant asOf) {

  /** Copies the statements. */
  public Standing {
    log = List.copyOf(log);
  }

  /** What is done, open or missed; computed at each call. */
  public Progress progress() {
    return Progress.of(edition, log, asOf);
  }

  /** How she would stand if this were so, too. */
  public Standing with(Statement fact) {
    return new Standing(edition, Stream.concat(log.stream(), Stream.of(fact)).toList(), asOf);
  }

  /** Whether a quiz may be tried: it has opened, and there are attempts left. */
  public boolean mayTry(Activity.Quiz quiz) {
    boolean isOpen = !asOf.isBefore(edition.opens(quiz.id()));
    return isOpen && (quiz.attempts().isEmpty() || tries(quiz) < quiz.attempts().getAsInt());
  }

  /** How often she has tried a quiz. */
  public long tries(Activity.Quiz quiz) {
    return Grading.scores(quiz.id(), log, asOf).count();
  }

  /** The best score of all her attempts. */
  public Optional<Percentage> best(Activity.Quiz quiz) {
    return Grading.best(quiz.id(), log, asOf);
  }

  /** Tells nothing of what she did. */
  @Override
  public String toString() {
    return "Standing[" + asOf + "]";
  }
}
