package org.stoa.quiz;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text that is accepted as an answer. {@code *} stands for any characters, also for none; {@code
 * \*} is a star. Blanks around it don't matter, several count as one, and it makes no difference
 * how an accented letter or a Korean syllable is put together.
 */
public record Wording(String pattern) {

  /** A run of white space, for {@code marking.js} as well. */
  static final String BLANK = "[\\t-\\r\\x{1c}-\\x{20}\\x{85}\\p{Z}]+";

  private static final Pattern BLANKS = Pattern.compile(BLANK);
  private static final Pattern TOKEN = Pattern.compile("\\\\\\*|\\*|.", Pattern.DOTALL);
  private static final String STAR = "*";

  /** A wording that stands for itself alone. */
  public static Wording of(String text) {
    return new Wording(text.replace(STAR, "\\*"));
  }

  /** Whether it stands for itself alone. */
  public boolean isPlain() {
    return pieces().size() == 1;
  }

  /** As a person would write it. */
  public String text() {
    return String.join(STAR, pieces());
  }

  /** What stands between the stars, in order; one piece if there is none. */
  public List<String> pieces() {
    List<StringBuilder> pieces = new ArrayList<>(List.of(new StringBuilder()));
    Matcher token = TOKEN.matcher(pattern);
    while (token.find()) {
      if (token.group().equals(STAR)) {
        pieces.add(new StringBuilder());
      } else {
        pieces.get(pieces.size() - 1).append(token.group().equals("\\*") ? STAR : token.group());
      }
    }
    return pieces.stream().map(StringBuilder::toString).toList();
  }

  /** The pieces as they are compared with a {@link #plain} text. */
  public List<String> plainPieces(boolean caseSensitive) {
    // The mark keeps a blank beside a star, which matters, from being taken off.
    String marked = pieces().stream().collect(Collectors.joining("\0"));
    return List.of(plain(marked, caseSensitive).split("\0", -1));
  }

  /** Whether this is what somebody typed. */
  public boolean fits(String typed, boolean caseSensitive) {
    String text = plain(typed, caseSensitive);
    List<String> pieces = plainPieces(caseSensitive);
    String first = pieces.get(0);
    String last = pieces.get(pieces.size() - 1);
    if (pieces.size() == 1) {
      return text.equals(first);
    }
    int end = text.length() - last.length();
    int from = first.length();
    if (!text.startsWith(first) || !text.endsWith(last)) {
      return false;
    }
    for (String piece : pieces.subList(1, pieces.size() - 1)) {
      int found = text.indexOf(piece, from);
      if (found < 0) {
        return false;
      }
      from = found + piece.length();
    }
    return from <= end;
  }

  /** A text without the differences that don't matter. */
  public static String plain(String text, boolean caseSensitive) {
    String cased = caseSensitive ? text : text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    String composed = Normalizer.normalize(cased, Normalizer.Form.NFC);
    return BLANKS.matcher(composed).replaceAll(" ").strip();
  }
}
