package org.stoa.lti.grade;

import java.time.Instant;
import java.util.Optional;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.text.Timestamps;

/**
 * Somebody's work, as Canvas takes it along with a score. No part of the standard; see {@link
 * org.stoa.lti.platform.PlatformExtension#CANVAS_SCORE}.
 *
 * @param type in Canvas' own words, such as {@code online_url} or {@code online_text_entry}
 * @param data the address or the text
 * @param submittedAt when it was handed in
 */
public record CanvasSubmission(String type, Optional<String> data, Optional<Instant> submittedAt) {

  static final String NAME = "https://canvas.instructure.com/lti/submission";

  JsonObject json() {
    return JsonObject.builder()
        .put("submission_type", type)
        .put("submission_data", data)
        .put("submitted_at", submittedAt.map(Timestamps::write))
        .build();
  }

  /** Doesn't show the work. */
  @Override
  public String toString() {
    return "CanvasSubmission[" + type + "]";
  }
}
