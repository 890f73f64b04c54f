package org.stoa.table;

import java.util.Comparator;
import java.util.List;

/** What stands between two cells. */
enum Separator {
  COMMA(','),
  TAB('\t'),
  SEMICOLON(';');

  private static final int LINES_LOOKED_AT = 30;
  private static final int TEXT_LOOKED_AT = 1 << 16;

  private final char character;

  Separator(char character) {
    this.character = character;
  }

  char character() {
    return character;
  }

  /**
   * The separator that stands in most of the first lines, and most often; what is quoted doesn't
   * count.
   */
  static Separator of(String text) {
    String sample =
        text.substring(0, Math.min(text.length(), TEXT_LOOKED_AT)).replaceAll("\"[^\"]*+\"", "");
    List<String> lines =
        sample.lines().filter(line -> !line.isBlank()).limit(LINES_LOOKED_AT).toList();
    return List.of(values()).stream()
        .max(
            Comparator.<Separator>comparingLong(
                    it -> lines.stream().filter(line -> it.countIn(line) > 0).count())
                .thenComparingLong(it -> lines.stream().mapToLong(it::countIn).sum())
                .thenComparing(Comparator.<Separator>reverseOrder()))
        .orElseThrow();
  }

  private long countIn(String line) {
    return line.chars().filter(it -> it == character).count();
  }
}
