package org.stoa.authoring.lint;

import java.util.Map;
import java.util.Optional;
import org.stoa.problem.Place;
import org.stoa.programme.AwardId;
import org.stoa.programme.Edition;
import org.stoa.programme.EditionId;
import org.stoa.statement.ActivityId;

/**
 * Where things stand.
 *
 * @param activities where each one is declared
 * @param awards where each one begins
 * @param calendars the entry that gives an activity its time, by edition
 */
public record Places(
    Map<ActivityId, Place> activities,
    Map<AwardId, Place> awards,
    Map<EditionId, Map<ActivityId, Place>> calendars) {

  public Places {
    activities = Map.copyOf(activities);
    awards = Map.copyOf(awards);
    calendars = Map.copyOf(calendars);
  }

  /** The beginning of the programme, for what is missing from it. */
  static Place ofProgramme() {
    return Place.startOf("programme.yaml");
  }

  static Place of(Edition edition) {
    return Place.startOf("editions/" + edition.id() + ".yaml");
  }

  Place of(ActivityId activity) {
    return Optional.ofNullable(activities.get(activity)).orElseGet(Places::ofProgramme);
  }

  Place of(AwardId award) {
    return Optional.ofNullable(awards.get(award)).orElseGet(Places::ofProgramme);
  }

  /** The activity's entry in the calendar, or the edition if it has none. */
  Place of(Edition edition, ActivityId activity) {
    return Optional.ofNullable(calendars.get(edition.id()))
        .flatMap(calendar -> Optional.ofNullable(calendar.get(activity)))
        .orElseGet(() -> of(edition));
  }
}
