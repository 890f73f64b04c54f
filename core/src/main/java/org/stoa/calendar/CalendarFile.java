package org.stoa.calendar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;
import org.stoa.source.SourceText;

/**
 * Finds the events of an iCalendar stream. Whatever it is given, it keeps no more than so many
 * events, and of each what matters here. Not thread-safe.
 */
final class CalendarFile {

  private static final int MOST_EVENTS = 10_000;
  private static final int MOST_BAD_LINES = 20;
  private static final int DEEPEST = 8;

  private static final Set<String> KEPT =
      Set.of(
          "UID",
          "SUMMARY",
          "DTSTART",
          "DTEND",
          "DURATION",
          "STATUS",
          "RRULE",
          "RDATE",
          "EXRULE",
          "RECURRENCE-ID");

  private final Problems problems;
  private final List<CalendarEvent> events = new ArrayList<>();
  private final Map<String, CalendarEvent.Property> properties = new HashMap<>();
  private final Deque<String> open = new ArrayDeque<>();
  private Optional<Place> event = Optional.empty();
  private boolean isCalendar;
  private boolean isGivenUp;
  private int badLines;

  private CalendarFile(Problems problems) {
    this.problems = problems;
  }

  /** The events of a text, in its order; if there are problems, those that could be read. */
  static List<CalendarEvent> events(SourceText source, Problems problems) {
    var calendar = new CalendarFile(problems);
    ContentLine.forEach(source, calendar::read);
    calendar.finish(Place.startOf(source.file()));
    return calendar.events;
  }

  private boolean read(ContentLine line) {
    switch (line.name()) {
      case "" -> wrongLine(line.place());
      case "BEGIN" -> begin(component(line), line.place());
      case "END" -> end(component(line), line.place());
      default -> property(line);
    }
    return !isGivenUp;
  }

  private static String component(ContentLine line) {
    return line.value().strip().toUpperCase(Locale.ROOT);
  }

  private void begin(String component, Place place) {
    if (open.size() == DEEPEST) {
      giveUp("ICS_DEPTH", place, "More than " + DEEPEST + " components within one another.");
      return;
    }
    open.push(component);
    isCalendar |= component.equals("VCALENDAR");
    if (component.equals("VEVENT")) {
      event = Optional.of(place);
      properties.clear();
    }
  }

  private void property(ContentLine line) {
    if ("VEVENT".equals(open.peek()) && KEPT.contains(line.name())) {
      properties.putIfAbsent(
          line.name(),
          new CalendarEvent.Property(line.place(), line.value().strip(), line.parameter("TZID")));
    }
  }

  private void end(String component, Place place) {
    if (!component.equals(open.peek())) {
      wrongLine(place);
      return;
    }
    open.pop();
    if (component.equals("VEVENT") && event.isPresent()) {
      if (events.size() == MOST_EVENTS) {
        giveUp("ICS_TOO_LONG", place, "More than 10,000 events; export a shorter time.");
      } else {
        events.add(CalendarEvent.of(event.get(), properties));
      }
      event = Optional.empty();
    }
  }

  private void wrongLine(Place place) {
    badLines++;
    if (badLines > MOST_BAD_LINES) {
      giveUp("ICS_SYNTAX", place, "And so on; nothing from here on was read.");
    } else {
      problems.error(
          "ICS_SYNTAX", place, "This line doesn't belong here. Export the calendar again.");
    }
  }

  private void giveUp(String code, Place place, String message) {
    problems.error(code, place, message);
    isGivenUp = true;
  }

  private void finish(Place start) {
    if (!isCalendar) {
      problems.error(
          "NOT_A_CALENDAR",
          start,
          "No BEGIN:VCALENDAR in it. Export it from a calendar as an .ics file.");
    } else if (!open.isEmpty() && !isGivenUp) {
      problems.error(
          "ICS_CUT_OFF",
          event.orElse(start),
          "The calendar ends before it is complete; export it again.");
    }
  }
}
