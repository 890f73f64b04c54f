package org.stoa.programme;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Set;

/**
 * The same thing in several languages: a title, a page, a set of questions.
 *
 * @param byLanguage by BCP 47 language tag, in the author's order; the first is the one that
 *     everybody gets for whom there is no better
 */
public record Localised<T>(Map<String, T> byLanguage) {

  public Localised {
    if (byLanguage.isEmpty()) {
      throw new IllegalArgumentException("at least one language");
    }
    byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
  }

  public static <T> Localised<T> of(String languageTag, T value) {
    return new Localised<>(Map.of(languageTag, value));
  }

  /** The best for a reader of this language: RFC 4647 lookup, then the author's first. */
  public T in(Locale locale) {
    return byLanguage.getOrDefault(languageFor(locale), original());
  }

  /** The tag of the language that {@link #in} chooses; pages need it for their {@code lang}. */
  public String languageFor(Locale locale) {
    String range = locale.toLanguageTag();
    String found =
        range.equals("und")
            ? null
            : Locale.lookupTag(List.of(new LanguageRange(range)), languages());
    return found == null ? originalLanguage() : found;
  }

  public Set<String> languages() {
    return byLanguage.keySet();
  }

  /** What the author wrote first. */
  public T original() {
    return byLanguage.values().iterator().next();
  }

  public String originalLanguage() {
    return byLanguage.keySet().iterator().next();
  }
}
