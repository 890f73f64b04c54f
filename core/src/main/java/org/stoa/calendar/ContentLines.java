package org.stoa.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Writes the lines of an iCalendar stream (RFC 5545, section 3.1): folded after at most 75 octets,
 * within no character, and ended by CRLF. Not thread-safe.
 */
final class ContentLines {

  private static final int LONGEST = 75;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

  private final StringBuilder lines = new StringBuilder();

  ContentLines begin(String component) {
    return line("BEGIN:" + component);
  }

  ContentLines end(String component) {
    return line("END:" + component);
  }

  /** A property whose value needs no escapes: a number, an address, a name of the standard. */
  ContentLines property(String name, String value) {
    return line(name + ":" + PlainText.line(value));
  }

  /** A property of type TEXT (section 3.3.11). */
  ContentLines text(String name, String value) {
    String escaped =
        PlainText.of(value)
            .replace("\\", "\\\\")
            .replace(";", "\\;")
            .replace(",", "\\,")
            .replace("\n", "\\n");
    return line(name + ":" + escaped);
  }

  ContentLines date(String name, LocalDate date) {
    return line(name + ";VALUE=DATE:" + date.format(DateTimeFormatter.BASIC_ISO_DATE));
  }

  /** A time of day, to the second, that stands for whatever its name's parameters say. */
  ContentLines time(String name, LocalDateTime time) {
    return line(name + ":" + TIME.format(time));
  }

  ContentLines instant(String name, Instant instant) {
    return line(name + ":" + TIME.format(instant.atOffset(ZoneOffset.UTC)) + "Z");
  }

  private ContentLines line(String line) {
    int octets = 0;
    for (int at = 0; at < line.length(); at = line.offsetByCodePoints(at, 1)) {
      int character = line.codePointAt(at);
      int size = octets(character);
      if (octets + size > LONGEST) {
        lines.append("\r\n ");
        octets = 1;
      }
      lines.appendCodePoint(character);
      octets += size;
    }
    lines.append("\r\n");
    return this;
  }

  /** How long a character is in UTF-8. */
  private static int octets(int character) {
    if (character < 0x80) {
      return 1;
    }
    if (character < 0x800) {
      return 2;
    }
    return character < 0x10000 ? 3 : 4;
  }

  @Override
  public String toString() {
    return lines.toString();
  }
}
