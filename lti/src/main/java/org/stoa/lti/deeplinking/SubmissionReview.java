package org.stoa.lti.deeplinking;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stoa.lti.json.JsonObject;

/**
 * That work can be looked at again from the gradebook. Submission Review 1.0, 3.
 *
 * @param statuses the {@code activityProgress} from which on there is something to see
 * @param label what the platform writes on the way there
 * @param url where it leads; otherwise the link's own address
 * @param custom parameters of those launches
 */
public record SubmissionReview(
    List<String> statuses, Optional<String> label, Optional<URI> url, Map<String, String> custom) {

  /**
   * Copies and checks the members.
   *
   * @throws IllegalArgumentException if no status is named, or a member isn't what it should be
   */
  public SubmissionReview {
    statuses = List.copyOf(statuses);
    custom = Members.custom(custom);
    Members.require(!statuses.isEmpty(), "reviewableStatus is empty");
    Members.requireFilled("label", label);
    Members.requireWeb("url of a submissionReview", url);
  }

  JsonObject json() {
    JsonObject.Builder json =
        JsonObject.builder()
            .putTexts("reviewableStatus", statuses)
            .put("label", label)
            .put("url", url.map(URI::toString));
    Members.put(json, "custom", custom);
    return json.build();
  }
}
