package org.stoa.authoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stoa.programme.Bound;
import org.stoa.programme.Edition;
import org.stoa.programme.Slot;
import org.stoa.programme.Venue;
import org.stoa.programme.Window;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Mode;

/**
 * Writes entries of an edition's {@code calendar} as an author would, to be pasted into its file.
 * Each stands for all that the edition says about its activity, because an entry with a full id
 * takes the place of any pattern.
 */
public final class CalendarLines {

  private CalendarLines() {}

  /** The entries of these activities, under their heading; of those without a time, none. */
  public static String of(Edition edition, Collection<ActivityId> activities) {
    var lines = new StringBuilder("calendar:\n");
    for (ActivityId activity : activities) {
      entry(edition.slot(activity), edition.window(activity))
          .ifPresent(entry -> lines.append("  " + activity + ": " + entry + "\n"));
    }
    return lines.toString();
  }

  private static Optional<String> entry(Optional<Slot> slot, Window window) {
    List<String> values = new ArrayList<>();
    slot.ifPresent(it -> values.add("at: " + time(it)));
    window.from().ifPresent(from -> values.add("from: " + written(from)));
    window.until().ifPresent(until -> values.add("until: " + written(until)));
    slot.ifPresent(it -> add(values, it.venue()));
    if (slot.isPresent() && values.size() == 1) {
      return slot.map(CalendarLines::time);
    }
    return Optional.of("{" + String.join(", ", values) + "}").filter(any -> !values.isEmpty());
  }

  private static String time(Slot slot) {
    return slot.start() + "/" + slot.length();
  }

  private static String written(Bound bound) {
    if (bound instanceof Bound.At at) {
      return at.time().toString();
    }
    if (bound instanceof Bound.Week week) {
      return week.name();
    }
    return ((Bound.Day) bound).date().toString();
  }

  private static void add(List<String> values, Venue venue) {
    venue.track().ifPresent(track -> values.add("track: " + quoted(track)));
    venue.room().ifPresent(room -> values.add("room: " + quoted(room)));
    if (!venue.modes().isEmpty()) {
      values.add("mode: " + written(venue.modes()));
    }
    venue
        .link()
        .ifPresent(
            link -> {
              values.add("link: " + quoted(link.address().toString()));
              link.from().ifPresent(from -> values.add("link-from: " + written(from)));
            });
  }

  private static String written(Set<Mode> modes) {
    if (modes.size() > 1) {
      return "hybrid";
    }
    return modes.contains(Mode.ONLINE) ? "online" : "on-site";
  }

  /** Quotes never change a meaning. */
  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
  }
}
