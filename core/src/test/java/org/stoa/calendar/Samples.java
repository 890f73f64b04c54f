package org.stoa.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stoa.programme.Activity;
import org.stoa.programme.Bound;
import org.stoa.programme.Edition;
import org.stoa.programme.EditionId;
import org.stoa.programme.Localised;
import org.stoa.programme.Outline;
import org.stoa.programme.Page;
import org.stoa.programme.Period;
import org.stoa.programme.Programme;
import org.stoa.programme.ProgrammeId;
import org.stoa.programme.Slot;
import org.stoa.programme.Window;
import org.stoa.statement.ActivityId;

/** An edition to put into calendars: sessions and surveys. */
final class Samples {

  static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
  static final Instant REVISED = Instant.parse("2023-06-01T12:00:00Z");

  private Samples() {}

  static Activity session(String id, String title) {
    return new Activity.Session(outline(id, title), Optional.empty(), Optional.empty());
  }

  static Activity survey(String id, String title) {
    return new Activity.Survey(outline(id, title), Localised.of("en", new Page(title, "")), false);
  }

  private static Outline outline(String id, String title) {
    return Outline.of(new ActivityId(id), Localised.of("en", title));
  }

  /** An edition of July 2023 in Madrid, without a calendar. */
  static Edition edition(Activity... activities) {
    return edition(MADRID, activities);
  }

  static Edition edition(ZoneId zone, Activity... activities) {
    return Edition.of(
        new EditionId("2023"),
        Programme.of(
            new ProgrammeId("caring-cities"),
            Localised.of("en", "Caring Cities"),
            List.of(activities),
            List.of()),
        zone,
        new Period(LocalDate.of(2023, 7, 3), LocalDate.of(2023, 7, 21)));
  }

  static Edition with(Edition edition, String session, String start, Duration length) {
    Map<ActivityId, Slot> slots = new HashMap<>(edition.slots());
    slots.put(new ActivityId(session), new Slot(LocalDateTime.parse(start), length));
    return edition.withCalendar(edition.windows(), slots);
  }

  static Edition with(Edition edition, String activity, Optional<Bound> from, Optional<Bound> to) {
    Map<ActivityId, Window> windows = new HashMap<>(edition.windows());
    windows.put(new ActivityId(activity), new Window(from, to));
    return edition.withCalendar(windows, edition.slots());
  }

  static Edition until(Edition edition, String activity, Bound until) {
    return with(edition, activity, Optional.empty(), Optional.of(until));
  }

  static Bound day(int month, int day) {
    return new Bound.Day(LocalDate.of(2023, month, day));
  }
}
