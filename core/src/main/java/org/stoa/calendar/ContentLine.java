package org.stoa.calendar;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.stoa.problem.Place;
import org.stoa.source.SourceText;

/**
 * A line of an iCalendar stream, unfolded: {@code NAME;PARAMETER=value:value} (RFC 5545, section
 * 3.1).
 *
 * @param place where it begins
 * @param name in capitals; empty if this is no such line
 * @param parameters as they were written, each after a semicolon
 */
record ContentLine(Place place, String name, String parameters, String value) {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]+");

  /**
   * Each line of a text, in its order, as long as the reader wants more. All ends of lines are
   * understood; blank lines are passed over.
   */
  static void forEach(SourceText source, Predicate<ContentLine> wantsMore) {
    var line = new StringBuilder();
    int number = 0;
    int first = 1;
    for (String physical : (Iterable<String>) source.text().lines()::iterator) {
      number++;
      if (physical.startsWith(" ") || physical.startsWith("\t")) {
        line.append(physical, 1, physical.length());
      } else {
        if (!isRead(new Place(source.file(), first, 1), line.toString(), wantsMore)) {
          return;
        }
        line.setLength(0);
        line.append(physical);
        first = number;
      }
    }
    isRead(new Place(source.file(), first, 1), line.toString(), wantsMore);
  }

  private static boolean isRead(Place place, String line, Predicate<ContentLine> wantsMore) {
    return line.isBlank() || wantsMore.test(of(place, line));
  }

  private static ContentLine of(Place place, String line) {
    int colon = unquoted(line, ':', 0);
    int semicolon = unquoted(line, ';', 0);
    int end = Math.min(colon, semicolon);
    String name = line.substring(0, end);
    return colon < line.length() && NAME.matcher(name).matches()
        ? new ContentLine(
            place,
            name.toUpperCase(Locale.ROOT),
            line.substring(end, colon),
            line.substring(colon + 1))
        : new ContentLine(place, "", "", line);
  }

  /** Where a character stands first outside of quotes, or else the line's end. */
  private static int unquoted(String line, char wanted, int from) {
    boolean isQuoted = false;
    for (int at = from; at < line.length(); at++) {
      char character = line.charAt(at);
      if (character == '"') {
        isQuoted = !isQuoted;
      } else if (character == wanted && !isQuoted) {
        return at;
      }
    }
    return line.length();
  }

  /** The value of a parameter, without quotes. */
  Optional<String> parameter(String wanted) {
    String start = ";" + wanted + "=";
    int at = 0;
    while (at < parameters.length()) {
      int end = unquoted(parameters, ';', at + 1);
      if (parameters.regionMatches(true, at, start, 0, start.length())) {
        return Optional.of(parameters.substring(at + start.length(), end).replace("\"", ""));
      }
      at = end;
    }
    return Optional.empty();
  }
}
