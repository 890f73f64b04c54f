package org.stoa.progress;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.stoa.criterion.Criterion.Need;
import org.stoa.programme.Activity;
import org.stoa.programme.Award;
import org.stoa.programme.Edition;
import org.stoa.programme.Lifecycle;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Statement;

/**
 * Where one learner stands in a whole edition: every activity, every award, and what to do next.
 *
 * @param steps one for each activity that there is something to do in, in the programme's order;
 *     none for a draft, in which there is nothing yet
 * @param next what to do next, if there is something that can be done
 */
public record Progress(List<Step> steps, List<Earning> awards, Optional<Step> next) {

  public Progress {
    steps = List.copyOf(steps);
    awards = List.copyOf(awards);
  }

  /**
   * An activity and how it stands: by what the first award that needs it asks, else by its own
   * completion.
   *
   * @param needed whether any award needs it
   * @param opens from when it can be done
   */
  public record Step(Activity activity, Finding finding, boolean needed, Instant opens) {}

  /** An award and how it stands. */
  public record Earning(Award award, Finding finding) {}

  /** Evaluates everything at an instant; {@code log} holds the statements of one enrolment. */
  public static Progress of(Edition edition, List<Statement> log, Instant asOf) {
    return of(Evaluator.of(edition), log, asOf);
  }

  /** Evaluates everything for one of many learners of the evaluator's edition. */
  public static Progress of(Evaluator evaluator, List<Statement> log, Instant asOf) {
    Edition edition = evaluator.edition();
    Evaluation evaluation = evaluator.on(log, asOf);
    List<Earning> awards =
        edition.programme().awards().stream()
            .map(award -> new Earning(award, evaluation.finding(award.when())))
            .toList();
    Map<ActivityId, Finding> asked = asked(awards);
    Set<ActivityId> needed =
        awards.stream()
            .flatMap(earning -> earning.award().when().activities())
            .collect(Collectors.toSet());
    List<Step> steps =
        edition
            .programme()
            .allActivities()
            .filter(Activity::isToDo)
            .filter(activity -> activity.outline().lifecycle() != Lifecycle.DRAFT)
            .map(
                activity ->
                    new Step(
                        activity,
                        Optional.ofNullable(asked.get(activity.id()))
                            .orElseGet(() -> evaluation.finding(activity.completion())),
                        needed.contains(activity.id()),
                        opens(edition, activity)))
            .toList();
    return new Progress(steps, awards, next(steps, asOf));
  }

  private static Instant opens(Edition edition, Activity activity) {
    return edition
        .slot(activity.id())
        .map(slot -> slot.interval(edition.zone()).from())
        .orElseGet(() -> edition.opens(activity.id()));
  }

  /** What the awards ask of single activities: of each what the first award asks. */
  private static Map<ActivityId, Finding> asked(List<Earning> awards) {
    Map<ActivityId, Finding> asked = new HashMap<>();
    awards.stream()
        .flatMap(earning -> earning.finding().leaves())
        .forEach(
            leaf -> {
              if (leaf.rule() instanceof Need need) {
                asked.putIfAbsent(need.activity(), leaf);
              }
            });
    return asked;
  }

  /** The first thing that can be done now; if there is none, what opens soonest. */
  private static Optional<Step> next(List<Step> steps, Instant asOf) {
    List<Step> open = steps.stream().filter(Progress::isToDo).toList();
    Optional<Step> now =
        open.stream()
            .filter(step -> !step.opens().isAfter(asOf))
            .min(Comparator.comparing(step -> step.activity().outline().optional()));
    return now.or(
        () ->
            open.stream()
                .filter(step -> step.opens().isAfter(asOf))
                .min(Comparator.comparing(Step::opens)));
  }

  private static boolean isToDo(Step step) {
    return step.finding().status() == Status.OPEN && step.finding().why().isOnLearner();
  }
}
