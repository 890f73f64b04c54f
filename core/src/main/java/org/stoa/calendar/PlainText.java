package org.stoa.calendar;

import java.util.regex.Pattern;

/** Texts of authors as formats of lines and tags can take them. */
final class PlainText {

  private static final Pattern LINE_END = Pattern.compile("\r\n|[\r\n\u0085\u2028\u2029]");
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cc}&&[^\n\t]]|[\uFFFE\uFFFF]|\\p{Cs}");
  private static final Pattern SPACE = Pattern.compile("[\n\t]+");

  private PlainText() {}

  /** Without control characters, other than tabs and {@code \n} at the ends of lines. */
  static String of(String text) {
    String lines = LINE_END.matcher(text).replaceAll("\n");
    return UNPRINTABLE.matcher(lines).replaceAll("\uFFFD");
  }

  /** In one line. */
  static String line(String text) {
    return SPACE.matcher(of(text)).replaceAll(" ").strip();
  }
}
