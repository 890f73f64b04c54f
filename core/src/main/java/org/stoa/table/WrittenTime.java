package org.stoa.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date and a time as a file writes them, before anybody knows which number is the month.
 *
 * @param first of the two numbers that are day and month
 * @param order where the way of writing leaves no doubt
 * @param offset where the time itself says its zone
 */
public record WrittenTime(
    int year,
    int first,
    int second,
    Optional<DateOrder> order,
    LocalTime time,
    Optional<ZoneOffset> offset) {

  private static final Pattern FORM =
      Pattern.compile(
          "(?:(?<y>\\d{4})[-/.년] ?(?<ym>\\d{1,2})[-/.월] ?(?<yd>\\d{1,2})[.일]?"
              + "|(?<a>\\d{1,2})(?<by>[-/.]) ?(?<b>\\d{1,2})\\k<by> ?(?<c>\\d{4}|\\d{2}))"
              + "(?:T|,? )"
              + "(?:(?<before>am|pm|오전|오후) )?"
              + "(?<h>\\d{1,2}):(?<m>\\d{2})(?::(?<s>\\d{2})(?:\\.\\d{1,9})?)?"
              + "(?: ?(?<after>[ap])\\.? ?m\\.?)?"
              + " ?(?<zone>Z|(?:utc|gmt)? ?[+-]\\d{1,2}(?::?\\d{2})?|utc|gmt)?",
          Pattern.CASE_INSENSITIVE);

  /** Reads a text; empty if it isn't a date with a time. */
  public static Optional<WrittenTime> parse(String text) {
    Matcher parts = FORM.matcher(text.strip().replaceAll("[\\s\\p{Z}]+", " "));
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      WrittenTime time = of(parts, time(parts), offset(parts.group("zone")));
      boolean exists =
          time.date(DateOrder.DAY_FIRST).isPresent()
              || time.date(DateOrder.MONTH_FIRST).isPresent();
      return exists ? Optional.of(time) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static WrittenTime of(Matcher parts, LocalTime time, Optional<ZoneOffset> offset) {
    if (parts.group("y") != null) {
      return new WrittenTime(
          number(parts, "y"),
          number(parts, "ym"),
          number(parts, "yd"),
          Optional.of(DateOrder.MONTH_FIRST),
          time,
          offset);
    }
    int year = number(parts, "c");
    boolean dotted = parts.group("by").equals(".");
    return new WrittenTime(
        year < 100 ? 2000 + year : year,
        number(parts, "a"),
        number(parts, "b"),
        dotted ? Optional.of(DateOrder.DAY_FIRST) : Optional.empty(),
        time,
        offset);
  }

  private static LocalTime time(Matcher parts) {
    String half = (parts.group("before") + " " + parts.group("after")).toLowerCase(Locale.ROOT);
    int hour = number(parts, "h");
    boolean morning = half.contains("am") || half.contains("오전") || half.endsWith(" a");
    boolean afternoon = half.contains("pm") || half.contains("오후") || half.endsWith(" p");
    if ((morning || afternoon) && (hour < 1 || hour > 12)) {
      throw new DateTimeException("no such hour in half a day");
    }
    int clock = morning ? hour % 12 : afternoon ? hour % 12 + 12 : hour;
    int second = parts.group("s") == null ? 0 : number(parts, "s");
    return LocalTime.of(clock, number(parts, "m"), second);
  }

  private static Optional<ZoneOffset> offset(String zone) {
    if (zone == null) {
      return Optional.empty();
    }
    Matcher digits = Pattern.compile("([+-])(\\d{1,2}):?(\\d{2})?").matcher(zone);
    if (!digits.find()) {
      return Optional.of(ZoneOffset.UTC);
    }
    int sign = digits.group(1).equals("-") ? -1 : 1;
    int minutes = digits.group(3) == null ? 0 : Integer.parseInt(digits.group(3));
    return Optional.of(
        ZoneOffset.ofHoursMinutes(sign * Integer.parseInt(digits.group(2)), sign * minutes));
  }

  private static int number(Matcher parts, String group) {
    return Integer.parseInt(parts.group(group));
  }

  /** The date, if day and month stand in this order; empty if it doesn't exist then. */
  public Optional<LocalDate> date(DateOrder assumed) {
    boolean dayFirst = order.orElse(assumed) == DateOrder.DAY_FIRST;
    try {
      return Optional.of(LocalDate.of(year, dayFirst ? second : first, dayFirst ? first : second));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
