package org.stoa.problem;

import java.util.Locale;

/**
 * One thing that is wrong, or doubtful, in an input. What a message or a file's name quotes from
 * the input can't break a line or steer a terminal: control characters are replaced.
 *
 * @param severity whether it stops the work
 * @param code a stable name in capitals, such as {@code UNKNOWN_ZONE}, to search and filter by
 * @param place where
 * @param message for the author: what is wrong and how to mend it, in one or two sentences
 */
public record Problem(Severity severity, String code, Place place, String message) {

  public Problem {
    message = printable(message);
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

  private static String printable(String text) {
    return text.replaceAll("\\p{Cc}", "\uFFFD");
  }
}
