package org.stoa.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

  private static final Pattern PLACE = Pattern.compile("\\{(\\d)[^}]*}?");

  private static ResourceBundle words(String bundle, Locale locale) {
    return ResourceBundle.getBundle(
        bundle,
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private static Set<String> places(String words) {
    Set<String> places = new TreeSet<>();
    PLACE.matcher(words).results().forEach(it -> places.add(it.group(1)));
    return places;
  }

  @ParameterizedTest
  @CsvSource({
    "org.stoa.progress.reasons, ko", "org.stoa.progress.reasons, es",
    "org.stoa.progress.reasons, fr", "org.stoa.progress.reasons, ar",
    "org.stoa.progress.reasons, id", "org.stoa.admission.reasons, ko",
    "org.stoa.admission.reasons, es", "org.stoa.admission.reasons, fr",
    "org.stoa.admission.reasons, ar", "org.stoa.admission.reasons, id"
  })
  @DisplayName("Every sentence is told in every language of the interface, with the same facts")
  void translated(String bundle, Locale language) {
    ResourceBundle english = words(bundle, Locale.ROOT);
    ResourceBundle translated = words(bundle, language);
    assertEquals(new TreeSet<>(english.keySet()), new TreeSet<>(translated.keySet()));
    for (String code : english.keySet()) {
      assertNotEquals(english.getString(code), translated.getString(code), code);
      assertEquals(places(english.getString(code)), places(translated.getString(code)), code);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ko", "es", "fr", "ar", "id"})
  @DisplayName("No apostrophe stands in a sentence: it would quote what follows it")
  void apostrophes(Locale language) {
    for (String bundle : Set.of("org.stoa.progress.reasons", "org.stoa.admission.reasons")) {
      ResourceBundle words = words(bundle, language);
      words.keySet().forEach(code -> assertFalse(words.getString(code).contains("'"), code));
    }
  }

  @Test
  @DisplayName("Who reads another language reads English")
  void otherwise() {
    var sentences = new Sentences("org.stoa.progress.reasons");
    assertEquals("Done.", sentences.tell("DONE", List.of(), Locale.GERMAN));
    assertEquals("Fait.", sentences.tell("DONE", List.of(), Locale.CANADA_FRENCH));
  }
}
