package org.stoa.calendar;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.testing.Translations;

class WordsTest {

  @Test
  @DisplayName("Every text of calendars is there in all six languages, with the same values in it")
  void complete() {
    Translations.requireComplete(CalendarFeed.class, "ko", "es", "fr", "ar", "id");
  }
}
