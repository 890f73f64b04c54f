package org.stoa.authoring.lint;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import org.stoa.programme.Activity;
import org.stoa.programme.Edition;
import org.stoa.programme.Slot;

/** The sessions of an edition that have a time, in order. */
record Timetable(Edition edition, List<Entry> entries) {

  /** A session and its time. */
  record Entry(Activity session, Slot slot) {
    LocalDateTime start() {
      return slot.start();
    }

    LocalDateTime end() {
      return slot.start().plus(slot.length());
    }

    boolean overlaps(Entry other) {
      return start().isBefore(other.end()) && other.start().isBefore(end());
    }
  }

  static Timetable of(Edition edition) {
    return new Timetable(
        edition,
        edition
            .programme()
            .allActivities()
            .flatMap(it -> edition.slot(it.id()).map(slot -> new Entry(it, slot)).stream())
            .sorted(Comparator.comparing(Entry::start))
            .toList());
  }
}
