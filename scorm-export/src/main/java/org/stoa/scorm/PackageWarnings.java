package org.stoa.scorm;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.stoa.problem.Place;
import org.stoa.problem.Problem;
import org.stoa.problem.Problems;
import org.stoa.statement.ActivityId;

/** What an author should know of a package before anybody gets it. */
public final class PackageWarnings {

  private PackageWarnings() {}

  /**
   * What the package lacks or has otherwise than the programme, in reading order, and then what its
   * format changes.
   *
   * @param places where the activities stand
   */
  public static List<Problem> of(
      PackagePlan plan, PackageFormat format, Map<ActivityId, Place> places) {
    return Stream.concat(
            lacks(plan, format, places).inReadingOrder().stream(), format.losses(plan).stream())
        .toList();
  }

  private static Problems lacks(
      PackagePlan plan, PackageFormat format, Map<ActivityId, Place> places) {
    Problems problems = new Problems();
    Place start = Place.startOf("programme.yaml");
    for (PackagePlan.Part.Elsewhere part : format.mentioned(plan)) {
      ActivityId id = part.activity().id();
      problems.warning(
          "NOT_CARRIED",
          places.getOrDefault(id, start),
          "\"%s\" is a %s, which a package can't carry; its outline only mentions it."
              .formatted(id, part.reason().name().toLowerCase(Locale.ROOT)));
    }
    for (String path : plan.files().missing()) {
      problems.warning(
          "FILE_MISSING", start, "The package lacks \"" + path + "\": it can't be read any more.");
    }
    for (String path : plan.files().leftOut()) {
      problems.warning(
          "VIDEO_LEFT_OUT",
          start,
          "\"%s\" is larger than --max-video; its page shows what else there is of it."
              .formatted(path));
    }
    return problems;
  }
}
