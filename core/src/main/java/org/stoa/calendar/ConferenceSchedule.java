package org.stoa.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.stoa.content.Texts;
import org.stoa.programme.Activity;
import org.stoa.programme.Edition;
import org.stoa.programme.JoinLink;
import org.stoa.programme.SessionFormat;

/**
 * The sessions of an agenda as the schedule of a conference: by day and by room, in the shape that
 * frab gave to the world and that conference apps read. Immutable.
 *
 * <p>What has no slot isn't in it. A session belongs to the day on which it begins. Ids hang on the
 * ids of programme, edition and activity alone, so an app keeps a visitor's favourites when a title
 * or a time changes.
 *
 * @param version tells an app whether the schedule is another one
 * @param acronym a short name of letters, digits and hyphens
 * @param days those on which there is something, in order
 */
public record ConferenceSchedule(
    String version,
    String acronym,
    String title,
    LocalDate start,
    LocalDate end,
    ZoneId zone,
    List<String> tracks,
    List<Day> days) {

  public ConferenceSchedule {
    tracks = List.copyOf(tracks);
    days = List.copyOf(days);
  }

  /**
   * A day.
   *
   * @param index counts from 1
   * @param rooms in order of their first events
   */
  public record Day(
      int index, LocalDate date, OffsetDateTime start, OffsetDateTime end, List<Room> rooms) {
    public Day {
      rooms = List.copyOf(rooms);
    }
  }

  /** What takes place in one room on one day, in order of time. */
  public record Room(String name, UUID guid, List<Event> events) {
    public Room {
      events = List.copyOf(events);
    }
  }

  /**
   * A session.
   *
   * @param id as {@code guid}, for apps that want a number
   * @param type {@code talk}, {@code lightning_talk}, {@code workshop} or {@code other}
   * @param language of the title
   */
  public record Event(
      UUID guid,
      int id,
      String slug,
      OffsetDateTime start,
      Duration length,
      String room,
      String title,
      String language,
      Optional<String> track,
      String type,
      String description,
      Optional<JoinLink> link) {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** Its start as the formats write it: with the offset, and to the second. */
    String date() {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(start);
    }

    /** Its start on the clock on the wall. */
    String hour() {
      return HOUR.format(start);
    }

    /** {@code 01:30}; a length of days goes on counting hours. */
    String duration() {
      return String.format(Locale.ROOT, "%02d:%02d", length.toHours(), length.toMinutesPart());
    }
  }

  /**
   * The schedule of an agenda.
   *
   * @param reader the language of its titles
   * @param revised when the edition was last changed
   */
  public static ConferenceSchedule of(Agenda agenda, Locale reader, Instant revised) {
    return new Layout(agenda.edition(), reader).schedule(agenda, revised);
  }

  /** Lays out the sessions of one edition. */
  private record Layout(Edition edition, Locale reader) {

    ConferenceSchedule schedule(Agenda agenda, Instant revised) {
      Map<LocalDate, Map<String, List<Event>>> byDay = new TreeMap<>();
      Set<String> tracks = new LinkedHashSet<>();
      Set<Integer> ids = new LinkedHashSet<>();
      for (Entry entry : agenda.entries()) {
        if (entry instanceof Entry.Meeting meeting) {
          Event event = event(meeting, ids);
          event.track().ifPresent(tracks::add);
          byDay
              .computeIfAbsent(event.start().toLocalDate(), any -> new LinkedHashMap<>())
              .computeIfAbsent(event.room(), any -> new ArrayList<>())
              .add(event);
        }
      }
      List<Day> days = new ArrayList<>();
      byDay.forEach((date, rooms) -> days.add(day(days.size() + 1, date, rooms)));
      return new ConferenceSchedule(
          PlainText.line(edition.programme().version()) + " " + revised,
          edition.programme().id() + "-" + edition.id(),
          agenda.title(reader),
          days.isEmpty() ? edition.period().first() : days.get(0).date(),
          days.isEmpty() ? edition.period().last() : days.get(days.size() - 1).date(),
          edition.zone(),
          List.copyOf(tracks),
          days);
    }

    private Day day(int index, LocalDate date, Map<String, List<Event>> byRoom) {
      List<Room> rooms = new ArrayList<>();
      byRoom.forEach((name, events) -> rooms.add(new Room(name, guid("room", name), events)));
      List<Event> events = rooms.stream().flatMap(room -> room.events().stream()).toList();
      OffsetDateTime start =
          events.stream().map(Event::start).min(OffsetDateTime::compareTo).orElseThrow();
      OffsetDateTime end =
          events.stream().map(this::end).max(OffsetDateTime::compareTo).orElseThrow();
      return new Day(index, date, start, end, rooms);
    }

    private OffsetDateTime end(Event event) {
      Instant end = event.start().plus(event.length()).toInstant();
      return end.atZone(edition.zone()).toOffsetDateTime();
    }

    private Event event(Entry.Meeting meeting, Set<Integer> ids) {
      Activity activity = meeting.activity();
      UUID guid = guid("activity", activity.id().value());
      return new Event(
          guid,
          number(guid, ids),
          edition.programme().id() + "-" + edition.id() + "-" + activity.id(),
          meeting.start(edition.zone()).atZone(edition.zone()).toOffsetDateTime(),
          meeting.slot().length(),
          Places.of(meeting, reader).map(PlainText::line).orElseGet(this::noRoom),
          PlainText.line(activity.title().in(reader)),
          activity.title().languageFor(reader),
          meeting.slot().venue().track().map(PlainText::line),
          type(activity),
          activity.outline().description().map(it -> PlainText.of(it.in(reader))).orElse(""),
          meeting.link());
    }

    private String noRoom() {
      return Texts.of(ConferenceSchedule.class, reader).text("room.none");
    }

    private static String type(Activity activity) {
      if (activity instanceof Activity.Session session && session.format().isPresent()) {
        SessionFormat format = session.format().get();
        if (format instanceof SessionFormat.Talks) {
          return "lightning_talk";
        }
        return format instanceof SessionFormat.Rounds ? "workshop" : "other";
      }
      return "talk";
    }

    /** The same name in the same edition has the same UUID wherever it is made. */
    private UUID guid(String kind, String name) {
      String path = String.join("/", edition.programme().id().value(), edition.id().value());
      return UUID.nameUUIDFromBytes(
          String.join("/", "stoa", path, kind, name).getBytes(StandardCharsets.UTF_8));
    }

    private static int number(UUID guid, Set<Integer> taken) {
      int number = guid.hashCode() & Integer.MAX_VALUE;
      while (!taken.add(number)) {
        number = (number + 1) & Integer.MAX_VALUE;
      }
      return number;
    }
  }
}
