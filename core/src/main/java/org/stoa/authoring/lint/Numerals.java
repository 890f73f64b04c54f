package org.stoa.authoring.lint;

import java.util.List;
import java.util.Locale;

/** Small whole numbers, in digits and in words. */
final class Numerals {

  private static final List<String> ENGLISH =
      List.of(
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen",
          "twenty");
  private static final List<String> KOREAN =
      List.of("한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉", "열");

  static final String IN_ENGLISH = "(?:[1-9][0-9]?|" + String.join("|", ENGLISH) + ")";
  static final String IN_KOREAN = "(?:[1-9][0-9]?|" + String.join("|", KOREAN) + ")";

  private Numerals() {}

  /** The number that one of these patterns matched. */
  static int value(String numeral) {
    String word = numeral.toLowerCase(Locale.ROOT);
    if (ENGLISH.contains(word)) {
      return ENGLISH.indexOf(word) + 1;
    }
    return KOREAN.contains(word) ? KOREAN.indexOf(word) + 1 : Integer.parseInt(word);
  }
}
