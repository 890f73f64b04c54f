package org.stoa.programme;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.stoa.criterion.Criterion.Need;

/**
 * One thing in which two versions of a programme differ: what there is to do, or what it takes to
 * earn something. What has kept its id is the same thing; texts and questions aren't compared.
 */
public sealed interface Difference {

  /** There is something new to do. */
  record ActivityAdded(Activity activity) implements Difference {}

  /** Something can't be done any more. */
  record ActivityRemoved(Activity activity) implements Difference {}

  /** An activity has become another kind of activity: a survey a quiz, say. */
  record KindChanged(Activity before, Activity after) implements Difference {}

  /** An activity has another title, in whichever language. */
  record Renamed(Activity before, Activity after) implements Difference {}

  /** There is something new to earn. */
  record AwardAdded(Award award) implements Difference {}

  /** Something can't be earned any more. */
  record AwardRemoved(Award award) implements Difference {}

  /** An award takes something else than before. */
  record RuleChanged(Award before, Award after) implements Difference {

    /** What is asked of single activities now, and wasn't before. */
    public List<Need> added() {
      return needsOnlyIn(after, before);
    }

    /** What was asked of single activities before, and isn't now. */
    public List<Need> dropped() {
      return needsOnlyIn(before, after);
    }

    private static List<Need> needsOnlyIn(Award one, Award other) {
      List<Need> known = other.when().needs().toList();
      return one.when().needs().distinct().filter(need -> !known.contains(need)).toList();
    }
  }

  /**
   * All differences: of the activities first, then of the awards; in the order of the later
   * version, and what is gone at the end of each.
   */
  static List<Difference> between(Programme before, Programme after) {
    return Stream.of(
            after.allActivities().flatMap(it -> of(before.activity(it.id()), it)),
            before
                .allActivities()
                .filter(it -> after.activity(it.id()).isEmpty())
                .map(ActivityRemoved::new),
            after.awards().stream().flatMap(it -> of(before.award(it.id()), it)),
            before.awards().stream()
                .filter(it -> after.award(it.id()).isEmpty())
                .map(AwardRemoved::new))
        .<Difference>flatMap(Function.identity())
        .toList();
  }

  private static Stream<Difference> of(Optional<Activity> before, Activity after) {
    if (before.isEmpty()) {
      return Stream.of(new ActivityAdded(after));
    }
    Activity old = before.get();
    Stream<Difference> kind =
        old.getClass() == after.getClass()
            ? Stream.empty()
            : Stream.of(new KindChanged(old, after));
    Stream<Difference> title =
        old.title().equals(after.title()) ? Stream.empty() : Stream.of(new Renamed(old, after));
    return Stream.concat(kind, title);
  }

  private static Stream<Difference> of(Optional<Award> before, Award after) {
    if (before.isEmpty()) {
      return Stream.of(new AwardAdded(after));
    }
    return before.get().when().equals(after.when())
        ? Stream.empty()
        : Stream.of(new RuleChanged(before.get(), after));
  }
}
