package org.stoa.xapi;

import java.util.Set;
import java.util.stream.Collectors;
import org.stoa.programme.Activity;
import org.stoa.programme.Edition;
import org.stoa.programme.ProgrammeId;
import org.stoa.statement.ActivityId;

/**
 * What the statements of a file are about.
 *
 * @param programme the programme's id
 * @param edition the edition's id within its programme
 * @param activities all that the programme has
 */
public record Course(String programme, String edition, Set<ActivityId> activities) {

  public Course {
    activities = Set.copyOf(activities);
  }

  /** All activities of an edition's programme. */
  public static Course of(Edition edition) {
    return new Course(
        edition.programme().id().value(),
        edition.id().value(),
        edition.programme().allActivities().map(Activity::id).collect(Collectors.toSet()));
  }

  /** The IRI of the programme. */
  String iri() {
    return named().toString();
  }

  String editionIri() {
    return editions() + edition;
  }

  String editions() {
    return named().editions();
  }

  String iri(ActivityId activity) {
    return named().activity(activity);
  }

  private ProgrammeIri named() {
    return new ProgrammeIri(new ProgrammeId(programme));
  }
}
