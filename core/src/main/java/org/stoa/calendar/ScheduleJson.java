package org.stoa.calendar;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A {@link ConferenceSchedule} as {@code schedule.json}. Immutable, safe for any thread. */
public record ScheduleJson(ConferenceSchedule schedule) {

  /** The media type to serve it with. */
  public static final String MEDIA_TYPE = "application/json";

  /** The file; encode it as UTF-8. */
  public String text() {
    var text = new StringWriter();
    try (var json = new JsonFactory().createGenerator(text)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeObjectFieldStart("generator");
      json.writeStringField("name", "stoa");
      json.writeEndObject();
      json.writeObjectFieldStart("schedule");
      json.writeStringField("version", schedule.version());
      json.writeObjectFieldStart("conference");
      conference(json);
      json.writeEndObject();
      json.writeEndObject();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text + "\n";
  }

  private void conference(JsonGenerator json) throws IOException {
    json.writeStringField("acronym", schedule.acronym());
    json.writeStringField("title", schedule.title());
    json.writeStringField("start", schedule.start().toString());
    json.writeStringField("end", schedule.end().toString());
    json.writeNumberField("daysCount", schedule.days().size());
    json.writeStringField("timeslot_duration", "00:05");
    json.writeStringField("time_zone_name", schedule.zone().getId());
    json.writeArrayFieldStart("rooms");
    for (Map.Entry<String, UUID> room : rooms().entrySet()) {
      json.writeStartObject();
      json.writeStringField("name", room.getKey());
      json.writeStringField("guid", room.getValue().toString());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("tracks");
    for (String track : schedule.tracks()) {
      json.writeStartObject();
      json.writeStringField("name", track);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("days");
    for (ConferenceSchedule.Day day : schedule.days()) {
      day(json, day);
    }
    json.writeEndArray();
  }

  private Map<String, UUID> rooms() {
    Map<String, UUID> rooms = new TreeMap<>();
    schedule.days().stream()
        .flatMap(day -> day.rooms().stream())
        .forEach(room -> rooms.put(room.name(), room.guid()));
    return rooms;
  }

  private static void day(JsonGenerator json, ConferenceSchedule.Day day) throws IOException {
    json.writeStartObject();
    json.writeNumberField("index", day.index());
    json.writeStringField("date", day.date().toString());
    json.writeStringField("day_start", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(day.start()));
    json.writeStringField("day_end", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(day.end()));
    json.writeObjectFieldStart("rooms");
    for (ConferenceSchedule.Room room : day.rooms()) {
      json.writeArrayFieldStart(room.name());
      for (ConferenceSchedule.Event event : room.events()) {
        event(json, event);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void event(JsonGenerator json, ConferenceSchedule.Event event) throws IOException {
    json.writeStartObject();
    json.writeStringField("guid", event.guid().toString());
    json.writeNumberField("id", event.id());
    json.writeStringField("date", event.date());
    json.writeStringField("start", event.hour());
    json.writeStringField("duration", event.duration());
    json.writeStringField("room", event.room());
    json.writeStringField("slug", event.slug());
    json.writeStringField("title", event.title());
    json.writeStringField("subtitle", "");
    json.writeStringField("track", event.track().orElse(""));
    json.writeStringField("type", event.type());
    json.writeStringField("language", event.language());
    json.writeStringField("abstract", "");
    json.writeStringField("description", event.description());
    json.writeArrayFieldStart("persons");
    json.writeEndArray();
    json.writeArrayFieldStart("links");
    if (event.link().isPresent()) {
      String address = event.link().get().address().toASCIIString();
      json.writeStartObject();
      json.writeStringField("url", address);
      json.writeStringField("title", address);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
