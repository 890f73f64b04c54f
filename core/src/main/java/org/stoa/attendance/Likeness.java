package org.stoa.attendance;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Why an attendee might be a participant: reasons to ask, never to credit. The strongest first. */
public enum Likeness {
  /** What is known for certain points to more than one participant. */
  CONFLICT,
  /** The same name but for case, accents and punctuation. */
  SAME_NAME,
  /** The same words in another order. */
  SAME_WORDS,
  /** The same before the {@code @}, at another host. */
  SAME_MAILBOX,
  /** One name has all words of the other. */
  PART_OF_NAME,
  /** One or two letters differ. */
  SIMILAR_SPELLING;

  private static final int SHORTEST_FOR_SPELLING = 5;
  private static final int LETTERS_APART = 2;

  /** How alike two names are, if they are. */
  static Optional<Likeness> of(String some, String other) {
    List<String> words = words(some);
    List<String> others = words(other);
    Set<String> set = new HashSet<>(words);
    Set<String> otherSet = new HashSet<>(others);
    if (words.isEmpty() || others.isEmpty()) {
      return Optional.empty();
    }
    String joined = String.join("", words);
    String otherJoined = String.join("", others);
    if (joined.equals(otherJoined)) {
      return Optional.of(SAME_NAME);
    }
    if (set.equals(otherSet)) {
      return Optional.of(SAME_WORDS);
    }
    if (set.containsAll(otherSet) || otherSet.containsAll(set)) {
      return Optional.of(PART_OF_NAME);
    }
    boolean longEnough = Math.min(joined.length(), otherJoined.length()) >= SHORTEST_FOR_SPELLING;
    return longEnough && areLettersApart(joined, otherJoined)
        ? Optional.of(SIMILAR_SPELLING)
        : Optional.empty();
  }

  private static List<String> words(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    return Stream.of(plain.split("[^\\p{L}\\p{N}]+")).filter(word -> word.length() > 1).toList();
  }

  /** Whether at most a few letters have to be changed, added or dropped: Levenshtein's distance. */
  private static boolean areLettersApart(String some, String other) {
    if (Math.abs(some.length() - other.length()) > LETTERS_APART) {
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
