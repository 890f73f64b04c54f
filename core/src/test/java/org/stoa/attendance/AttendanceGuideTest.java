package org.stoa.attendance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.people.PeopleReader;
import org.stoa.testing.Guide;

/** {@code docs/attendance.md} says what the readers do. */
class AttendanceGuideTest {

  private static final Guide GUIDE = Guide.named("attendance.md");

  @Test
  @DisplayName("the guide explains every problem of tables, people and attendance, and no other")
  void codes() {
    assertEquals(Guide.codes("source", "table", "people", "attendance"), GUIDE.explained());
  }

  @Test
  @DisplayName("the guide names every attribute that a list of people may have")
  void attributes() {
    for (String attribute : PeopleReader.ATTRIBUTES) {
      assertTrue(GUIDE.text().contains("`" + attribute + "`"), attribute);
    }
  }
}
