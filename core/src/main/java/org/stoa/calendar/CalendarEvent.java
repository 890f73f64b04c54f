package org.stoa.calendar;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.stoa.problem.Place;

/**
 * A VEVENT as it was written.
 *
 * @param place where it begins
 * @param uid in one line; empty if there is none
 * @param title in one line; empty if there is none
 * @param properties those that matter here, by their names in capitals; of several, the first
 */
record CalendarEvent(Place place, String uid, String title, Map<String, Property> properties) {

  private static final int LONGEST_QUOTE = 60;

  CalendarEvent {
    properties = Map.copyOf(properties);
  }

  /**
   * A property.
   *
   * @param zone the TZID, as it was written
   */
  record Property(Place place, String value, Optional<String> zone) {}

  Optional<Property> property(String name) {
    return Optional.ofNullable(properties.get(name));
  }

  static CalendarEvent of(Place place, Map<String, Property> properties) {
    return new CalendarEvent(
        place, text(properties, "UID"), text(properties, "SUMMARY"), properties);
  }

  private static String text(Map<String, Property> properties, String name) {
    return Optional.ofNullable(properties.get(name))
        .map(property -> unescaped(property.value()))
        .orElse("");
  }

  /** What makes it more than one event, or part of another. */
  Optional<Property> repetition() {
    return Stream.of("RRULE", "RDATE", "EXRULE", "RECURRENCE-ID")
        .flatMap(name -> property(name).stream())
        .findFirst();
  }

  boolean isCancelled() {
    return text(properties, "STATUS").equalsIgnoreCase("CANCELLED");
  }

  /** The event's title for a message, or else its UID. */
  String name() {
    return quoted(title.isEmpty() ? uid : title);
  }

  /** A text of the file for a message, shortened. */
  static String quoted(String text) {
    boolean isLong = text.codePointCount(0, text.length()) > LONGEST_QUOTE;
    int end = isLong ? text.offsetByCodePoints(0, LONGEST_QUOTE) : text.length();
    return "\"" + text.substring(0, end) + (isLong ? "…" : "") + "\"";
  }

  private static String unescaped(String value) {
    var text = new StringBuilder(value.length());
    for (int at = 0; at < value.length(); at++) {
      char character = value.charAt(at);
      if (character == '\\' && at + 1 < value.length()) {
        at++;
        character = value.charAt(at);
        text.append(character == 'n' || character == 'N' ? '\n' : character);
      } else {
        text.append(character);
      }
    }
    return PlainText.line(text.toString());
  }
}
