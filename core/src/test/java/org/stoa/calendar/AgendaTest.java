package org.stoa.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.stoa.calendar.Samples.REVISED;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.programme.Activity;
import org.stoa.programme.Appointment;
import org.stoa.programme.Audience;
import org.stoa.programme.Bound;
import org.stoa.programme.Edition;
import org.stoa.programme.JoinLink;
import org.stoa.programme.Lifecycle;
import org.stoa.programme.Localised;
import org.stoa.programme.Outline;
import org.stoa.programme.Profile;
import org.stoa.programme.RoleId;
import org.stoa.programme.Slot;
import org.stoa.programme.Subject;
import org.stoa.programme.Venue;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Mode;

/** What each participant sees, and from when. */
class AgendaTest {

  private static final RoleId MAYOR = new RoleId("mayor");
  private static final Audience MAYORS = new Audience(Set.of(MAYOR), Optional.empty());
  private static final Instant RELEASE = Instant.parse("2023-07-04T22:00:00Z");

  private static Activity session(String id, Audience audience) {
    return new Activity.Session(outline(id, audience), Optional.empty(), Optional.empty());
  }

  private static Outline outline(String id, Audience audience) {
    return new Outline(
        new ActivityId(id),
        Localised.of("en", id),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        List.of(),
        audience,
        Subject.UNSAID,
        Lifecycle.ACTIVE,
        List.of());
  }

  /** Each session on 6 July 2023, an hour after the one before. */
  private static Edition edition(Map<String, Venue> venues, Activity... activities) {
    Edition edition = Samples.edition(activities);
    Map<ActivityId, Slot> slots = new HashMap<>();
    LocalDateTime start = LocalDateTime.of(2023, 7, 6, 9, 0);
    for (Activity activity : edition.programme().allActivities().toList()) {
      if (activity instanceof Activity.Session) {
        Venue venue = venues.getOrDefault(activity.id().value(), Venue.UNSAID);
        slots.put(activity.id(), new Slot(start, Duration.ofHours(1), venue));
        start = start.plusHours(1);
      }
    }
    return edition.withCalendar(Map.of(), slots);
  }

  private static List<String> seen(Edition edition, Profile profile) {
    return ids(Agenda.of(edition, profile, REVISED));
  }

  private static List<String> ids(Agenda agenda) {
    return agenda.entries().stream().map(entry -> entry.activity().id().value()).toList();
  }

  private static Profile role(Appointment appointment) {
    return new Profile(List.of(appointment), Optional.empty(), Optional.empty());
  }

  @Test
  @DisplayName("a session for a role is in the calendar of those who hold it on its day")
  void roles() {
    Edition edition =
        edition(Map.of(), session("opening", Audience.EVERYBODY), session("forum", MAYORS));
    assertEquals(List.of("opening"), seen(edition, Profile.UNKNOWN));
    assertEquals(List.of("opening", "forum"), seen(edition, role(Appointment.to(MAYOR))));
    Appointment over =
        new Appointment(MAYOR, Optional.empty(), Optional.of(LocalDate.of(2023, 7, 5)));
    assertEquals(List.of("opening"), seen(edition, role(over)));
    assertEquals(List.of("opening", "forum"), ids(Agenda.ofAll(edition, REVISED)));
  }

  @Test
  @DisplayName("what a group doesn't offer somebody, none of its parts does")
  void groups() {
    Activity inner = session("forum", Audience.EVERYBODY);
    Activity group =
        new Activity.Group(outline("mayors", MAYORS), OptionalInt.empty(), List.of(inner));
    Edition edition = edition(Map.of(), group);
    assertEquals(List.of(), seen(edition, Profile.UNKNOWN));
    assertEquals(List.of("forum"), seen(edition, role(Appointment.to(MAYOR))));
  }

  @Test
  @DisplayName("who takes part online isn't sent to a visit on site")
  void modes() {
    Edition edition =
        edition(
            Map.of("visit", venue(Set.of(Mode.ON_SITE)), "plenary", venue(Set.of(Mode.values()))),
            session("visit", Audience.EVERYBODY),
            session("plenary", Audience.EVERYBODY));
    assertEquals(List.of("plenary"), seen(edition, mode(Mode.ONLINE)));
    assertEquals(List.of("visit", "plenary"), seen(edition, mode(Mode.ON_SITE)));
    assertEquals(List.of("visit", "plenary"), seen(edition, Profile.UNKNOWN));
  }

  private static Profile mode(Mode mode) {
    return new Profile(List.of(), Optional.of(mode), Optional.empty());
  }

  private static Venue venue(Set<Mode> modes) {
    return new Venue(Optional.empty(), Optional.empty(), modes, Optional.empty());
  }

  private static Edition launch() {
    JoinLink link =
        new JoinLink(
            URI.create("https://example.org/join"),
            Optional.of(new Bound.Day(LocalDate.of(2023, 7, 5))));
    Venue venue =
        new Venue(Optional.of("Rights"), Optional.of("Hall 1"), Set.of(), Optional.of(link));
    return edition(Map.of("launch", venue), session("launch", Audience.EVERYBODY));
  }

  private static List<String> feed(Instant asOf) {
    Agenda agenda = Agenda.ofAll(launch(), asOf);
    return ContentLinesTest.unfolded(new CalendarFeed(agenda, Locale.ENGLISH, REVISED).text());
  }

  @Test
  @DisplayName(
      "S3-08 S3-19 a link to join isn't there before its release, nor anything in its place")
  void release() {
    List<String> before = feed(RELEASE.minusSeconds(1));
    assertTrue(before.stream().noneMatch(line -> line.startsWith("URL")));
    assertTrue(before.stream().noneMatch(line -> line.startsWith("DESCRIPTION")));
    List<String> after = feed(RELEASE);
    assertTrue(after.contains("URL:https://example.org/join"), after::toString);
    assertTrue(after.contains("DESCRIPTION:Join: https://example.org/join"));
    assertTrue(after.contains("LOCATION:Hall 1"));
    assertTrue(after.contains("CATEGORIES:Rights"));
  }

  @Test
  @DisplayName("S3-08 a release revises the event, and it alone decides when")
  void releaseRevises() {
    assertTrue(feed(RELEASE.minusSeconds(1)).contains("DTSTAMP:20230601T120000Z"));
    assertTrue(feed(RELEASE).contains("DTSTAMP:20230704T220000Z"));
    assertEquals(feed(RELEASE), feed(RELEASE.plusSeconds(90)));
    assertFalse(feed(RELEASE).equals(feed(RELEASE.minusSeconds(1))));
  }
}
