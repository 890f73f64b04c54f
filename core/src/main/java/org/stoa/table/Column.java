package org.stoa.table;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A column that a reader wants, under all the names it goes by. Case, white space and punctuation
 * don't matter: {@code user_email} is {@code User E-mail}.
 *
 * @param name the name that problems give it
 * @param required whether a table without it makes no sense
 * @param spellings in which it is found, the name included; as {@link #spelling} writes them
 */
public record Column(String name, boolean required, Set<String> spellings) {

  private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]");

  public Column {
    spellings = Set.copyOf(spellings);
  }

  public static Column required(String name, String... synonyms) {
    return new Column(name, true, spellings(name, synonyms));
  }

  public static Column optional(String name, String... synonyms) {
    return new Column(name, false, spellings(name, synonyms));
  }

  /** Whether a header's text names this column. */
  public boolean isNamed(String header) {
    return spellings.contains(spelling(header));
  }

  /** A header's text as it is compared: its letters and digits, in lower case. */
  static String spelling(String header) {
    return Normalizer.normalize(header, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .transform(text -> PUNCTUATION.matcher(text).replaceAll(""));
  }

  private static Set<String> spellings(String name, String... synonyms) {
    return Stream.concat(Stream.of(name), List.of(synonyms).stream())
        .map(Column::spelling)
        .collect(Collectors.toSet());
  }

  @Override
  public String toString() {
    return name;
  }
}
