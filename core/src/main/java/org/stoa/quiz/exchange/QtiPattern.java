package org.stoa.quiz.exchange;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.stoa.quiz.Wording;

/** Wordings as the regular expressions of QTI, which are those of XML Schema. */
final class QtiPattern {

  private static final String ANYTHING = ".*";
  private static final String SIGNS = "\\.?*+{}()|[]^-";
  private static final Pattern PLAIN =
      Pattern.compile("(?:[^\\\\.?*+{}()|\\[\\]]|\\\\[^\\p{L}\\p{N}]|\\.\\*)*+");

  private QtiPattern() {}

  static String of(Wording wording) {
    return wording.pieces().stream().map(QtiPattern::quoted).collect(Collectors.joining(ANYTHING));
  }

  private static String quoted(String piece) {
    return piece
        .codePoints()
        .mapToObj(Character::toString)
        .map(it -> SIGNS.contains(it) ? "\\" + it : it)
        .collect(Collectors.joining());
  }

  /** The wording that fits the same texts; empty if only a regular expression can say it. */
  static Optional<Wording> wording(String pattern) {
    if (!PLAIN.matcher(pattern).matches()) {
      return Optional.empty();
    }
    StringBuilder wording = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      if (pattern.startsWith(ANYTHING, i)) {
        wording.append('*');
        i++;
      } else {
        i += pattern.charAt(i) == '\\' ? 1 : 0;
        wording.append(pattern.charAt(i) == '*' ? "\\*" : pattern.charAt(i));
      }
    }
    return Optional.of(new Wording(wording.toString()));
  }
}
