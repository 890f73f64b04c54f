package org.stoa.authoring.lint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;

/**
 * A name is spelt in one way. Two names that differ by two exchanged neighbours are most likely
 * one; a name among the aliases is meant so.
 */
final class NamesAreSpeltAlike implements Check {

  private static final Pattern WORD = Pattern.compile("\\p{IsLatin}{5,40}+");
  private static final Pattern MIDDLE =
      Pattern.compile("(?s).*[\\p{L}\\p{N},;)]['’\"”]?\\s+[\"“'‘(]?$");
  private static final int LOOK_BACK = 8;

  /** So many words of the same letters are no slips of the keyboard. */
  private static final int MOST_ALIKE = 20;

  /** Places cost time, and few are told. */
  private record Spot(Passage passage, int offset) {
    Place place() {
      return passage.at(offset);
    }
  }

  @Override
  public void check(Manuscript manuscript, Problems problems) {
    Map<String, List<Spot>> names = new LinkedHashMap<>();
    Set<String> words = new HashSet<>();
    manuscript.passages().forEach(passage -> collect(passage, names, words));
    words.addAll(aliases(manuscript));
    Map<String, List<String>> alike = new TreeMap<>();
    for (String name : names.keySet()) {
      if (!words.contains(name.toLowerCase(Locale.ROOT))) {
        alike.computeIfAbsent(letters(name), key -> new ArrayList<>()).add(name);
      }
    }
    alike.values().removeIf(candidates -> candidates.size() > MOST_ALIKE);
    for (List<String> candidates : alike.values()) {
      for (int i = 0; i < candidates.size(); i++) {
        for (int k = i + 1; k < candidates.size(); k++) {
          compare(candidates.get(i), candidates.get(k), names, problems);
        }
      }
    }
  }

  /** Names are words with a capital in the middle of a sentence; the rest are words. */
  private static void collect(Passage passage, Map<String, List<Spot>> names, Set<String> words) {
    Matcher word = WORD.matcher(passage.text());
    while (word.find()) {
      String before = passage.text().substring(Math.max(0, word.start() - LOOK_BACK), word.start());
      if (Character.isLowerCase(word.group().codePointAt(0))) {
        words.add(word.group());
      } else if (word.start() == 0
          || MIDDLE.matcher(before).matches()
          || isBeforeAName(passage.text(), word.end())) {
        names
            .computeIfAbsent(word.group(), key -> new ArrayList<>())
            .add(new Spot(passage, word.start()));
      }
    }
  }

  /** "Chiang Rai" at the beginning of a sentence. */
  private static boolean isBeforeAName(String text, int end) {
    return end + 1 < text.length()
        && text.charAt(end) == ' '
        && Character.isUpperCase(text.codePointAt(end + 1));
  }

  private static Set<String> aliases(Manuscript manuscript) {
    Set<String> words = new HashSet<>();
    manuscript
        .programme()
        .allActivities()
        .flatMap(it -> it.outline().aliases().stream())
        .forEach(alias -> words.addAll(List.of(Names.plain(alias).split(" ", -1))));
    return words;
  }

  private static String letters(String name) {
    int[] letters = name.toLowerCase(Locale.ROOT).codePoints().toArray();
    Arrays.sort(letters);
    return new String(letters, 0, letters.length);
  }

  private static void compare(
      String one, String other, Map<String, List<Spot>> names, Problems problems) {
    if (!haveNeighboursExchanged(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT))) {
      return;
    }
    List<Spot> ones = names.getOrDefault(one, List.of());
    List<Spot> others = names.getOrDefault(other, List.of());
    Spot rarer = ones.size() <= others.size() ? ones.get(0) : others.get(0);
    problems.warning(
        "SPELLING_DIFFERS",
        rarer.place(),
        "\""
            + one
            + "\" ("
            + times(ones)
            + ") and \""
            + other
            + "\" ("
            + times(others)
            + ") are probably one name. Spell it in one way, or give one as an alias if they aren't.");
  }

  private static String times(List<Spot> places) {
    return places.size() == 1 ? "once" : places.size() + " times";
  }

  /** Of two words with the same letters. */
  private static boolean haveNeighboursExchanged(String one, String other) {
    List<Integer> different = new ArrayList<>();
    for (int i = 0; i < one.length(); i++) {
      if (one.charAt(i) != other.charAt(i)) {
        different.add(i);
      }
    }
    return different.size() == 2 && different.get(1) - different.get(0) == 1;
  }
}
