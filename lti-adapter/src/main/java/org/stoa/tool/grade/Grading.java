package org.stoa.tool.grade;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.stoa.programme.Activity;
import org.stoa.programme.Award;
import org.stoa.programme.Edition;
import org.stoa.progress.Evaluator;
import org.stoa.progress.Finding;
import org.stoa.progress.Progress;
import org.stoa.statement.ActivityId;
import org.stoa.statement.EnrolmentId;
import org.stoa.statement.Percentage;
import org.stoa.statement.Result;
import org.stoa.statement.Statement;
import org.stoa.tool.store.GradeOutbox.Grade;

/**
 * What one learner's statements are worth in a gradebook: a quiz its best score, whether it came in
 * time or not; the programme the number of things done of those that its certificate needs.
 */
public final class Grading {

  /** The column of the programme as a whole. */
  public static final String PROGRAMME = "programme";

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final EnrolmentId enrolment;
  private final Edition edition;
  private final List<Statement> log;
  private final Instant now;

  public Grading(EnrolmentId enrolment, Edition edition, List<Statement> log, Instant now) {
    this.enrolment = enrolment;
    this.edition = edition;
    this.log = log;
    this.now = now;
  }

  /** The grades that change with a statement about this activity. */
  public List<Grade> changedBy(ActivityId activity) {
    return Stream.concat(quiz(activity).stream(), programme().stream()).toList();
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
    return edition.programme().awards().stream()
        .filter(Grading::isCertificate)
        .mapToInt(award -> award.when().needed())
        .findFirst();
  }

  private static boolean isCertificate(Award award) {
    return award.kind() == Award.Kind.CERTIFICATE;
  }

  private Optional<Grade> quiz(ActivityId id) {
    Optional<Activity> quiz =
        edition.programme().activity(id).filter(Activity.Quiz.class::isInstance);
    return best(id, log, now)
        .flatMap(
            best ->
                quiz.map(
                    activity ->
                        grade(
                            id.value(), activity.title().original(), best.value(), HUNDRED, true)));
  }

  private Optional<Grade> programme() {
    return Progress.of(edition, log, now).awards().stream()
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
        certificate.isSatisfied());
  }

  private Grade grade(
      String item, String label, BigDecimal given, BigDecimal maximum, boolean completed) {
    return new Grade(enrolment, item, label, given, maximum, completed, now);
  }
}
