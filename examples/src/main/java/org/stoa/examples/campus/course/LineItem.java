package org.stoa.examples.campus.course;

import java.net.URI;
import java.util.Map;
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
    boolean placed,
    Details details) {

  /**
   * What a tool may add.
   *
   * @param start when submissions begin, as sent
   * @param end when they end, as sent
   * @param released whether learners may see their grades
   * @param review how what was handed in is looked at
   */
  public record Details(
      Optional<String> start,
      Optional<String> end,
      Optional<Boolean> released,
      Optional<Review> review) {

    public static final Details NONE =
        new Details(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * That what was handed in can be looked at in the tool (Submission Review 1.0).
   *
   * @param url where; where the activity opens, if it is empty
   * @param custom on top of the activity's values
   */
  public record Review(Optional<URI> url, Map<String, String> custom) {}

  /** The same column under a new heading. */
  public LineItem changed(
      String newLabel,
      double newMaximum,
      Optional<String> newResource,
      Optional<String> newTag,
      Details newDetails) {
    return new LineItem(
        id, tool, newLabel, newMaximum, newResource, newTag, activity, placed, newDetails);
  }
}
