package org.stoa.calendar;

import java.util.Locale;
import java.util.Optional;
import org.stoa.programme.Slot;

/** Where an entry of an agenda takes place. */
final class Places {

  private Places() {}

  /** The room that the edition gives a session, or else what its programme says. */
  static Optional<String> of(Entry entry, Locale reader) {
    Optional<String> room =
        entry instanceof Entry.Meeting meeting ? room(meeting.slot()) : Optional.empty();
    return room.or(() -> entry.activity().outline().where().map(where -> where.in(reader)));
  }

  private static Optional<String> room(Slot slot) {
    return slot.venue().room();
  }
}
