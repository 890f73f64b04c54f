package org.stoa.authoring.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the checks find in calendars, and what they leave alone. */
class TimetablesTest {

  private static final String EDITION = "editions/2023.yaml";

  @TempDir private Path temp;

  private Folder sessions(String... calendar) {
    return Folder.of(
            temp,
            "Words.",
            "{id: a, kind: session, title: A}",
            "{id: b, kind: session, title: B}",
            "{id: c, kind: session, title: C}",
            "{id: d, kind: task, title: D}")
        .programmeWith("awards: none", "awards: {certificate: {each: [a, d]}}")
        .file(
            EDITION,
            "zone: Europe/Madrid\nperiod: 2023-07-03/2023-07-21\ncalendar:\n  d: {until: 2023-07-21}\n  "
                + String.join("\n  ", calendar)
                + "\n");
  }

  @Test
  @DisplayName("a session before the first day or over midnight of the last is outside the period")
  void outside() {
    assertEquals(
        List.of("warning " + EDITION + ":5", "warning " + EDITION + ":7"),
        sessions("a: 2023-07-02T09:00/PT2H", "b: 2023-07-21T22:00/PT2H", "c: 2023-07-21T23:00/PT2H")
            .found("SESSION_OUTSIDE_PERIOD"));
  }

  @Test
  @DisplayName("a window that goes on after the last day, or was over before the first, is an info")
  void windows() {
    Folder folder =
        sessions("a: {until: 2023-07-22}", "b: {until: 2023-07-02}", "c: {from: 2023-07-01}");
    assertEquals(
        List.of("info " + EDITION + ":5", "info " + EDITION + ":6"),
        folder.found("WINDOW_OUTSIDE_PERIOD"));
  }

  @Test
  @DisplayName("the week in which an edition ends may go on after it")
  void week() {
    assertEquals(
        List.of(),
        sessions("\"*\": {from: 2023-W27, until: 2023-W29}").found("WINDOW_OUTSIDE_PERIOD"));
  }

  @Test
  @DisplayName("a room holds one session at a time, two rooms hold two")
  void rooms() {
    String a = "a: {at: 2023-07-06T09:00/PT2H, room: Hall}";
    assertEquals(
        List.of("warning " + EDITION + ":6"),
        sessions(
                a,
                "b: {at: 2023-07-06T10:00/PT2H, room: Hall}",
                "c: {at: 2023-07-06T10:00/PT2H, room: Attic}")
            .found("SESSIONS_COLLIDE"));
    assertEquals(
        List.of(),
        sessions(
                a,
                "b: {at: 2023-07-06T11:00/PT2H, room: Hall}",
                "c: {at: 2023-07-07T09:00/PT2H, room: Hall}")
            .found("SESSIONS_COLLIDE"));
  }

  @Test
  @DisplayName("nobody has to be in two sessions, but may choose one")
  void bothAtOnce() {
    Folder folder =
        sessions(
            "a: 2023-07-06T09:00/PT2H", "b: 2023-07-06T10:00/PT2H", "c: 2023-07-07T09:00/PT1H");
    assertEquals(List.of(), folder.found("BOTH_AT_ONCE"), "the award needs only one");
    folder.programmeWith("{each: [a, d]}", "{each: [a, b, d]}");
    assertEquals(List.of("warning " + EDITION + ":6"), folder.found("BOTH_AT_ONCE"));
    folder.programmeWith("{each: [a, b, d]}", "{all: [{need: d}, {any: [{need: a}, {need: b}]}]}");
    assertEquals(List.of(), folder.found("BOTH_AT_ONCE"));
  }

  @Test
  @DisplayName("gaps that are the custom, and a lunch, are no holes")
  void gaps() {
    assertEquals(
        List.of(),
        sessions("a: 2023-07-06T09:00/PT1H", "b: 2023-07-06T10:10/PT1H", "c: 2023-07-06T11:20/PT1H")
            .found("TIME_HOLE"));
    assertEquals(
        List.of(),
        sessions("a: 2023-07-06T09:00/PT1H", "b: 2023-07-06T10:00/PT2H", "c: 2023-07-06T13:00/PT1H")
            .found("TIME_HOLE"));
  }

  @Test
  @DisplayName("groups side by side may take turns on other days, and breaks have no order")
  void parallelGroups() {
    Folder folder =
        Folder.of(
            temp,
            "Words.",
            "{id: one, kind: group, title: One, activities: [{id: a, kind: session, title: A},"
                + " {id: b, kind: session, title: B}]}",
            "{id: two, kind: group, title: Two, activities: [{id: c, kind: session, title: C},"
                + " {id: d, kind: session, title: D}]}");
    String start = "zone: UTC\nperiod: 2023-07-03/2023-07-21\ncalendar:\n";
    folder.file(
        EDITION,
        start
            + "  a: 2023-07-03T09:00/PT1H\n  c: 2023-07-03T10:00/PT1H\n"
            + "  b: 2023-07-04T09:00/PT1H\n  d: 2023-07-04T10:00/PT1H\n");
    assertEquals(List.of(), folder.codes());
    folder.with(EDITION, "b: 2023-07-04T09:00", "b: 2023-07-04T12:00");
    assertEquals(List.of("warning " + EDITION + ":6"), folder.found("ORDER_BROKEN"));
  }

  @Test
  @DisplayName("rounds fit into their session as talks do")
  void rounds() {
    Folder folder =
        sessions(
            "a: 2023-07-06T09:00/PT1H", "b: 2023-07-07T09:00/PT1H", "c: 2023-07-08T09:00/PT1H");
    folder.programmeWith("title: A}", "title: A, rounds: {count: 4, each: PT15M}}");
    assertEquals(List.of(), folder.codes());
    folder.programmeWith("count: 4", "count: 5");
    assertEquals(List.of("SESSION_TOO_SHORT"), folder.codes());
  }

  @Test
  @DisplayName("a deadline after the last session isn't early, whatever came before")
  void deadlines() {
    Folder folder =
        sessions(
            "a: 2023-07-20T09:00/PT1H", "b: 2023-07-21T09:00/PT1H", "c: 2023-07-19T09:00/PT1H");
    assertEquals(List.of(), folder.codes());
    folder.with(EDITION, "{until: 2023-07-21}", "{until: 2023-07-20}");
    assertEquals(List.of(), folder.codes(), "b isn't needed");
    folder.with(EDITION, "{until: 2023-07-20}", "{until: 2023-07-19}");
    assertEquals(List.of("DEADLINE_BEFORE_LAST_SESSION"), folder.codes());
  }
}
