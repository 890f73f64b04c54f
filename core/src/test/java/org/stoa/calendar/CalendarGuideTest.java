package org.stoa.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.testing.Guide;

/** {@code docs/calendar.md} says what the import does. */
class CalendarGuideTest {

  @Test
  @DisplayName("every problem is explained once, and no other")
  void codes() {
    assertEquals(Guide.codes("calendar"), Guide.named("calendar.md").explained());
  }
}
