package org.stoa.problem;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One thing that is wrong, or doubtful, in an input. What a message or a file's name quotes from
 * the input can't break a line, turn its direction or steer a terminal: such characters are
 * replaced. Nor can it fill the screen: of a message that is too long the middle is left out.
 *
 * @param severity whether it stops the work
 * @param code a stable name in capitals, such as {@code UNKNOWN_ZONE}, to search and filter by
 * @param place where
 * @param message for the author: what is wrong and how to mend it, in one or two sentences
 */
public record Problem(Severity severity, String code, Place place, String message) {

  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069]");

  /** The longest message in UTF-16 units, and how much of a longer one's end is kept. */
  private static final int LONGEST = 2_000;

  private static final int END = 500;

  public Problem {
    message = printable(shortened(message));
  }

  /** Whether it stops the work. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** {@code file:line:column: error CODE message}, or warning or info: one line for a terminal. */
  @Override
  public String toString() {
    String word = severity.name().toLowerCase(Locale.ROOT);
    return printable(place.toString()) + ": " + word + " " + code + " " + message;
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST
        ? text
        : text.substring(0, LONGEST - END - 1) + "…" + text.substring(text.length() - END);
  }

  private static String printable(String text) {
    return UNPRINTABLE.matcher(text).replaceAll("\uFFFD");
  }
}
