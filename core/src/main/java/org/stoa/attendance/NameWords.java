package org.stoa.attendance;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A name as it is compared with others: its words in lower case, without accents, initials and
 * punctuation.
 *
 * @param joined the words without anything between them
 * @param distinct the words in no order
 */
record NameWords(String joined, Set<String> distinct) {

  private static final int SHORTEST_FOR_SPELLING = 5;
  private static final int LETTERS_APART = 2;

  static NameWords of(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    List<String> words =
        Stream.of(plain.split("[^\\p{L}\\p{N}]+")).filter(NameWords::isMoreThanAnInitial).toList();
    return new NameWords(String.join("", words), new HashSet<>(words));
  }

  private static boolean isMoreThanAnInitial(String word) {
    return word.length() > 1 || (!word.isEmpty() && Character.isIdeographic(word.codePointAt(0)));
  }

  /** How alike two names are, if they are. */
  Optional<Likeness> likeness(NameWords other) {
    if (joined.isEmpty() || other.joined.isEmpty()) {
      return Optional.empty();
    }
    if (joined.equals(other.joined)) {
      return Optional.of(Likeness.SAME_NAME);
    }
    if (distinct.equals(other.distinct)) {
      return Optional.of(Likeness.SAME_WORDS);
    }
    if (distinct.containsAll(other.distinct) || other.distinct.containsAll(distinct)) {
      return Optional.of(Likeness.PART_OF_NAME);
    }
    return areLettersApart(joined, other.joined)
        ? Optional.of(Likeness.SIMILAR_SPELLING)
        : Optional.empty();
  }

  /** Whether at most a few letters have to be changed, added or dropped: Levenshtein's distance. */
  private static boolean areLettersApart(String some, String other) {
    boolean tooShort = Math.min(some.length(), other.length()) < SHORTEST_FOR_SPELLING;
    if (tooShort || Math.abs(some.length() - other.length()) > LETTERS_APART) {
      return false;
    }
    int[] row = new int[other.length() + 1];
    for (int at = 0; at < row.length; at++) {
      row[at] = at;
    }
    for (int i = 1; i <= some.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int changed = diagonal + (some.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()] <= LETTERS_APART;
  }
}
