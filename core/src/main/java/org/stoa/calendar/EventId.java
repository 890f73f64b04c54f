package org.stoa.calendar;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stoa.programme.Edition;
import org.stoa.statement.ActivityId;

/**
 * What of an activity an event is about.
 *
 * <p>Its text is the event's UID (RFC 5545, section 3.8.4.7) and hangs on ids alone: {@code
 * 2023/live-1@caring-cities} for a session, {@code 2023/quiz-1/until@caring-cities} for a deadline.
 * Neither another time nor another title nor another server makes it another event.
 */
record EventId(ActivityId activity, Part part) {

  private static final Pattern FORM =
      Pattern.compile("([a-z][a-z0-9-]{0,63})(?:/(from|until|window))?");

  /** A part of an activity's time in an edition. */
  enum Part {
    SLOT,
    FROM,
    UNTIL,
    WINDOW
  }

  static EventId of(Entry entry) {
    Part part = Part.SLOT;
    if (entry instanceof Entry.Opening) {
      part = Part.FROM;
    } else if (entry instanceof Entry.Due) {
      part = Part.UNTIL;
    } else if (entry instanceof Entry.During) {
      part = Part.WINDOW;
    }
    return new EventId(entry.activity().id(), part);
  }

  /** The event of this edition that has the UID, if the UID is one of its own. */
  static Optional<EventId> in(Edition edition, String uid) {
    String before = edition.id() + "/";
    String after = "@" + edition.programme().id();
    if (!uid.startsWith(before) || !uid.endsWith(after)) {
      return Optional.empty();
    }
    int end = uid.length() - after.length();
    Matcher matcher = FORM.matcher(uid.substring(before.length(), Math.max(before.length(), end)));
    return matcher.matches()
        ? Optional.of(new EventId(new ActivityId(matcher.group(1)), part(matcher.group(2))))
        : Optional.empty();
  }

  private static Part part(String suffix) {
    return suffix == null ? Part.SLOT : Part.valueOf(suffix.toUpperCase(Locale.ROOT));
  }

  String uid(Edition edition) {
    String suffix = part == Part.SLOT ? "" : "/" + part.name().toLowerCase(Locale.ROOT);
    return edition.id() + "/" + activity + suffix + "@" + edition.programme().id();
  }
}
