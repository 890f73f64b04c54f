package org.stoa.quiz;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;

/**
 * A line with which an answer begins.
 *
 * @param mark what stands in its brackets: a blank, an x or a share; empty without brackets
 * @param term the left side of a pair; otherwise empty
 * @param feedback the lines below it
 */
record AnswerLine(
    Kind kind, String mark, String term, String text, Place place, List<String> feedback) {

  /** What is written like this. */
  enum Kind {
    CHOICE,
    ACCEPTED,
    PAIR
  }

  private static final String MARK = "\\[([ xX]|[+-]?[0-9]{1,6}(?:\\.[0-9]{1,9})?%)]";
  private static final Pattern CHOICE = Pattern.compile("(?s)(\\s*[-*+] " + MARK + "\\s*)(.*)");
  private static final Pattern ACCEPTED = Pattern.compile("(?s)=\\s+(?:" + MARK + "\\s*)?(.*)");
  private static final Pattern PAIR = Pattern.compile("(?s)\\s*[-*+] ++(?:(.*?) )?::( .*)?");

  static Optional<AnswerLine> of(String line, Place place) {
    Matcher choice = CHOICE.matcher(line);
    if (choice.matches()) {
      return Optional.of(
          of(Kind.CHOICE, choice.group(2).toLowerCase(Locale.ROOT), "", choice.group(3), place));
    }
    Matcher accepted = ACCEPTED.matcher(line);
    if (accepted.matches()) {
      String mark = Optional.ofNullable(accepted.group(1)).orElse("");
      return Optional.of(of(Kind.ACCEPTED, mark, "", accepted.group(2), place));
    }
    Matcher pair = PAIR.matcher(line);
    if (pair.matches()) {
      String term = Optional.ofNullable(pair.group(1)).orElse("");
      String match = Optional.ofNullable(pair.group(2)).orElse("");
      return Optional.of(of(Kind.PAIR, "", term, match, place));
    }
    return Optional.empty();
  }

  private static AnswerLine of(Kind kind, String mark, String term, String text, Place place) {
    return new AnswerLine(kind, mark, term.strip(), text.strip(), place, new ArrayList<>());
  }

  /** The same line for a reader of Markdown: an item of a list, however it is indented. */
  static String asItem(String line) {
    Matcher choice = CHOICE.matcher(line);
    return choice.matches()
        ? "- " + "x".repeat(choice.group(1).length() - 2) + choice.group(3)
        : line;
  }

  boolean isChecked() {
    return mark.equals("x");
  }

  boolean hasShare() {
    return mark.endsWith("%");
  }

  /** The share in the brackets, or another where there is none. */
  Share share(Share otherwise, Problems problems) {
    if (!hasShare()) {
      return otherwise;
    }
    try {
      return new Share(new BigDecimal(mark.substring(0, mark.length() - 1)));
    } catch (IllegalArgumentException e) {
      problems.error(
          "ANSWER_SHARE",
          place,
          "A share runs from -100% to 100%, with at most five decimals: \"" + mark + "\".");
      return otherwise;
    }
  }

  String said() {
    return String.join("\n", feedback);
  }
}
