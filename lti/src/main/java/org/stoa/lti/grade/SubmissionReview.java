package org.stoa.lti.grade;

import java.net.URI;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.text.WebAddress;

/**
 * How somebody gets from a grade to what was graded: of a column ({@link LineItem}), and of one
 * that comes with a link. AGS 2.0, 3.2.7; Submission Review 1.0, 3.
 *
 * @param reviewableStatus at which progress there is something to look at
 * @param label what people click
 * @param url where it opens, if not at the link
 * @param custom parameters of that launch
 */
public record SubmissionReview(
    Set<Score.ActivityProgress> reviewableStatus,
    Optional<String> label,
    Optional<URI> url,
    Map<String, String> custom) {

  /**
   * Copies the collections; parameters are in the order of their names, so that it reads the same.
   */
  public SubmissionReview {
    reviewableStatus = Set.copyOf(reviewableStatus);
    custom = Collections.unmodifiableSortedMap(new TreeMap<>(custom));
  }

  static SubmissionReview read(JsonObject json) {
    List<String> terms = json.texts("reviewableStatus");
    return new SubmissionReview(
        Set.copyOf(progresses().filter(it -> terms.contains(it.term())).toList()),
        json.filled("label"),
        json.filled("url").flatMap(WebAddress::read),
        json.object("custom").map(JsonObject::scalars).orElse(Map.of()));
  }

  /** As columns and content items hold it. */
  public JsonObject json() {
    JsonObject.Builder json =
        JsonObject.builder()
            .putTexts(
                "reviewableStatus",
                progresses()
                    .filter(reviewableStatus::contains)
                    .map(Score.ActivityProgress::term)
                    .toList())
            .put("label", label)
            .put("url", url.map(URI::toString));
    if (!custom.isEmpty()) {
      json.put("custom", custom);
    }
    return json.build();
  }

  private static Stream<Score.ActivityProgress> progresses() {
    return Arrays.stream(Score.ActivityProgress.values());
  }
}
