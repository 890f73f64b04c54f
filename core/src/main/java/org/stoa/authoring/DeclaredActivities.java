package org.stoa.authoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;
import org.stoa.programme.Activity;
import org.stoa.programme.Prerequisites;
import org.stoa.statement.ActivityId;
import org.stoa.yaml.YamlNode;

/**
 * The activities of a programme, for whoever refers to them. One that is declared but couldn't be
 * read has a problem of its own already, so that references to it aren't reported again.
 */
final class DeclaredActivities {

  private final Problems problems;
  private final Map<ActivityId, Place> declared = new LinkedHashMap<>();
  private final Map<ActivityId, Activity> readable = new LinkedHashMap<>();

  DeclaredActivities(Problems problems) {
    this.problems = problems;
  }

  void declare(ActivityId id, Place place) {
    Place first = declared.putIfAbsent(id, place);
    if (first != null) {
      problems.error(
          "DUPLICATE_ACTIVITY",
          place,
          "\""
              + id
              + "\" is an activity in line "
              + first.line()
              + " already; rename one of them.");
    }
  }

  void add(Activity activity) {
    readable.putIfAbsent(activity.id(), activity);
  }

  /** Where each id stands. */
  Map<ActivityId, Place> places() {
    return declared;
  }

  /** Whether each one that is declared could be read. */
  boolean areAllReadable() {
    return readable.size() == declared.size();
  }

  /** The activity with this id, or a problem at the place that refers to it if there is none. */
  Optional<Activity> find(String id, Place askedAt) {
    Optional<ActivityId> known =
        Optional.of(id)
            .filter(ActivityId::isValid)
            .map(ActivityId::new)
            .filter(declared::containsKey);
    if (known.isEmpty()) {
      problems.error("DANGLING_REFERENCE", askedAt, "There is no activity \"" + id + "\".");
    }
    return known.flatMap(it -> Optional.ofNullable(readable.get(it)));
  }

  /** The ids that an {@code after} names, each of which has to be an activity's. */
  void requireAll(List<YamlNode.Scalar> references) {
    references.forEach(reference -> find(reference.text(), reference.place()));
  }

  /** The activities, or none and a problem if one of them would have to wait for itself. */
  List<Activity> withoutCircles(List<Activity> activities) {
    Optional<ActivityId> circle = Prerequisites.circle(activities);
    circle.ifPresent(
        id ->
            problems.error(
                "AFTER_CIRCLE",
                Objects.requireNonNull(declared.get(id)),
                "\"" + id + "\" comes after itself, by way of \"after\"; break the circle."));
    return circle.isPresent() ? List.of() : activities;
  }

  /** All that match an id or a pattern, or a problem at the place that refers to them. */
  List<Activity> matching(String text, Place askedAt) {
    Glob glob = new Glob(text);
    if (declared.keySet().stream().noneMatch(glob::matches)) {
      String what = glob.isExact() ? "There is no activity \"" : "No activity matches \"";
      problems.error("DANGLING_REFERENCE", askedAt, what + text + "\".");
    }
    List<Activity> found = new ArrayList<>(readable.values());
    found.removeIf(activity -> !glob.matches(activity.id()));
    return found;
  }
}
