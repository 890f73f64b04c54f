package org.stoa.xapi;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The forms of the values in a statement. */
final class Forms {

  static final String A_UUID = "a UUID such as 12345678-1234-5678-1234-567812345678";
  static final String A_TIME = "a time with its offset, such as 2023-07-03T09:00:00Z";
  static final String A_DAY = "a date such as 2023-07-21";
  static final String A_NUMBER = "a number of at most 40 digits";

  private static final Pattern UUID_FORM =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
  private static final Pattern NUMBER_FORM =
      Pattern.compile("-?[0-9]{1,40}([.][0-9]{1,40})?([eE][+-]?[0-9]{1,2})?");

  /** A year of four digits (RFC 3339), with which all reckoning stays within what Java can do. */
  private static final Pattern DATED = Pattern.compile("[0-9]{4}-");

  private Forms() {}

  static Optional<UUID> uuid(String text) {
    return UUID_FORM.matcher(text).matches()
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }

  static Optional<Instant> time(String text) {
    try {
      return DATED.matcher(text).lookingAt()
          ? Optional.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  static Optional<LocalDate> day(String text) {
    try {
      return DATED.matcher(text).lookingAt()
          ? Optional.of(LocalDate.parse(text))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Short enough that no arithmetic with it takes long. */
  static Optional<BigDecimal> number(String text) {
    return NUMBER_FORM.matcher(text).matches()
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }
}
