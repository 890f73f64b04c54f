package org.stoa.lti.deeplinking;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.stoa.lti.json.JsonObject;

/** A time with a beginning, an end, both or neither; in whole seconds. */
public record TimeSlot(Optional<Instant> start, Optional<Instant> end) {

  /** Any time. */
  public static final TimeSlot ANY = new TimeSlot(Optional.empty(), Optional.empty());

  /**
   * Drops fractions of seconds.
   *
   * @throws IllegalArgumentException if the end isn't after the start
   */
  public TimeSlot {
    start = start.map(it -> it.truncatedTo(ChronoUnit.SECONDS));
    end = end.map(it -> it.truncatedTo(ChronoUnit.SECONDS));
    Members.require(
        start.isEmpty() || end.isEmpty() || start.get().isBefore(end.get()),
        "endDateTime isn't after startDateTime");
  }

  void addTo(JsonObject.Builder json, String name) {
    if (start.isPresent() || end.isPresent()) {
      json.put(
          name,
          JsonObject.builder()
              .put("startDateTime", start.map(Instant::toString))
              .put("endDateTime", end.map(Instant::toString))
              .build());
    }
  }
}
