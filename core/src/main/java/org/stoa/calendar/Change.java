package org.stoa.calendar;

import java.util.Optional;
import org.stoa.programme.Slot;
import org.stoa.programme.Window;
import org.stoa.statement.ActivityId;

/** What a calendar changes in an edition. Immutable. */
public sealed interface Change {

  ActivityId activity();

  /** A session gets a time, or another one. */
  record OfSlot(ActivityId activity, Optional<Slot> before, Slot after) implements Change {}

  /** Other ends of the time in which an activity can be done. */
  record OfWindow(ActivityId activity, Window before, Window after) implements Change {}
}
