package org.stoa.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.stoa.programme.Activity;
import org.stoa.programme.Bound;
import org.stoa.programme.JoinLink;
import org.stoa.programme.Slot;
import org.stoa.progress.Extension;

/** One thing in an {@link Agenda}. Immutable. */
public sealed interface Entry {

  Activity activity();

  /** What staff made of the deadline for the one participant whose agenda it is. */
  default Optional<Extension> extension() {
    return Optional.empty();
  }

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

  /**
   * Until when an activity can be done.
   *
   * @param bound the edition's, or the participant's own
   */
  record Due(Activity activity, Bound bound, Optional<Extension> extension) implements Entry {
    @Override
    public Instant start(ZoneId zone) {
      return bound.start(zone);
    }
  }

  /**
   * The one day or the one week in which an activity can be done.
   *
   * @param until the same day or week, or a later day of the participant's own
   */
  record During(Activity activity, Bound bound, Bound until, Optional<Extension> extension)
      implements Entry {
    @Override
    public Instant start(ZoneId zone) {
      return bound.start(zone);
    }
  }
}
