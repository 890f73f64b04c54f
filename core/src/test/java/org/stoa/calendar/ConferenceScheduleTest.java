package org.stoa.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.stoa.calendar.Samples.REVISED;
import static org.stoa.calendar.Samples.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.programme.Edition;
import org.stoa.programme.JoinLink;
import org.stoa.programme.Slot;
import org.stoa.programme.Venue;
import org.stoa.statement.ActivityId;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class ConferenceScheduleTest {

  private static final List<String> OF_EVENT =
      List.of(
          "date",
          "start",
          "duration",
          "room",
          "slug",
          "title",
          "subtitle",
          "track",
          "type",
          "language",
          "abstract",
          "description",
          "persons",
          "links");

  private static Slot slot(String start, String room, Optional<JoinLink> link) {
    Venue venue = new Venue(Optional.of("Health & care"), Optional.of(room), Set.of(), link);
    return new Slot(LocalDateTime.parse(start), Duration.ofMinutes(90), venue);
  }

  private static ConferenceSchedule schedule(String title) {
    Edition edition =
        Samples.edition(
                session("opening", title),
                session("forum-a", "Forum A"),
                session("forum-b", "Forum B"),
                session("someday", "Undated"))
            .withCalendar(
                Map.of(),
                Map.of(
                    new ActivityId("opening"),
                    slot(
                        "2023-10-28T23:30",
                        "Hall <1>",
                        Optional.of(
                            new JoinLink(
                                URI.create("https://example.org/a?b&c"), Optional.empty()))),
                    new ActivityId("forum-a"),
                    slot("2023-10-29T10:00", "Hall <1>", Optional.empty()),
                    new ActivityId("forum-b"),
                    slot("2023-10-29T10:00", "방 2", Optional.empty())));
    return ConferenceSchedule.of(Agenda.ofAll(edition, REVISED), Locale.ENGLISH, REVISED);
  }

  private static Element xml(ConferenceSchedule schedule) {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(new ScheduleXml(schedule).text())))
          .getDocumentElement();
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new AssertionError(e);
    }
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    NodeList nodes = parent.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i) instanceof Element element && element.getTagName().equals(name)) {
        found.add(element);
      }
    }
    return found;
  }

  private static String text(Element parent, String name) {
    List<Element> found = children(parent, name);
    assertEquals(1, found.size(), name);
    return found.get(0).getTextContent();
  }

  @Test
  @DisplayName("the XML has the structure that conference apps read")
  void structure() {
    Element root = xml(schedule("Opening"));
    assertEquals("schedule", root.getTagName());
    assertFalse(text(root, "version").isBlank());
    Element conference = children(root, "conference").get(0);
    assertTrue(text(conference, "acronym").matches("[a-z0-9-]{4,}"));
    assertEquals("Caring Cities", text(conference, "title"));
    assertEquals("2023-10-28", text(conference, "start"));
    assertEquals("2023-10-29", text(conference, "end"));
    assertEquals("Europe/Madrid", text(conference, "time_zone_name"));
    assertEquals("Health & care", children(conference, "track").get(0).getAttribute("name"));
    List<Element> days = children(root, "day");
    assertEquals(days.size(), Integer.parseInt(text(conference, "days")));
    for (int i = 0; i < days.size(); i++) {
      assertEquals(Integer.toString(i + 1), days.get(i).getAttribute("index"));
      checkDay(days.get(i));
    }
    assertEquals(2, children(days.get(1), "room").size());
  }

  private static void checkDay(Element day) {
    OffsetDateTime start = OffsetDateTime.parse(day.getAttribute("start"));
    OffsetDateTime end = OffsetDateTime.parse(day.getAttribute("end"));
    LocalDate date = LocalDate.parse(day.getAttribute("date"));
    Set<String> ids = new HashSet<>();
    for (Element room : children(day, "room")) {
      UUID.fromString(room.getAttribute("guid"));
      for (Element event : children(room, "event")) {
        assertTrue(ids.add(event.getAttribute("id")));
        assertTrue(Integer.parseInt(event.getAttribute("id")) >= 0);
        UUID.fromString(event.getAttribute("guid"));
        OF_EVENT.forEach(name -> text(event, name));
        OffsetDateTime from = OffsetDateTime.parse(text(event, "date"));
        assertEquals(date, from.toLocalDate());
        assertEquals(from.toLocalTime().toString(), text(event, "start"));
        assertEquals("01:30", text(event, "duration"));
        assertEquals(room.getAttribute("name"), text(event, "room"));
        assertFalse(from.isBefore(start));
        assertFalse(from.plusMinutes(90).isAfter(end));
        assertTrue(text(event, "slug").matches("[a-z0-9_-]{4,}"));
      }
    }
  }

  @Test
  @DisplayName("each time has the offset of that day, also over a change of clocks")
  void offsets() {
    ConferenceSchedule schedule = schedule("Opening");
    assertEquals(
        "2023-10-28T23:30:00+02:00", schedule.days().get(0).rooms().get(0).events().get(0).date());
    assertEquals(
        "2023-10-29T10:00:00+01:00", schedule.days().get(1).rooms().get(0).events().get(0).date());
  }

  @Test
  @DisplayName("S1-30 a session without a time isn't in the schedule")
  void undated() {
    assertFalse(new ScheduleXml(schedule("Opening")).text().contains("Undated"));
  }

  @Test
  @DisplayName("ids stay when a title changes, and differ between activities")
  void ids() {
    List<UUID> before = guids(schedule("Opening"));
    assertEquals(before, guids(schedule("Welcome")));
    assertEquals(3, new HashSet<>(before).size());
    assertNotEquals(
        new ScheduleXml(schedule("Opening")).text(), new ScheduleXml(schedule("Welcome")).text());
  }

  private static List<UUID> guids(ConferenceSchedule schedule) {
    return schedule.days().stream()
        .flatMap(day -> day.rooms().stream())
        .flatMap(room -> room.events().stream())
        .map(ConferenceSchedule.Event::guid)
        .toList();
  }

  @Test
  @DisplayName("no title breaks the XML or the JSON")
  void hostileTitle() throws IOException {
    ConferenceSchedule schedule = schedule("A\u0000\uD800\uFFFF ]]> </title><x> & \"돌봄\" 😀");
    String expected = "A\uFFFD\uFFFD\uFFFD ]]> </title><x> & \"돌봄\" 😀";
    Element event =
        children(children(children(xml(schedule), "day").get(0), "room").get(0), "event").get(0);
    assertEquals(expected, text(event, "title"));
    assertEquals("https://example.org/a?b&c", text(event, "links").strip());
    assertEquals(
        expected, json(schedule).at("/schedule/conference/days/0/rooms/Hall <1>/0/title").asText());
  }

  private static JsonNode json(ConferenceSchedule schedule) throws IOException {
    return new ObjectMapper().readTree(new ScheduleJson(schedule).text());
  }

  @Test
  @DisplayName("the JSON says what the XML says")
  void sameInJson() throws IOException {
    ConferenceSchedule schedule = schedule("Opening");
    JsonNode conference = json(schedule).at("/schedule/conference");
    Element root = xml(schedule);
    assertEquals(text(root, "version"), json(schedule).at("/schedule/version").asText());
    assertEquals("Europe/Madrid", conference.path("time_zone_name").asText());
    assertEquals(2, conference.path("daysCount").asInt());
    assertEquals(2, conference.path("rooms").size());
    List<Element> days = children(root, "day");
    for (int i = 0; i < days.size(); i++) {
      JsonNode day = conference.path("days").path(i);
      assertEquals(days.get(i).getAttribute("date"), day.path("date").asText());
      assertEquals(days.get(i).getAttribute("start"), day.path("day_start").asText());
      for (Element room : children(days.get(i), "room")) {
        JsonNode events = day.path("rooms").path(room.getAttribute("name"));
        List<Element> expected = children(room, "event");
        assertEquals(expected.size(), events.size());
        for (int j = 0; j < events.size(); j++) {
          assertEquals(expected.get(j).getAttribute("guid"), events.path(j).path("guid").asText());
          for (String name : OF_EVENT.subList(0, OF_EVENT.size() - 2)) {
            assertEquals(text(expected.get(j), name), events.path(j).path(name).asText(), name);
          }
        }
      }
    }
  }

  @Test
  @DisplayName("the same schedule gives the same bytes")
  void reproducible() {
    assertEquals(
        new ScheduleXml(schedule("Opening")).text(), new ScheduleXml(schedule("Opening")).text());
    assertEquals(
        new ScheduleJson(schedule("Opening")).text(), new ScheduleJson(schedule("Opening")).text());
  }
}
