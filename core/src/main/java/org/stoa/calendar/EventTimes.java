package org.stoa.calendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.stoa.calendar.CalendarEvent.Property;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;
import org.stoa.programme.Zones;

/** Reads when events are: DTSTART with DTEND or DURATION (RFC 5545, section 3.6.1). */
record EventTimes(Legend legend, Problems problems) {

  private static final DateTimeFormatter DATE = strict("MMdd");
  private static final DateTimeFormatter TIME = strict("MMdd'T'HHmmss");

  /** {@code America/Argentina/Ushuaia} */
  private static final int MOST_STEPS = 3;

  /** After four digits of a year, no more and no less (RFC 5545, section 3.3.4). */
  private static DateTimeFormatter strict(String afterYear) {
    return new DateTimeFormatterBuilder()
        .appendValue(ChronoField.YEAR, 4)
        .appendPattern(afterYear)
        .toFormatter(Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** Empty, with a problem, if that can't be known. */
  Optional<EventTime> of(CalendarEvent event) {
    Optional<Property> start = event.property("DTSTART");
    if (start.isEmpty()) {
      return wrong(event.place(), "The event " + event.name() + " has no DTSTART.");
    }
    return start.get().value().contains("T") ? hours(event, start.get()) : days(event, start.get());
  }

  private Optional<EventTime> days(CalendarEvent event, Property start) {
    Optional<LocalDate> first = date(start);
    Optional<Property> end = event.property("DTEND");
    Optional<LocalDate> last =
        end.isPresent() ? date(end.get()) : first.flatMap(date -> lastDay(event, date));
    if (first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    return first.get().isBefore(last.get())
        ? Optional.of(new EventTime.Days(first.get(), last.get()))
        : wrong(end.orElse(start).place(), "This event ends before it begins.");
  }

  private Optional<LocalDate> lastDay(CalendarEvent event, LocalDate first) {
    return event
        .property("DURATION")
        .map(
            length ->
                end(first.atStartOfDay(ZoneOffset.UTC), length).map(ZonedDateTime::toLocalDate))
        .orElseGet(() -> Optional.of(first.plusDays(1)));
  }

  private Optional<EventTime> hours(CalendarEvent event, Property start) {
    Optional<ZonedDateTime> first = time(start);
    Optional<Property> end = event.property("DTEND");
    Optional<ZonedDateTime> last =
        end.isPresent() ? time(end.get()) : first.flatMap(time -> lastMoment(event, time));
    if (first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    return last.get().toInstant().isBefore(first.get().toInstant())
        ? wrong(end.orElse(start).place(), "This event ends before it begins.")
        : Optional.of(new EventTime.Hours(first.get(), last.get()));
  }

  private Optional<ZonedDateTime> lastMoment(CalendarEvent event, ZonedDateTime start) {
    return event
        .property("DURATION")
        .map(length -> end(start, length))
        .orElseGet(() -> Optional.of(start));
  }

  private Optional<ZonedDateTime> end(ZonedDateTime start, Property length) {
    return attempt(() -> Durations.end(start, length.value()))
        .flatMap(end -> end)
        .or(() -> wrong(length.place(), expected("a length such as PT2H", length)));
  }

  private Optional<LocalDate> date(Property property) {
    return attempt(() -> LocalDate.parse(property.value(), DATE))
        .or(() -> wrong(property.place(), expected("a date that exists, 20230719", property)));
  }

  private Optional<ZonedDateTime> time(Property property) {
    String value = property.value();
    boolean isUniversal = value.endsWith("Z");
    String digits = isUniversal ? value.substring(0, value.length() - 1) : value;
    Optional<LocalDateTime> local = attempt(() -> LocalDateTime.parse(digits, TIME));
    if (local.isEmpty()) {
      return wrong(
          property.place(), expected("a date and a time that exist, 20230703T090000", property));
    }
    Optional<ZoneId> zone = isUniversal ? Optional.of(ZoneOffset.UTC) : zone(property);
    zone.ifPresent(known -> warnIfSkipped(local.get(), known, property.place()));
    return zone.map(local.get()::atZone);
  }

  private Optional<ZoneId> zone(Property property) {
    if (property.zone().isEmpty()) {
      if (legend.zone().isEmpty()) {
        problems.error(
            "EVENT_NO_ZONE",
            property.place(),
            "This time has no zone. Say which one is meant, such as Europe/Madrid.");
      }
      return legend.zone();
    }
    String name = property.zone().get();
    Optional<ZoneId> zone =
        Optional.ofNullable(legend.zones().get(name)).or(() -> zoneAtTheEnd(name));
    if (zone.isEmpty()) {
      problems.error(
          "UNKNOWN_ZONE",
          property.place(),
          CalendarEvent.quoted(name)
              + " is no zone of a place. Say which one it means, such as Europe/Madrid.");
    }
    return zone;
  }

  /** Some programs put a path of their own before the name: {@code /example.org/Europe/Madrid}. */
  private static Optional<ZoneId> zoneAtTheEnd(String name) {
    Optional<ZoneId> zone = Zones.named(name);
    int start = name.length();
    for (int steps = 1; steps <= MOST_STEPS && zone.isEmpty() && start >= 0; steps++) {
      start = name.lastIndexOf('/', start - 1);
      zone = Zones.named(name.substring(start + 1));
    }
    return zone;
  }

  private void warnIfSkipped(LocalDateTime local, ZoneId zone, Place place) {
    if (zone.getRules().getValidOffsets(local).isEmpty()) {
      Duration gap = zone.getRules().getTransition(local).getDuration();
      problems.warning(
          "EVENT_TIME_SKIPPED",
          place,
          "On that day clocks skip this time, so it is read as "
              + local.plus(gap).truncatedTo(ChronoUnit.MINUTES).toLocalTime()
              + ".");
    }
  }

  private static String expected(String what, Property property) {
    return "Expected " + what + ", found " + CalendarEvent.quoted(property.value()) + ".";
  }

  private <T> Optional<T> wrong(Place place, String message) {
    problems.error("EVENT_TIME", place, message);
    return Optional.empty();
  }

  private static <T> Optional<T> attempt(Supplier<T> value) {
    try {
      return Optional.of(value.get());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
