package org.stoa.progress;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.stoa.criterion.Criterion;
import org.stoa.programme.Edition;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Statement;

/**
 * Says what a learner's statements mean for a criterion: a pure function, safe for any thread.
 *
 * <p>More statements never undo {@code SATISFIED} (only voiding does), and the order in which they
 * are given doesn't matter. "What if" is the evaluation of a longer log. Whoever evaluates many
 * learners keeps one evaluator for the edition, so that its dates are worked out once.
 */
public final class Evaluator {

  private final Edition edition;
  private final Map<ActivityId, Integer> places;
  private final Map<ActivityId, Terms> terms = new ConcurrentHashMap<>();

  private Evaluator(Edition edition) {
    this.edition = edition;
    this.places = ByActivity.places(edition.programme());
  }

  /** The evaluator of an edition. */
  public static Evaluator of(Edition edition) {
    return new Evaluator(edition);
  }

  /**
   * Evaluates a criterion.
   *
   * @param log the statements of one enrolment, in any order
   * @param asOf what was known at this instant: later statements are left out of account
   */
  public static Finding evaluate(
      Criterion rule, Edition edition, List<Statement> log, Instant asOf) {
    return of(edition).evaluate(rule, log, asOf);
  }

  /** Evaluates a criterion for one learner of the edition. */
  public Finding evaluate(Criterion rule, List<Statement> log, Instant asOf) {
    return on(log, asOf).finding(rule);
  }

  /**
   * The statements that count at an instant, in order of time: those that were made by then and
   * aren't voided.
   */
  public static List<Statement> counting(List<Statement> log, Instant asOf) {
    return List.copyOf(Evidence.counting(log, asOf));
  }

  /**
   * The deadlines that staff moved for one learner, by activity; those that they left alone aren't
   * in it.
   *
   * @param log the statements of one enrolment, in any order
   */
  public Map<ActivityId, Extension> extensions(List<Statement> log, Instant asOf) {
    return Extensions.of(on(log, asOf), edition.zone(), Evidence.known(log, asOf));
  }

  /** What can be asked about one learner at one instant. */
  Evaluation on(List<Statement> log, Instant asOf) {
    return new Evaluation(this, new ByActivity(places, Evidence.counting(log, asOf)), asOf);
  }

  Edition edition() {
    return edition;
  }

  Terms terms(ActivityId activity) {
    Terms known = terms.get(activity);
    return known == null ? terms.computeIfAbsent(activity, it -> Terms.of(it, edition)) : known;
  }
}
