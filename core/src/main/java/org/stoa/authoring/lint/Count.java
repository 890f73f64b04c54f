package org.stoa.authoring.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of things in a text: "three pre-recorded lectures".
 *
 * @param offset where it begins in its sentence
 * @param words as written
 * @param number what the text says
 * @param qualifiers what stands between number and noun
 * @param noun in the singular
 */
record Count(int offset, String words, int number, List<String> qualifiers, String noun) {

  private static final String NOUNS =
      "lecture|lesson|quiz|session|tutorial|module|seminar|webinar|workshop|masterclass|forum"
          + "|plenary|stage|task|assignment|survey|unit|video|question";
  private static final List<Pattern> ENGLISH =
      List.of(english(Numerals.IN_ENGLISH, plurals()), english("(?:one|1)", NOUNS));
  private static final Pattern BEFORE =
      Pattern.compile("(?<words>(?:\\S+\\s+(?=of\\s))?\\S+)\\s*$");
  private static final int LOOK_BACK = 40;
  private static final String KOREAN_NOUNS = "강의|퀴즈|세션|튜토리얼|모듈|세미나|워크숍|포럼|과제|설문|문항";
  private static final Pattern KOREAN =
      Pattern.compile(
          "(?<noun>"
              + KOREAN_NOUNS
              + ")[은는이가]?\\s{1,9}(?<number>"
              + Numerals.IN_KOREAN
              + ")\\s?(?:개|회|편|번)(?!째|\\p{N})");

  /** After these a number isn't the number of all. */
  private static final Pattern OF_SOME =
      Pattern.compile(
          "least|most|to|any|choose|than|about|over|another|first|last|next|these|those|other"
              + "|every|each|after|before|within|part|only|previous|or|between|attend|miss"
              + "|(?:each|any|one|some|most|groups?|out|either) of");

  /** With these it is the number of something else. */
  private static final Pattern MEASURE =
      Pattern.compile("minute|hour|day|week|month|year|page|second|point");

  static List<Count> in(Sentence sentence) {
    return sentence.passage().isIn("ko")
        ? korean(sentence.text())
        : ENGLISH.stream().flatMap(it -> english(it, sentence.text()).stream()).toList();
  }

  private static Pattern english(String number, String noun) {
    return Pattern.compile(
        "(?i)(?<![\\p{L}\\p{N}.:/-])(?<number>"
            + number
            + ")(?<qualifiers>(?:\\s{1,9}(?!(?:of|in|to|for|and|or|more|from|with|on|at|by)\\b)"
            + "[\\p{L}'’-]{1,40}){0,4}?)\\s{1,9}(?<noun>"
            + noun
            + ")\\b(?!\\s{1,9}(?:that|which|below|above|left)\\b)");
  }

  private static List<Count> english(Pattern pattern, String text) {
    List<Count> counts = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      List<String> qualifiers = words(matcher.group("qualifiers"));
      if (!isOfSome(text.substring(Math.max(0, matcher.start() - LOOK_BACK), matcher.start()))
          && qualifiers.stream().noneMatch(MEASURE.asMatchPredicate())) {
        counts.add(
            new Count(
                matcher.start(),
                matcher.group(),
                Numerals.value(matcher.group("number")),
                qualifiers,
                singular(matcher.group("noun"))));
      }
    }
    return counts;
  }

  private static List<Count> korean(String text) {
    return KOREAN
        .matcher(text)
        .results()
        .map(
            it ->
                new Count(
                    it.start(), it.group(), Numerals.value(it.group(2)), List.of(), it.group(1)))
        .toList();
  }

  /** "at least two", "any three", and also "Lecture 2", whose number is a name. */
  private static boolean isOfSome(String before) {
    Matcher last = BEFORE.matcher(before);
    String word =
        last.find()
            ? last.group("words")
                .replaceAll("\\s+", " ")
                .replaceAll(",$", "")
                .toLowerCase(Locale.ROOT)
            : "";
    return OF_SOME.matcher(word).matches() || singular(word).matches(NOUNS);
  }

  private static List<String> words(String text) {
    return text.isBlank()
        ? List.of()
        : List.of(text.strip().split("\\s+", -1)).stream().map(Count::singular).toList();
  }

  private static String plurals() {
    return "quizzes|plenaries|masterclasses|(?:"
        + NOUNS.replace("quiz|", "").replace("|plenary", "").replace("masterclass|", "")
        + ")s";
  }

  /** Near enough for the nouns that are counted here. */
  static String singular(String word) {
    String lower = word.toLowerCase(Locale.ROOT).replaceAll("['’]s?$", "");
    if (lower.endsWith("zzes")) {
      return lower.substring(0, lower.length() - 3);
    }
    if (lower.endsWith("sses")) {
      return lower.substring(0, lower.length() - 2);
    }
    if (lower.endsWith("ries")) {
      return lower.substring(0, lower.length() - 3) + "y";
    }
    return lower.endsWith("s") && !lower.endsWith("ss")
        ? lower.substring(0, lower.length() - 1)
        : lower;
  }
}
