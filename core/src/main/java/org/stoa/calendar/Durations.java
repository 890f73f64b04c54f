package org.stoa.calendar;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as iCalendar writes them (RFC 5545, section 3.3.6). */
final class Durations {

  private static final Pattern FORM =
      Pattern.compile(
          "\\+?P(?=[0-9T])(?:([0-9]{1,4})W)?(?:([0-9]{1,4})D)?"
              + "(?:T(?=[0-9])(?:([0-9]{1,6})H)?(?:([0-9]{1,6})M)?(?:([0-9]{1,6})S)?)?");

  private Durations() {}

  /** Hours, minutes and seconds; no unit between two others may be left out. */
  static String text(Duration length) {
    var text = new StringBuilder("PT");
    if (length.toHours() > 0) {
      text.append(length.toHours()).append('H');
    }
    boolean seconds = length.toSecondsPart() > 0;
    if (length.toMinutesPart() > 0 || (seconds && length.toHours() > 0)) {
      text.append(length.toMinutesPart()).append('M');
    }
    if (seconds || length.toSeconds() == 0) {
      text.append(length.toSecondsPart()).append('S');
    }
    return text.toString();
  }

  /** The end of what begins then and is so long; weeks and days are those of the calendar. */
  static Optional<ZonedDateTime> end(ZonedDateTime start, String text) {
    Matcher matcher = FORM.matcher(text);
    return matcher.matches()
        ? Optional.of(
            start
                .plusWeeks(number(matcher, 1))
                .plusDays(number(matcher, 2))
                .plusHours(number(matcher, 3))
                .plusMinutes(number(matcher, 4))
                .plusSeconds(number(matcher, 5)))
        : Optional.empty();
  }

  private static long number(Matcher matcher, int group) {
    String digits = matcher.group(group);
    return digits == null ? 0 : Long.parseLong(digits);
  }
}
