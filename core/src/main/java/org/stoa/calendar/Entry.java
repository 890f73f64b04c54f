package org.stoa.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.stoa.programme.Activity;
import org.stoa.programme.Bound;
import org.stoa.programme.JoinLink;
import org.stoa.programme.Slot;

/** One thing in an {@link Agenda}. Immutable. */
public sealed interface Entry {

  Activity activity();

  /** When it begins, in the edition's zone. */
  Instant start(ZoneId zone);

  /** The day on which it begins. */
  default LocalDate day(ZoneId zone) {
    return start(zone).atZone(zone).toLocalDate();
  }

  /**
   * A session in its slot.
   *
   * @param link where to join; empty as long as it isn't released
   */
  record Meeting(Activity activity, Slot slot, Optional<JoinLink> link) implements Entry {
    @Override
    public Instant start(ZoneId zone) {
      return slot.interval(zone).from();
    }
  }

  /** From when an activity can be done. */
  record Opening(Activity activity, Bound bound) implements Entry {
    @Override
    public Instant start(ZoneId zone) {
      return bound.start(zone);
    }
  }

  /** Until when an activity can be done. */
  record Due(Activity activity, Bound bound) implements Entry {
    @Override
    public Instant start(ZoneId zone) {
      return bound.start(zone);
    }
  }

  /** The one day or the one week in which an activity can be done. */
  record During(Activity activity, Bound bound) implements Entry {
    @Override
    public Instant start(ZoneId zone) {
      return bound.start(zone);
    }
  }
}
