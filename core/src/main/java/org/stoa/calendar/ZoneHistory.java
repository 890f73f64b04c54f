package org.stoa.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * What clocks did in a zone between two instants, as a VTIMEZONE (RFC 5545, section 3.6.5): one
 * observance for each change, beginning with the one that was in force at first. Nothing is said
 * about other years, so nothing can be wrong about them.
 */
record ZoneHistory(ZoneId zone, Instant first, Instant last) {

  void write(ContentLines lines) {
    ZoneRules rules = zone.getRules();
    lines.begin("VTIMEZONE").text("TZID", zone.getId());
    ZoneOffsetTransition before = rules.previousTransition(first.plusNanos(1));
    if (before == null) {
      ZoneOffset offset = rules.getOffset(first);
      LocalDateTime since = first.atZone(zone).toLocalDate().atStartOfDay();
      observance(lines, "STANDARD", since, offset, offset);
    } else {
      observance(lines, before);
    }
    for (var next = rules.nextTransition(first);
        next != null && !next.getInstant().isAfter(last);
        next = rules.nextTransition(next.getInstant())) {
      observance(lines, next);
    }
    lines.end("VTIMEZONE");
  }

  private void observance(ContentLines lines, ZoneOffsetTransition change) {
    boolean daylight = zone.getRules().isDaylightSavings(change.getInstant());
    observance(
        lines,
        daylight ? "DAYLIGHT" : "STANDARD",
        change.getDateTimeBefore(),
        change.getOffsetBefore(),
        change.getOffsetAfter());
  }

  private static void observance(
      ContentLines lines, String kind, LocalDateTime since, ZoneOffset from, ZoneOffset to) {
    lines
        .begin(kind)
        .time("DTSTART", since)
        .property("TZOFFSETFROM", offset(from))
        .property("TZOFFSETTO", offset(to))
        .end(kind);
  }

  /** {@code +0200}; with seconds only for the old days when there were some. */
  private static String offset(ZoneOffset offset) {
    return offset.equals(ZoneOffset.UTC) ? "+0000" : offset.getId().replace(":", "");
  }
}
