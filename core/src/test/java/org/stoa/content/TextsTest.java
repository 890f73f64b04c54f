package org.stoa.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.testing.Translations;

class TextsTest {

  @Test
  @DisplayName("S0-32 Korean for readers of Korean, English for those without a language of theirs")
  void languages() {
    assertEquals("답안 제출", Texts.in(Locale.KOREA).text("quiz.submit"));
    assertEquals("Submit answers", Texts.in(Locale.forLanguageTag("sw-KE")).text("quiz.submit"));
    assertEquals("en", Texts.in(Locale.ROOT).language());
  }

  @Test
  @DisplayName("the machine's own language never shows")
  void machineLanguage() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.KOREA);
      ResourceBundle.clearCache();
      assertEquals("Submit answers", Texts.in(Locale.GERMAN).text("quiz.submit"));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  @DisplayName("every language has every text of the original, with the same places for values")
  void complete() {
    Translations.requireComplete(Texts.class, "ko", "es", "fr", "ar", "id");
  }

  @Test
  void valuesStandWhereTheTextWantsThem() {
    assertEquals("Question 2 of 10", Texts.in(Locale.ENGLISH).text("quiz.question", 2, 10));
    assertEquals("1.1 MB", Texts.in(Locale.ENGLISH).size(1_041_931));
    assertEquals("28 kB", Texts.in(Locale.ENGLISH).size(27_565));
    assertEquals("28 kB", Texts.in(Locale.forLanguageTag("ar-EG")).size(27_565));
    assertEquals("1,1 MB", Texts.in(Locale.FRENCH).size(1_041_931));
  }

  @Test
  void aValueIsNotFilledInAgain() {
    assertEquals(
        "Question {1} of $1 {0}", Texts.in(Locale.ENGLISH).text("quiz.question", "{1}", "$1 {0}"));
    assertEquals("Question 2 of {1}", Texts.in(Locale.ENGLISH).text("quiz.question", 2));
  }

  @Test
  @DisplayName("among words from right to left, a value is isolated")
  void isolates() {
    assertEquals(
        "السؤال \u20682\u2069 من \u206810\u2069",
        Texts.in(Locale.forLanguageTag("ar")).text("quiz.question", 2, 10));
  }

  @Test
  void directions() {
    assertEquals("rtl", Texts.in(Locale.forLanguageTag("ar-EG")).direction());
    assertEquals("ltr", Texts.directionOf("ko"));
  }
}
