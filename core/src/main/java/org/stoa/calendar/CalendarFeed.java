package org.stoa.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.stoa.content.Texts;
import org.stoa.programme.Activity;
import org.stoa.programme.Bound;
import org.stoa.programme.Edition;
import org.stoa.programme.JoinLink;
import org.stoa.programme.Localised;
import org.stoa.programme.Slot;
import org.stoa.progress.Extension;

/**
 * An agenda as an iCalendar stream (RFC 5545), to import once or to subscribe to.
 *
 * <p>Sessions and deadlines with a time of day stand in the edition's zone, which the stream
 * defines. Deadlines of a day and weeks are all-day events, and block nobody's time. The same
 * agenda, language and revision give the same bytes.
 *
 * @param reader the language of titles and words
 * @param revised when the edition was last changed; never in the future. It is every event's
 *     DTSTAMP, and its SEQUENCE counts the seconds since 2020: so a later revision goes before an
 *     earlier one in every calendar, and nobody has to keep count.
 */
public record CalendarFeed(Agenda agenda, Locale reader, Instant revised) {

  /** The media type to serve it with. */
  public static final String MEDIA_TYPE = "text/calendar; charset=utf-8";

  private static final Instant FIRST_REVISION = Instant.parse("2020-01-01T00:00:00Z");

  /** The stream; encode it as UTF-8. */
  public String text() {
    Edition edition = agenda.edition();
    var lines = new ContentLines();
    lines
        .begin("VCALENDAR")
        .property("VERSION", "2.0")
        .property("PRODID", "-//Stoa//Calendar//EN")
        .property("CALSCALE", "GREGORIAN")
        .text("NAME", agenda.title(reader))
        .text("X-WR-CALNAME", agenda.title(reader));
    history().ifPresent(history -> history.write(lines));
    agenda.entries().forEach(entry -> write(lines, edition, entry));
    return lines.end("VCALENDAR").toString();
  }

  private Optional<ZoneHistory> history() {
    ZoneId zone = agenda.edition().zone();
    List<Instant> times =
        agenda.entries().stream().flatMap(entry -> timesOfDay(entry, zone)).sorted().toList();
    return times.isEmpty() || isUniversal(zone)
        ? Optional.empty()
        : Optional.of(new ZoneHistory(zone, times.get(0), times.get(times.size() - 1)));
  }

  private static Stream<Instant> timesOfDay(Entry entry, ZoneId zone) {
    if (entry instanceof Entry.Meeting meeting) {
      var interval = meeting.slot().interval(zone);
      return Stream.of(interval.from(), interval.to());
    }
    return isAllDay(entry) ? Stream.empty() : Stream.of(entry.start(zone));
  }

  private static boolean isAllDay(Entry entry) {
    return entry instanceof Entry.During
        || (entry instanceof Entry.Opening opening && !(opening.bound() instanceof Bound.At))
        || (entry instanceof Entry.Due due && !(due.bound() instanceof Bound.At));
  }

  private void write(ContentLines lines, Edition edition, Entry entry) {
    lines
        .begin("VEVENT")
        .text("UID", EventId.of(entry).uid(edition))
        .instant("DTSTAMP", revised(entry))
        .property("SEQUENCE", Long.toString(sequence(revised(entry))));
    if (entry instanceof Entry.Meeting meeting) {
      meeting(lines, meeting);
    } else if (entry instanceof Entry.Opening opening) {
      bound(lines, opening.bound());
      words(lines, opening, words().text("opens", title(opening)), Optional.empty());
    } else if (entry instanceof Entry.Due due) {
      bound(lines, due.bound());
      words(lines, due, words().text("due", title(due)), Optional.of(until(due, due.bound())));
    } else if (entry instanceof Entry.During during) {
      days(lines, during.bound(), during.until());
      words(lines, during, title(during), Optional.of(until(during, during.until())));
    }
    lines.end("VEVENT");
  }

  /** A link that was released since then, or a deadline that staff moved, changed the event. */
  private Instant revised(Entry entry) {
    return changed(entry).filter(revised::isBefore).orElse(revised);
  }

  private Optional<Instant> changed(Entry entry) {
    ZoneId zone = agenda.edition().zone();
    return entry instanceof Entry.Meeting meeting
        ? meeting.link().flatMap(JoinLink::from).map(release -> release.start(zone))
        : entry.extension().map(Extension::decided);
  }

  private static long sequence(Instant revised) {
    long seconds = Duration.between(FIRST_REVISION, revised).toSeconds();
    return Math.max(0, Math.min(Integer.MAX_VALUE, seconds));
  }

  private void meeting(ContentLines lines, Entry.Meeting meeting) {
    Slot slot = meeting.slot();
    start(lines, slot.start());
    lines.property("DURATION", Durations.text(slot.length()));
    Optional<String> address = meeting.link().map(link -> link.address().toASCIIString());
    words(lines, meeting, title(meeting), address.map(it -> words().text("join", it)));
    address.ifPresent(it -> lines.property("URL", it));
    slot.venue().track().ifPresent(track -> lines.text("CATEGORIES", PlainText.line(track)));
    if (!meeting.activity().isToDo()) {
      lines.property("TRANSP", "TRANSPARENT");
    }
  }

  private void start(ContentLines lines, LocalDateTime time) {
    ZoneId zone = agenda.edition().zone();
    if (isUniversal(zone)) {
      lines.instant("DTSTART", time.toInstant(ZoneOffset.UTC));
    } else {
      lines.time("DTSTART;TZID=" + zone.getId(), time);
    }
  }

  /** Universal time has a form of its own and no definition (section 3.2.19). */
  private static boolean isUniversal(ZoneId zone) {
    return zone.normalized().equals(ZoneOffset.UTC);
  }

  private void bound(ContentLines lines, Bound bound) {
    if (bound instanceof Bound.At at) {
      start(lines, at.time());
      lines.property("TRANSP", "TRANSPARENT");
    } else {
      days(lines, bound, bound);
    }
  }

  private static void days(ContentLines lines, Bound first, Bound last) {
    int length = last instanceof Bound.Week ? 7 : 1;
    lines
        .date("DTSTART", firstDay(first))
        .date("DTEND", firstDay(last).plusDays(length))
        .property("TRANSP", "TRANSPARENT");
  }

  private static LocalDate firstDay(Bound bound) {
    if (bound instanceof Bound.Day day) {
      return day.date();
    }
    return bound instanceof Bound.Week week
        ? week.monday()
        : ((Bound.At) bound).time().toLocalDate();
  }

  private void words(ContentLines lines, Entry entry, String summary, Optional<String> more) {
    lines.text("SUMMARY", PlainText.line(summary));
    Activity activity = entry.activity();
    List<String> sentences =
        Stream.concat(in(activity.outline().description()), more.stream()).toList();
    if (!sentences.isEmpty()) {
      lines.text("DESCRIPTION", String.join("\n", sentences));
    }
    Places.of(entry, reader).ifPresent(place -> lines.text("LOCATION", PlainText.line(place)));
  }

  private Stream<String> in(Optional<Localised<String>> text) {
    return text.map(it -> it.in(reader)).stream();
  }

  private String title(Entry entry) {
    return entry.activity().title().in(reader);
  }

  /** The last minute, with its zone: an all-day event is shown on the same date everywhere. */
  private String until(Entry entry, Bound bound) {
    Texts words = words();
    ZoneId zone = agenda.edition().zone();
    ZonedDateTime last = bound.end(zone).minusSeconds(1).atZone(zone);
    Locale language = Locale.forLanguageTag(words.language());
    var format = DateTimeFormatter.ofPattern(words.text("time.pattern"), language);
    boolean isOwn = entry.extension().flatMap(Extension::until).isPresent();
    return words.text(isOwn ? "until.own" : "until", format.format(last), zone);
  }

  private Texts words() {
    return Texts.of(CalendarFeed.class, reader);
  }
}
