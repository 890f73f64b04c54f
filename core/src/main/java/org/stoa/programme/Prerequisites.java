package org.stoa.programme;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.stoa.statement.ActivityId;

/** What has to be complete before what. A group is complete when its parts are. */
public final class Prerequisites {

  private final Map<ActivityId, Set<ActivityId>> waitsFor = new HashMap<>();

  private Prerequisites(Collection<Activity> activities) {
    activities.stream().flatMap(Activity::withParts).forEach(this::add);
  }

  private void add(Activity activity) {
    Set<ActivityId> own = waitsFor.computeIfAbsent(activity.id(), id -> new LinkedHashSet<>());
    own.addAll(activity.outline().after());
    activity
        .withParts()
        .skip(1)
        .forEach(
            part -> {
              own.add(part.id());
              waitsFor
                  .computeIfAbsent(part.id(), id -> new LinkedHashSet<>())
                  .addAll(activity.outline().after());
            });
  }

  /** An activity that waits for itself, if there is one; then none of its circle can be done. */
  public static Optional<ActivityId> circle(Collection<Activity> activities) {
    Prerequisites all = new Prerequisites(activities);
    return all.waitsFor.keySet().stream().sorted().filter(all::waitsForItself).findFirst();
  }

  static void requireNoCircle(List<Activity> activities) {
    circle(activities)
        .ifPresent(
            id -> {
              throw new IllegalArgumentException("\"" + id + "\" comes after itself");
            });
  }

  /** What an activity waits for: its own prerequisites, and those of the groups it lies in. */
  public static List<ActivityId> of(ActivityId id, Collection<Activity> activities) {
    for (Activity activity : activities) {
      if (activity.withParts().anyMatch(part -> part.id().equals(id))) {
        List<ActivityId> inherited =
            activity instanceof Activity.Group group ? of(id, group.parts()) : List.of();
        return Stream.concat(activity.outline().after().stream(), inherited.stream())
            .distinct()
            .toList();
      }
    }
    return List.of();
  }

  private boolean waitsForItself(ActivityId start) {
    Set<ActivityId> seen = new HashSet<>();
    Deque<ActivityId> ahead = new ArrayDeque<>(next(start).toList());
    while (!ahead.isEmpty()) {
      ActivityId id = ahead.pop();
      if (id.equals(start)) {
        return true;
      }
      if (seen.add(id)) {
        next(id).forEach(ahead::push);
      }
    }
    return false;
  }

  private Stream<ActivityId> next(ActivityId id) {
    return waitsFor.getOrDefault(id, Set.of()).stream();
  }
}
