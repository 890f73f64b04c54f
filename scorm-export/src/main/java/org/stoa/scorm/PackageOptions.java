package org.stoa.scorm;

import java.util.Locale;
import java.util.Set;
import org.stoa.statement.ActivityId;

/**
 * What its author wants of a package. Immutable.
 *
 * @param reader the language the package speaks, as far as it can
 * @param activities to carry, those within a group it names included; empty for all of them
 * @param division how many things the LMS launches
 */
public record PackageOptions(Locale reader, Set<ActivityId> activities, Division division) {

  public PackageOptions {
    activities = Set.copyOf(activities);
  }

  /** How many things the LMS launches. */
  public enum Division {
    /** One page with an outline and everything in it: safest, since LMSs differ in navigation. */
    SINGLE,
    /** A page for each activity; the LMS shows the outline. */
    PER_ACTIVITY
  }

  /** The whole programme in one piece, in this language. */
  public static PackageOptions in(Locale reader) {
    return new PackageOptions(reader, Set.of(), Division.SINGLE);
  }

  public PackageOptions withActivities(Set<ActivityId> chosen) {
    return new PackageOptions(reader, chosen, division);
  }

  public PackageOptions withDivision(Division chosen) {
    return new PackageOptions(reader, activities, chosen);
  }
}
