package org.stoa.authoring.lint;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stoa.problem.Problems;
import org.stoa.programme.Activity;
import org.stoa.programme.Audience;
import org.stoa.programme.Award;
import org.stoa.programme.Lifecycle;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Mode;

/**
 * Every award can be reached, and by everybody. What an organisation receives may be in the hands
 * of those who speak for it.
 */
final class AwardsCanBeReached implements Check {

  @Override
  public void check(Manuscript manuscript, Problems problems) {
    for (Award award : manuscript.programme().awards()) {
      boolean reported = mustBeReached(award, manuscript, problems);
      if (!reported && award.recipient() == Award.Recipient.PERSON) {
        mustBeReachedByEverybody(award, manuscript, problems);
      }
    }
  }

  /** Whether there was something to report. */
  private static boolean mustBeReached(Award award, Manuscript manuscript, Problems problems) {
    Predicate<ActivityId> undoable = id -> isUndoable(id, manuscript.programme().activities());
    if (Reach.isPossibleWithout(award.when(), undoable)) {
      return false;
    }
    problems.warning(
        "AWARD_OUT_OF_REACH",
        manuscript.places().of(award.id()),
        "Nobody can reach \""
            + award.id()
            + "\": there is nothing to do yet, or ever, in "
            + named(award, undoable)
            + ". Drop \"status: draft\" or \"break: true\" there, or ask for something else.");
    return true;
  }

  private static void mustBeReachedByEverybody(
      Award award, Manuscript manuscript, Problems problems) {
    for (Mode mode : Mode.values()) {
      Predicate<ActivityId> closed =
          id -> isClosedTo(mode, id, manuscript.programme().activities());
      if (!Reach.isPossibleWithout(award.when(), closed)) {
        problems.warning(
            "AWARD_NOT_FOR_ALL",
            manuscript.places().of(award.id()),
            "Not everybody can reach \""
                + award.id()
                + "\": only some are offered "
                + named(award, closed)
                + " (\"for\"). Ask for something that everybody is offered, or for one of several.");
        return;
      }
    }
  }

  private static String named(Award award, Predicate<ActivityId> which) {
    return award
        .when()
        .activities()
        .filter(which)
        .distinct()
        .map(id -> "\"" + id + "\"")
        .collect(Collectors.joining(", "));
  }

  private static boolean isUndoable(ActivityId id, List<Activity> activities) {
    return withGroups(id, activities)
        .anyMatch(
            it ->
                it.outline().lifecycle() == Lifecycle.DRAFT
                    || (!it.isToDo() && !(it instanceof Activity.Group)));
  }

  private static boolean isClosedTo(Mode mode, ActivityId id, List<Activity> activities) {
    return withGroups(id, activities).anyMatch(it -> !isOpen(it.outline().audience(), mode));
  }

  /** To somebody without a role, who takes part in this way. */
  private static boolean isOpen(Audience audience, Mode mode) {
    return audience.roles().isEmpty()
        && audience.mode().equals(Optional.of(mode).filter(it -> audience.mode().isPresent()));
  }

  /** An activity, and the groups that it lies in. */
  private static Stream<Activity> withGroups(ActivityId id, List<Activity> activities) {
    return activities.stream()
        .flatMap(Activity::withParts)
        .filter(it -> it.withParts().anyMatch(part -> part.id().equals(id)));
  }
}
