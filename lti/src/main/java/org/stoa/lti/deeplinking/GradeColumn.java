package org.stoa.lti.deeplinking;

import java.util.Optional;
import org.stoa.lti.grade.SubmissionReview;
import org.stoa.lti.json.JsonObject;

/**
 * A gradebook column that comes with a link: its {@code lineItem}.
 *
 * @param label what people read above it; otherwise the link's title
 * @param scoreMaximum greater than 0
 * @param resourceId our own id for what is graded
 * @param tag what kind of column it is to us
 * @param gradesReleased whether learners see their grades; otherwise as the platform does
 * @param submissionReview how a facilitator looks at what was handed in
 */
public record GradeColumn(
    Optional<String> label,
    double scoreMaximum,
    Optional<String> resourceId,
    Optional<String> tag,
    Optional<Boolean> gradesReleased,
    Optional<SubmissionReview> submissionReview) {

  /**
   * Checks the members.
   *
   * @throws IllegalArgumentException if the maximum isn't a number above 0, a text is blank, or the
   *     review names no status or no web address
   */
  public GradeColumn {
    Members.require(
        scoreMaximum > 0 && Double.isFinite(scoreMaximum), "scoreMaximum isn't a number above 0");
    Members.requireFilled("label", label);
    Members.requireFilled("resourceId", resourceId);
    Members.requireFilled("tag", tag);
    submissionReview.ifPresent(GradeColumn::check);
  }

  private static void check(SubmissionReview review) {
    Members.require(!review.reviewableStatus().isEmpty(), "reviewableStatus is empty");
    Members.requireFilled("label", review.label());
    Members.requireWeb("url of a submissionReview", review.url());
    Members.custom(review.custom());
  }

  /** A column with what most need. */
  public static GradeColumn of(String label, double scoreMaximum, String resourceId) {
    return new GradeColumn(
        Optional.of(label),
        scoreMaximum,
        Optional.of(resourceId),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  JsonObject json() {
    JsonObject.Builder json =
        JsonObject.builder()
            .put("label", label)
            .put("scoreMaximum", scoreMaximum)
            .put("resourceId", resourceId)
            .put("tag", tag);
    gradesReleased.ifPresent(it -> json.put("gradesReleased", it));
    submissionReview.ifPresent(it -> json.put("submissionReview", it.json()));
    return json.build();
  }
}
