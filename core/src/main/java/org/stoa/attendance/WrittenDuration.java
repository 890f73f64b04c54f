package org.stoa.attendance;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as reports write them: {@code 73}, {@code 1h 13m 42s}, {@code 1:13:42}. */
final class WrittenDuration {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,7}(?:[.,]\\d{1,6})?");
  private static final Pattern CLOCK = Pattern.compile("(\\d{1,3}):([0-5]\\d):([0-5]\\d)");
  private static final Pattern UNITS =
      Pattern.compile(
          "(?:(\\d{1,3}) ?(?:h|hr|hrs|hours?|std|stunden?|heures?|horas?|시간)\\.?,? ?)?"
              + "(?:(\\d{1,5}) ?(?:m|min|mins|minutes?|minuten?|minutos?|분)\\.?,? ?)?"
              + "(?:(\\d{1,6}) ?(?:s|sec|secs|seconds?|sek|sekunden?|segundos?|secondes?|초)\\.?)?");
  private static final Pattern ISO = Pattern.compile("PT[0-9HMS.]{2,16}");

  private WrittenDuration() {}

  /**
   * Reads a text.
   *
   * @param bare what a number without a unit counts
   */
  static Optional<Duration> parse(String text, ChronoUnit bare) {
    String written = text.strip().replaceAll("[\\s\\p{Z}]+", " ");
    if (NUMBER.matcher(written).matches()) {
      BigDecimal number = new BigDecimal(written.replace(',', '.'));
      BigDecimal seconds = number.multiply(BigDecimal.valueOf(bare.getDuration().toSeconds()));
      return Optional.of(Duration.ofSeconds(seconds.longValue()));
    }
    Matcher clock = CLOCK.matcher(written);
    if (clock.matches()) {
      return Optional.of(sum(clock));
    }
    if (ISO.matcher(written).matches()) {
      return iso(written);
    }
    Matcher units = UNITS.matcher(written.toLowerCase(Locale.ROOT));
    return !written.isEmpty() && units.matches() ? Optional.of(sum(units)) : Optional.empty();
  }

  private static Optional<Duration> iso(String written) {
    try {
      return Optional.of(Duration.parse(written));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Duration sum(Matcher parts) {
    return Duration.ofHours(number(parts, 1))
        .plusMinutes(number(parts, 2))
        .plusSeconds(number(parts, 3));
  }

  private static long number(Matcher parts, int group) {
    String digits = parts.group(group);
    return digits == null ? 0 : Long.parseLong(digits);
  }
}
