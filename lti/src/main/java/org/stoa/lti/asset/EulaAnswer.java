package org.stoa.lti.asset;

import java.time.Instant;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.text.Timestamps;

/**
 * What somebody decided about this tool's licence agreement. Asset Processor 1.0, EULA service.
 *
 * @param userId the {@code sub} of the person's launches
 * @param accepted or declined
 * @param timestamp when; a platform refuses one that isn't later than its last
 */
public record EulaAnswer(String userId, boolean accepted, Instant timestamp) {

  /**
   * Checks who.
   *
   * @throws IllegalArgumentException if nobody is named
   */
  public EulaAnswer {
    if (userId.isBlank()) {
      throw new IllegalArgumentException("somebody has to have decided");
    }
  }

  JsonObject json() {
    return JsonObject.builder()
        .put("userId", userId)
        .put("accepted", accepted)
        .put("timestamp", Timestamps.write(timestamp))
        .build();
  }

  /** Doesn't show who it is. */
  @Override
  public String toString() {
    return "EulaAnswer[" + accepted + ", " + timestamp + "]";
  }
}
