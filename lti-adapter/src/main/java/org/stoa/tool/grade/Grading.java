package org.stoa.tool.grade;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.stoa.lti.grade.Score.ActivityProgress;
import org.stoa.programme.Activity;
import org.stoa.programme.Award;
import org.stoa.programme.Edition;
import org.stoa.programme.Programme;
import org.stoa.progress.Evaluator;
import org.stoa.progress.Finding;
import org.stoa.progress.Progress;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Percentage;
import org.stoa.statement.Result;
import org.stoa.statement.Statement;
import org.stoa.tool.store.GradeOutbox.Grade;

/**
 * What one learner's statements are worth in a gradebook: a quiz its best score, whether it came in
 * time or not; the programme the number of things done of those that its certificate needs. There
 * is no grade without a score, so that nothing is ever sent that could take one away.
 */
public final class Grading {

  /** The column of the programme as a whole. */
  public static final String PROGRAMME = "programme";

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Edition edition;
  private final List<Statement> log;
  private final Statement latest;
  private final Instant now;
  private final Progress progress;

  /**
   * Grading after a statement was written down.
   *
   * @param log the learner's statements, this one among them
   */
  public Grading(Edition edition, List<Statement> log, Statement latest) {
    this.edition = edition;
    this.log = log;
    this.latest = latest;
    this.now = latest.stored();
    this.progress = Progress.of(edition, log, now);
  }

  /** The grades that change with the statement. */
  public List<Grade> grades() {
    return Stream.concat(quiz().stream(), programme().stream()).toList();
  }

  /** A learner's best score of all her attempts. */
  public static Optional<Percentage> best(ActivityId quiz, List<Statement> log, Instant now) {
    return scores(quiz, log, now).max(Percentage::compareTo);
  }

  /** The scores of all of a learner's attempts that count, in order of time. */
  public static Stream<Percentage> scores(ActivityId quiz, List<Statement> log, Instant now) {
    return Evaluator.counting(log, now).stream()
        .filter(statement -> statement.activity().equals(quiz))
        .map(Statement::result)
        .filter(Result.Scored.class::isInstance)
        .map(result -> ((Result.Scored) result).score());
  }

  /** The most that the programme's column can show; empty if there is no certificate to earn. */
  public static OptionalInt outOf(Edition edition) {
    return certificate(edition.programme())
        .map(award -> OptionalInt.of(award.when().needed()))
        .orElse(OptionalInt.empty());
  }

  /** What the programme's column is about. */
  public static Optional<Award> certificate(Programme programme) {
    return programme.awards().stream().filter(Grading::isCertificate).findFirst();
  }

  private static boolean isCertificate(Award award) {
    return award.kind() == Award.Kind.CERTIFICATE;
  }

  private Optional<Grade> quiz() {
    return edition
        .programme()
        .activity(latest.activity())
        .filter(Activity.Quiz.class::isInstance)
        .map(Activity.Quiz.class::cast)
        .flatMap(quiz -> best(quiz.id(), log, now).map(best -> quiz(quiz, best)));
  }

  private Grade quiz(Activity.Quiz quiz, Percentage best) {
    return grade(
        quiz.id().value(), quiz.title().original(), best.value(), HUNDRED, progressIn(quiz));
  }

  /** Until it is passed, a quiz with attempts left can be handed in once more. */
  private ActivityProgress progressIn(Activity.Quiz quiz) {
    boolean isPassed =
        progress.steps().stream()
            .filter(step -> step.activity().id().equals(quiz.id()))
            .anyMatch(step -> step.finding().isSatisfied());
    boolean isUsedUp =
        quiz.attempts().isPresent()
            && scores(quiz.id(), log, now).count() >= quiz.attempts().getAsInt();
    return isPassed || isUsedUp ? ActivityProgress.COMPLETED : ActivityProgress.SUBMITTED;
  }

  private Optional<Grade> programme() {
    return progress.awards().stream()
        .filter(earning -> isCertificate(earning.award()))
        .findFirst()
        .map(earning -> programme(earning.finding()));
  }

  private Grade programme(Finding certificate) {
    return grade(
        PROGRAMME,
        edition.programme().title().original(),
        BigDecimal.valueOf(certificate.done()),
        BigDecimal.valueOf(certificate.needed()),
        certificate.isSatisfied() ? ActivityProgress.COMPLETED : ActivityProgress.IN_PROGRESS);
  }

  private Grade grade(
      String item, String label, BigDecimal given, BigDecimal maximum, ActivityProgress how) {
    return new Grade(latest.enrolment(), item, label, given, maximum, how, earned());
  }

  /** When it happened, whenever it was written down; but nothing is earned in the future. */
  private Instant earned() {
    return latest.timestamp().isBefore(now) ? latest.timestamp() : now;
  }
}
