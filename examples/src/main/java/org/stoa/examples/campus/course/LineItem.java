package org.stoa.examples.campus.course;

import java.util.Optional;

/**
 * A column of the gradebook. Immutable.
 *
 * @param tool the number of the tool that fills it
 * @param maximum the points of a perfect score
 * @param resourceId the tool's own id of what is graded
 * @param activity the activity it belongs to
 * @param placed whether it came with its activity, and so goes only with it
 */
public record LineItem(
    int id,
    int tool,
    String label,
    double maximum,
    Optional<String> resourceId,
    Optional<String> tag,
    Optional<Integer> activity,
    boolean placed) {

  /** The same column under a new heading. */
  public LineItem changed(
      String newLabel, double newMaximum, Optional<String> newResource, Optional<String> newTag) {
    return new LineItem(id, tool, newLabel, newMaximum, newResource, newTag, activity, placed);
  }
}
