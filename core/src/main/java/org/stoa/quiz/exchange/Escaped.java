package org.stoa.quiz.exchange;

import java.util.ArrayList;
import java.util.List;

/** Text in which a backslash takes a sign's meaning away: how GIFT is written. */
final class Escaped {

  private Escaped() {}

  /** Where a sign first stands with its meaning, from a position on; -1 if nowhere. */
  static int indexOf(String text, String sign, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.startsWith(sign, i)) {
        return i;
      }
    }
    return -1;
  }

  /** The text before each of the signs, and what follows the last. */
  static List<String> split(String text, String sign) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    int at = indexOf(text, sign, 0);
    while (at >= 0) {
      parts.add(text.substring(from, at));
      from = at + sign.length();
      at = indexOf(text, sign, from);
    }
    parts.add(text.substring(from));
    return parts;
  }

  /** What the text says. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length() && "~=#{}:\\n".indexOf(text.charAt(i + 1)) >= 0) {
        i++;
        plain.append(text.charAt(i) == 'n' ? '\n' : text.charAt(i));
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  /** The text with every sign's meaning taken away. */
  static String escaped(String text) {
    return text.replaceAll("([~=#{}:\\\\])", "\\\\$1").replace("\n", "\\n");
  }
}
