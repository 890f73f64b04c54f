package org.stoa.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.stoa.calendar.EventId.Part;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;
import org.stoa.programme.Activity;
import org.stoa.programme.Bound;
import org.stoa.programme.Edition;
import org.stoa.programme.Period;
import org.stoa.programme.Slot;
import org.stoa.programme.Venue;
import org.stoa.programme.Window;
import org.stoa.statement.ActivityId;

/** Reads events into an edition, one after the other. Not thread-safe. */
final class EventReader {

  private final Edition edition;
  private final Legend legend;
  private final Problems problems;
  private final EventTimes times;
  private final Map<String, Set<ActivityId>> byTitle = new HashMap<>();
  private final Map<ActivityId, Window> windows;
  private final Map<ActivityId, Slot> slots;
  private final Set<EventId> seen = new HashSet<>();

  EventReader(Edition edition, Legend legend, Problems problems) {
    this.edition = edition;
    this.legend = legend;
    this.problems = problems;
    this.times = new EventTimes(legend, problems);
    this.windows = new HashMap<>(edition.windows());
    this.slots = new HashMap<>(edition.slots());
    edition.programme().allActivities().forEach(this::addTitles);
  }

  private void addTitles(Activity activity) {
    for (String title : activity.title().byLanguage().values()) {
      byTitle
          .computeIfAbsent(PlainText.line(title), any -> new LinkedHashSet<>())
          .add(activity.id());
    }
  }

  /** The edition with what was read so far. */
  Edition edition() {
    return edition.withCalendar(windows, slots);
  }

  void read(CalendarEvent event) {
    Optional<EventId> own = EventId.in(edition, event.uid()).filter(this::exists);
    Optional<ActivityId> activity = own.map(EventId::activity).or(() -> activity(event));
    if (activity.isPresent() && isSingle(event)) {
      times
          .of(event)
          .ifPresent(
              time ->
                  subject(activity.get(), own, time, event)
                      .filter(id -> isNew(id, event))
                      .ifPresent(id -> put(id, time, event.place())));
    }
  }

  private boolean exists(EventId id) {
    return id.part() == Part.SLOT ? isSession(id.activity()) : isKnown(id.activity());
  }

  private boolean isSession(ActivityId activity) {
    return edition
        .programme()
        .activity(activity)
        .filter(Activity.Session.class::isInstance)
        .isPresent();
  }

  private boolean isKnown(ActivityId activity) {
    return edition.programme().activity(activity).isPresent();
  }

  private Optional<ActivityId> activity(CalendarEvent event) {
    Optional<ActivityId> said =
        Optional.ofNullable(legend.activities().get(event.uid()))
            .or(() -> Optional.ofNullable(legend.activities().get(event.title())))
            .filter(this::isKnown);
    Set<ActivityId> titled = byTitle.getOrDefault(event.title(), Set.of());
    if (said.isPresent() || titled.size() == 1) {
      return said.or(() -> titled.stream().findFirst());
    }
    if (titled.isEmpty()) {
      problems.warning(
          "EVENT_UNKNOWN",
          event.place(),
          "No activity has the title " + event.name() + ". Say which one is meant, if it is one.");
    } else {
      problems.error(
          "EVENT_AMBIGUOUS",
          event.place(),
          "Several activities have the title %s: %s. Say which one is meant."
              .formatted(
                  event.name(),
                  titled.stream().map(ActivityId::value).collect(Collectors.joining(", "))));
    }
    return Optional.empty();
  }

  private boolean isSingle(CalendarEvent event) {
    event
        .repetition()
        .ifPresent(
            rule ->
                problems.error(
                    "EVENT_REPEATS",
                    rule.place(),
                    event.name()
                        + " repeats, and an activity has one time in an edition. Make each date an"
                        + " event of its own."));
    if (event.isCancelled()) {
      problems.warning(
          "EVENT_CANCELLED",
          event.place(),
          event.name() + " is cancelled. If so, take its time out of the edition yourself.");
    }
    return event.repetition().isEmpty() && !event.isCancelled();
  }

  /** What of the activity the event is about. */
  private Optional<EventId> subject(
      ActivityId activity, Optional<EventId> own, EventTime time, CalendarEvent event) {
    if (own.isPresent()) {
      if (own.get().part() == Part.SLOT && !(time instanceof EventTime.Hours)) {
        problems.error(
            "EVENT_TIME",
            event.place(),
            event.name() + " has a date without a time. Give the session a start and an end.");
        return Optional.empty();
      }
      return own;
    }
    if (time instanceof EventTime.Hours hours) {
      Part ofOthers = hours.isMoment() ? Part.UNTIL : Part.WINDOW;
      return Optional.of(new EventId(activity, isSession(activity) ? Part.SLOT : ofOthers));
    }
    return Optional.of(new EventId(activity, Part.WINDOW));
  }

  private boolean isNew(EventId id, CalendarEvent event) {
    boolean isNew = seen.add(id);
    if (!isNew) {
      problems.error(
          "EVENT_TWICE",
          event.place(),
          "A second event for \"%s\": %s. Keep one of them."
              .formatted(id.activity(), event.name()));
    }
    return isNew;
  }

  private void put(EventId id, EventTime time, Place place) {
    ZoneId zone = edition.zone();
    Window window = windows.getOrDefault(id.activity(), Window.OPEN);
    Optional<Bound> from = Optional.of(time.from(zone));
    Optional<Bound> until = Optional.of(time.until(zone));
    switch (id.part()) {
      case SLOT -> slot(id.activity(), time, place);
      case FROM -> window(id.activity(), new Window(from, window.until()), place);
      case UNTIL -> window(id.activity(), new Window(window.from(), until), place);
      case WINDOW -> window(id.activity(), new Window(from, until), place);
    }
  }

  private void slot(ActivityId activity, EventTime time, Place place) {
    if (!(time instanceof EventTime.Hours hours)) {
      return;
    }
    Duration length = Duration.between(hours.start(), hours.end());
    if (length.isZero() || length.compareTo(Slot.LONGEST) > 0) {
      problems.error(
          "EVENT_LENGTH",
          place,
          "The session \"%s\" takes some time, and at most %d days. Correct its end."
              .formatted(activity, Slot.LONGEST.toDays()));
      return;
    }
    Venue venue = edition.slot(activity).map(Slot::venue).orElse(Venue.UNSAID);
    Slot slot = new Slot(EventTime.Hours.local(hours.start(), edition.zone()), length, venue);
    if (!slot.interval(edition.zone()).from().equals(hours.start().toInstant())) {
      problems.error(
          "EVENT_TIME",
          place,
          "In %s clocks show %s twice on that day, and this is the second time. Choose another."
              .formatted(edition.zone(), slot.start().toLocalTime()));
      return;
    }
    warnIfOutside(slot.start().toLocalDate(), place);
    slots.put(activity, slot);
  }

  private void window(ActivityId activity, Window window, Place place) {
    if (window.isReversed()) {
      problems.error(
          "WINDOW_REVERSED",
          place,
          "With this, \"%s\" would end before it begins. Correct one of both ends."
              .formatted(activity));
      return;
    }
    ZoneId zone = edition.zone();
    window.from().ifPresent(bound -> warnIfOutside(firstDay(bound, zone), place));
    windows.put(activity, window);
  }

  private static LocalDate firstDay(Bound bound, ZoneId zone) {
    return bound.start(zone).atZone(zone).toLocalDate();
  }

  private void warnIfOutside(LocalDate day, Place place) {
    Period period = edition.period();
    if (day.isBefore(period.first()) || day.isAfter(period.last())) {
      problems.warning(
          "EVENT_OUTSIDE",
          place,
          "%s is outside of the edition, %s to %s. Correct the date or the edition's period."
              .formatted(day, period.first(), period.last()));
    }
  }
}
