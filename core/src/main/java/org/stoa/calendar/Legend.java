package org.stoa.calendar;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.stoa.statement.ActivityId;

/**
 * What a person adds to a calendar so that it can be understood. Immutable.
 *
 * @param zone of times that come without one; empty to have them refused
 * @param zones what the calendar's own names of zones mean, such as {@code Romance Standard Time}
 * @param activities which activity an event is about, by the event's title or UID
 */
public record Legend(
    Optional<ZoneId> zone, Map<String, ZoneId> zones, Map<String, ActivityId> activities) {

  /** Nothing to add. */
  public static final Legend NONE = new Legend(Optional.empty(), Map.of(), Map.of());

  public Legend {
    zones = Map.copyOf(zones);
    activities = Map.copyOf(activities);
  }
}
