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
 * @param attribution whom to name wherever the content goes
 * @param roles the parts that people can play in it
 * @param activities in the order in which a learner meets them
 */
public record Programme(
    ProgrammeId id,
    String version,
    Lifecycle lifecycle,
    Localised<String> title,
    Optional<Localised<String>> summary,
    List<String> organisers,
    Optional<String> licence,
    Optional<String> attribution,
    Subject subject,
    List<Role> roles,
    List<Activity> activities,
    List<Award> awards) {

  public Programme {
    organisers = List.copyOf(organisers);
    roles = List.copyOf(roles);
    activities = List.copyOf(activities);
    awards = List.copyOf(awards);
    Prerequisites.requireNoCircle(activities);
  }

  /** Activities and awards under a title, and nothing else said. */
  public static Programme of(
      ProgrammeId id, Localised<String> title, List<Activity> activities, List<Award> awards) {
    return new Programme(
        id,
        "1",
        Lifecycle.ACTIVE,
        title,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Subject.UNSAID,
        List.of(),
        activities,
        awards);
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

  public Optional<Role> role(RoleId id) {
    return roles.stream().filter(role -> role.id().equals(id)).findFirst();
  }
}
