package org.stoa.tool.classroom;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long something is or may be, as a task's {@code limit} has it: {@code 1 page}, {@code 500
 * words}. A page is {@value #WORDS_OF_A_PAGE} words. Scripts that write words without spaces
 * between them are counted by the sign. The page's script counts alike ({@code task.js}).
 */
public record Length(int count, Unit unit) {

  /** So many words are a page. */
  public static final int WORDS_OF_A_PAGE = 500;

  private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,6}) (page|word|character)s?");
  private static final Pattern WORD =
      Pattern.compile(
          "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]"
              + "|[[\\p{L}\\p{M}\\p{N}'’-]&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]]+");

  /** What is counted. */
  public enum Unit {
    PAGE,
    WORD,
    CHARACTER
  }

  /** The limit of a task; empty if it has none. */
  public static Optional<Length> of(String limit) {
    Matcher matcher = WRITTEN.matcher(limit);
    return matcher.matches()
        ? Optional.of(
            new Length(
                Integer.parseInt(matcher.group(1)),
                switch (matcher.group(2)) {
                  case "page" -> Unit.PAGE;
                  case "word" -> Unit.WORD;
                  default -> Unit.CHARACTER;
                }))
        : Optional.empty();
  }

  /** How many words a text has. */
  public static int words(String text) {
    return (int) WORD.matcher(text).results().count();
  }

  /** How many letters and other signs a text has, spaces too. */
  public static int characters(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Whether a text is longer. */
  public boolean isLessThan(String text) {
    return switch (unit) {
      case PAGE -> words(text) > (long) count * WORDS_OF_A_PAGE;
      case WORD -> words(text) > count;
      case CHARACTER -> characters(text) > count;
    };
  }
}
