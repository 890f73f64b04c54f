package org.stoa.calendar;

import java.net.URI;
import java.time.format.DateTimeFormatter;
import org.stoa.xml.XmlText;

/** A {@link ConferenceSchedule} as {@code schedule.xml}. Immutable, safe for any thread. */
public record ScheduleXml(ConferenceSchedule schedule) {

  /** The media type to serve it with. */
  public static final String MEDIA_TYPE = "application/xml; charset=utf-8";

  /** The file; encode it as UTF-8. */
  public String text() {
    XmlText xml = new XmlText();
    xml.element(
        "schedule",
        () -> {
          xml.element("generator", () -> {}, "name", "stoa");
          xml.element("version", schedule.version());
          xml.element("conference", () -> conference(xml));
          schedule.days().forEach(it -> day(xml, it));
        });
    return xml.toString();
  }

  private void conference(XmlText xml) {
    xml.element("acronym", schedule.acronym());
    xml.element("title", schedule.title());
    xml.element("start", schedule.start().toString());
    xml.element("end", schedule.end().toString());
    xml.element("days", Integer.toString(schedule.days().size()));
    xml.element("timeslot_duration", "00:05");
    xml.element("time_zone_name", schedule.zone().getId());
    schedule.tracks().forEach(it -> xml.element("track", () -> {}, "name", it));
  }

  private static void day(XmlText xml, ConferenceSchedule.Day day) {
    xml.element(
        "day",
        () -> day.rooms().forEach(it -> room(xml, it)),
        "index",
        Integer.toString(day.index()),
        "date",
        day.date().toString(),
        "start",
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(day.start()),
        "end",
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(day.end()));
  }

  private static void room(XmlText xml, ConferenceSchedule.Room room) {
    xml.element(
        "room",
        () -> room.events().forEach(it -> event(xml, it)),
        "name",
        room.name(),
        "guid",
        room.guid().toString());
  }

  private static void event(XmlText xml, ConferenceSchedule.Event event) {
    xml.element(
        "event",
        () -> {
          xml.element("date", event.date());
          xml.element("start", event.hour());
          xml.element("duration", event.duration());
          xml.element("room", event.room());
          xml.element("slug", event.slug());
          xml.element("title", event.title());
          xml.element("subtitle", "");
          xml.element("track", event.track().orElse(""));
          xml.element("type", event.type());
          xml.element("language", event.language());
          xml.element("abstract", "");
          xml.element("description", event.description());
          xml.element("persons", () -> {});
          xml.element("links", () -> event.link().ifPresent(it -> link(xml, it.address())));
        },
        "guid",
        event.guid().toString(),
        "id",
        Integer.toString(event.id()));
  }

  private static void link(XmlText xml, URI address) {
    xml.element("link", address.toASCIIString(), "href", address.toASCIIString());
  }
}
