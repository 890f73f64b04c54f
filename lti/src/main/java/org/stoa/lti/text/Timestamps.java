package org.stoa.lti.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/**
 * Moments as AGS 2.0, 3.4.5 writes them, and the later services too: ISO 8601 with a fraction of
 * the second and an offset. Always three digits, and always in UTC.
 */
public final class Timestamps {

  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /** With or without a fraction; the offset as Z, +01:00, +0100 or +01. */
  private static final DateTimeFormatter READ =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][XX][X]")
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private Timestamps() {}

  /** In UTC, in milliseconds. */
  public static String write(Instant moment) {
    return WRITTEN.format(moment);
  }

  /** A moment; empty if it isn't one moment: a time without an offset could be many. */
  public static Optional<Instant> read(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text.trim(), READ).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
