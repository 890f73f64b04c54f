package org.stoa.authoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stoa.programme.Activity;
import org.stoa.programme.Edition;
import org.stoa.statement.ActivityId;

class CalendarLinesTest {

  private static final String CALENDAR =
      """
      calendar:
        a: 2023-07-06T09:00/PT2H
        b: {at: 2023-07-07T09:00/PT1H30M, track: "Health: a \\"b\\"", room: "Hall \\\\ 1", \
      mode: hybrid, link: "https://example.org/j", link-from: 2023-07-05}
        c: {from: 2023-W27, until: 2023-07-20T18:00}
        d: {at: 2023-07-08T09:00/PT1H, until: 2023-07-19, mode: on-site}
      """;

  @Test
  @DisplayName("an edition's calendar is written as the reader reads it")
  void roundTrip(@TempDir Path folder) {
    Edition edition = edition(folder, CALENDAR);
    List<ActivityId> ids = edition.programme().allActivities().map(Activity::id).toList();
    assertEquals(CALENDAR, CalendarLines.of(edition, ids));
  }

  @Test
  @DisplayName("what has no time has no line, and only what was asked for is written")
  void some(@TempDir Path folder) {
    Edition edition = edition(folder, CALENDAR);
    List<ActivityId> ids = new ArrayList<>(List.of(new ActivityId("a"), new ActivityId("e")));
    assertEquals("calendar:\n  a: 2023-07-06T09:00/PT2H\n", CalendarLines.of(edition, ids));
  }

  private static Edition edition(Path folder, String calendar) {
    Draft draft = new Draft(folder);
    var programme = new StringBuilder("id: x\ntitle: T\nactivities:\n");
    for (String id : List.of("a", "b", "c", "d", "e")) {
      programme.append("  - {id: " + id + ", kind: session, title: T}\n");
    }
    draft.file("programme.yaml", programme.toString());
    draft.file(
        "editions/2023.yaml", "zone: Europe/Madrid\nperiod: 2023-07-03/2023-07-21\n" + calendar);
    return draft.read().editions().get(0);
  }
}
