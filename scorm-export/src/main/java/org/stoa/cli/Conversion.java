package org.stoa.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.stoa.programme.Zones;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** What the words of options mean. */
final class Conversion {

  private Conversion() {}

  /** Teaches a command and its subcommands the same words. */
  static void registerWith(CommandLine command) {
    command
        .registerConverter(Locale.class, Conversion::locale)
        .registerConverter(Instant.class, Conversion::instant)
        .registerConverter(ZoneId.class, Conversion::zone);
  }

  private static Locale locale(String tag) {
    try {
      return new Locale.Builder().setLanguageTag(tag).build();
    } catch (IllformedLocaleException e) {
      throw wrong(tag, "is no language, such as ko or pt-BR", e);
    }
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw wrong(text, "is no time with its zone, such as 2023-07-03T07:00:00Z", e);
    }
  }

  private static ZoneId zone(String name) {
    return Zones.named(name)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'" + name + "' is no zone of a place, such as Europe/Madrid"));
  }

  private static TypeConversionException wrong(String given, String why, Exception cause) {
    TypeConversionException wrong = new TypeConversionException("'" + given + "' " + why);
    wrong.initCause(cause);
    return wrong;
  }
}
