package org.stoa.calendar;

import java.io.StringWriter;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.stoa.programme.JoinLink;

/** A {@link ConferenceSchedule} as {@code schedule.xml}. Immutable, safe for any thread. */
public record ScheduleXml(ConferenceSchedule schedule) {

  /** The media type to serve it with. */
  public static final String MEDIA_TYPE = "application/xml; charset=utf-8";

  /** The file; encode it as UTF-8. */
  public String text() {
    var text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      write(xml);
      xml.writeEndDocument();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text + "\n";
  }

  private void write(XMLStreamWriter xml) throws XMLStreamException {
    start(xml, 0, "schedule");
    start(xml, 1, "generator");
    xml.writeAttribute("name", "stoa");
    end(xml, 1);
    element(xml, 1, "version", schedule.version());
    conference(xml);
    for (ConferenceSchedule.Day day : schedule.days()) {
      day(xml, day);
    }
    end(xml, 0);
  }

  private void conference(XMLStreamWriter xml) throws XMLStreamException {
    start(xml, 1, "conference");
    element(xml, 2, "acronym", schedule.acronym());
    element(xml, 2, "title", schedule.title());
    element(xml, 2, "start", schedule.start().toString());
    element(xml, 2, "end", schedule.end().toString());
    element(xml, 2, "days", Integer.toString(schedule.days().size()));
    element(xml, 2, "timeslot_duration", "00:05");
    element(xml, 2, "time_zone_name", schedule.zone().getId());
    for (String track : schedule.tracks()) {
      start(xml, 2, "track");
      xml.writeAttribute("name", track);
      end(xml, 2);
    }
    end(xml, 1);
  }

  private static void day(XMLStreamWriter xml, ConferenceSchedule.Day day)
      throws XMLStreamException {
    start(xml, 1, "day");
    xml.writeAttribute("index", Integer.toString(day.index()));
    xml.writeAttribute("date", day.date().toString());
    xml.writeAttribute("start", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(day.start()));
    xml.writeAttribute("end", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(day.end()));
    for (ConferenceSchedule.Room room : day.rooms()) {
      start(xml, 2, "room");
      xml.writeAttribute("name", room.name());
      xml.writeAttribute("guid", room.guid().toString());
      for (ConferenceSchedule.Event event : room.events()) {
        event(xml, event);
      }
      end(xml, 2);
    }
    end(xml, 1);
  }

  private static void event(XMLStreamWriter xml, ConferenceSchedule.Event event)
      throws XMLStreamException {
    start(xml, 3, "event");
    xml.writeAttribute("guid", event.guid().toString());
    xml.writeAttribute("id", Integer.toString(event.id()));
    element(xml, 4, "date", event.date());
    element(xml, 4, "start", event.hour());
    element(xml, 4, "duration", event.duration());
    element(xml, 4, "room", event.room());
    element(xml, 4, "slug", event.slug());
    element(xml, 4, "title", event.title());
    element(xml, 4, "subtitle", "");
    element(xml, 4, "track", event.track().orElse(""));
    element(xml, 4, "type", event.type());
    element(xml, 4, "language", event.language());
    element(xml, 4, "abstract", "");
    element(xml, 4, "description", event.description());
    start(xml, 4, "persons");
    end(xml, 4);
    links(xml, event.link());
    end(xml, 3);
  }

  private static void links(XMLStreamWriter xml, Optional<JoinLink> link)
      throws XMLStreamException {
    start(xml, 4, "links");
    if (link.isPresent()) {
      String address = link.get().address().toASCIIString();
      indent(xml, 5);
      xml.writeStartElement("link");
      xml.writeAttribute("href", address);
      xml.writeCharacters(address);
      xml.writeEndElement();
    }
    end(xml, 4);
  }

  private static void element(XMLStreamWriter xml, int depth, String name, String text)
      throws XMLStreamException {
    indent(xml, depth);
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private static void start(XMLStreamWriter xml, int depth, String name) throws XMLStreamException {
    indent(xml, depth);
    xml.writeStartElement(name);
  }

  private static void end(XMLStreamWriter xml, int depth) throws XMLStreamException {
    indent(xml, depth);
    xml.writeEndElement();
  }

  private static void indent(XMLStreamWriter xml, int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }
}
