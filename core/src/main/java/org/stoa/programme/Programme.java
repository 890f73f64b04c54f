package org.stoa.programme;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stoa.statement.ActivityId;

/**
 * A curriculum: what there is to do and what it can earn, without dates. Immutable.
 *
 * @param version the author's own; an edition keeps the version it began with
 * @param licence an SPDX identifier
 * @param activities in the order in which a learner meets them
 */
public record Programme(
    ProgrammeId id,
    String version,
    Localised<String> title,
    Optional<Localised<String>> summary,
    List<String> organisers,
    Optional<String> licence,
    List<Activity> activities,
    List<Award> awards) {

  public Programme {
    organisers = List.copyOf(organisers);
    activities = List.copyOf(activities);
    awards = List.copyOf(awards);
  }

  /** All activities, those in groups included, in order. */
  public Stream<Activity> allActivities() {
    return activities.stream().flatMap(Activity::withParts);
  }

  public Optional<Activity> activity(ActivityId id) {
    return allActivities().filter(activity -> activity.id().equals(id)).findFirst();
  }

  public Optional<Award> award(AwardId id) {
    return awards.stream().filter(award -> award.id().equals(id)).findFirst();
  }
}
