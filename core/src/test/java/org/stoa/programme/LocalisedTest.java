package org.stoa.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The best of several languages for a reader. */
class LocalisedTest {

  private static final Localised<String> TITLE = titles("en", "ko", "pt-BR", "zh-Hant");

  private static Localised<String> titles(String... tags) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String tag : tags) {
      texts.put(tag, "in " + tag);
    }
    return new Localised<>(texts);
  }

  @ParameterizedTest
  @CsvSource({
    "en, en",
    "en-GB, en",
    "ko, ko",
    "ko-KR, ko",
    "ko-Kore-KR, ko",
    "pt-BR, pt-BR",
    "pt, en",
    "pt-PT, en",
    "zh-Hant-TW, zh-Hant",
    "zh-TW, en",
    "fr, en",
    "und, en",
    "und-KR, en",
    "ko-KR-u-nu-latn, ko"
  })
  void lookupShortensTheReadersTagUntilSomethingIsThere(String reader, String found) {
    Locale locale = Locale.forLanguageTag(reader);
    assertEquals(found, TITLE.languageFor(locale));
    assertEquals("in " + found, TITLE.in(locale));
  }

  @Test
  void theAuthorsFirstLanguageIsForEverybodyElse() {
    Localised<String> korean = titles("ko", "en");
    assertEquals("in ko", korean.in(Locale.FRENCH));
    assertEquals("in ko", korean.in(Locale.ROOT));
    assertEquals("in en", korean.in(Locale.US));
    assertEquals("in ko", korean.original());
    assertEquals("ko", korean.originalLanguage());
  }

  @Test
  void theCaseOfATagDoesNotMatter() {
    assertEquals("in PT-br", titles("en", "PT-br").in(Locale.forLanguageTag("pt-BR")));
  }

  @Test
  void theAuthorsOrderIsKept() {
    assertEquals(List.of("en", "ko", "pt-BR", "zh-Hant"), new ArrayList<>(TITLE.languages()));
  }

  @Test
  void noLanguageIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Localised<>(Map.of()));
  }
}
